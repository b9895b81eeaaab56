package org.customsetl.reference;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The register of the ways a currency and its multiplier are written, such as 万元, 亿人民币, 千美元, USD 1000. */
public final class MoneyUnits {

    private final Map<String, MoneyUnit> byName;

    private MoneyUnits(Map<String, MoneyUnit> byName) {
        this.byName = byName;
    }

    static MoneyUnits shipped() {
        return new MoneyUnits(ReferenceFiles.rows("money_unit")
                .collect(toUnmodifiableMap(
                        row -> NameKey.of(row.getField("name")),
                        row -> new MoneyUnit(
                                row.getField("currency_code"), new BigDecimal(row.getField("multiplier"))))));
    }

    /** Reads the text of a unit alone, without 单位： or the like. A multiplier without a currency is empty. */
    public Optional<MoneyUnit> read(String written) {
        return Optional.ofNullable(byName.get(NameKey.of(written)));
    }
}
