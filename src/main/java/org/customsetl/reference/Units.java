package org.customsetl.reference;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The register of units: Chinese, English and Russian names and symbols, the declaration's three-digit codes and the
 * statistical query's two-digit codes.
 */
public final class Units {

    private static final Set<String> NONE = Set.of("", "?", "-", "--", ".", "/", "无");

    /** Chinese multipliers before a unit's name, as in 万辆; the longer before the shorter. */
    private static final Multiplier[] MULTIPLIERS = {
        new Multiplier("百万", "1000000"),
        new Multiplier("千万", "10000000"),
        new Multiplier("十万", "100000"),
        new Multiplier("百", "100"),
        new Multiplier("千", "1000"),
        new Multiplier("万", "10000"),
        new Multiplier("亿", "100000000")
    };

    private final Map<String, UnitReading> byName;

    private Units(Map<String, UnitReading> byName) {
        this.byName = byName;
    }

    static Units shipped() {
        Map<String, Unit> units = ReferenceFiles.rows("unit").map(Units::unit).collect(toMap(Unit::name, unit -> unit));
        Map<String, UnitReading> byName = new HashMap<>();
        ReferenceFiles.rows("unit_name")
                .forEach(row -> byName.put(NameKey.of(row.getField("name")), reading(row, units)));
        return new Units(Map.copyOf(byName));
    }

    /** Reads a unit as written in a cell, a header or a code column. A bare {@code 01}, 担 or "ton" is ambiguous. */
    public UnitReading read(String written) {
        String key = NameKey.of(written);
        if (NONE.contains(key)) {
            return new UnitReading.NoUnit();
        }
        UnitReading reading = byName.get(key);
        if (reading == null) {
            reading = readMultiple(key);
        }
        return reading == null ? new UnitReading.Unknown(written.strip()) : reading;
    }

    private @Nullable UnitReading readMultiple(String key) {
        for (Multiplier multiplier : MULTIPLIERS) {
            UnitReading rest = key.startsWith(multiplier.word())
                    ? byName.get(key.substring(multiplier.word().length()))
                    : null;
            if (rest instanceof UnitReading.Known known) {
                return new UnitReading.Known(multiplier.of(key, known.unit()));
            }
            if (rest != null) {
                return rest;
            }
        }
        return null;
    }

    private static UnitReading reading(NamedCsvRecord row, Map<String, Unit> units) {
        String reason = row.getField("ambiguous");
        return reason.isEmpty()
                ? new UnitReading.Known(Objects.requireNonNull(units.get(row.getField("unit_name"))))
                : new UnitReading.Ambiguous(reason);
    }

    private static Unit unit(NamedCsvRecord row) {
        return new Unit(
                row.getField("code"),
                row.getField("name"),
                Unit.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                new BigDecimal(row.getField("factor")),
                row.getField("base_name"),
                Boolean.parseBoolean(row.getField("item")));
    }

    private record Multiplier(String word, BigDecimal factor) {

        Multiplier(String word, String factor) {
            this(word, new BigDecimal(factor));
        }

        Unit of(String name, Unit unit) {
            return new Unit("", name, unit.kind(), factor.multiply(unit.factor()), unit.baseName(), unit.item());
        }
    }
}
