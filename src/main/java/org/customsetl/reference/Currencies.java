package org.customsetl.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.Monetary;

/** The register of currencies. */
public final class Currencies {

    private final Map<String, Currency> byKey;
    private final Readings<Optional<Currency>> readings = new Readings<>(this::findAnew);

    private Currencies(Map<String, Currency> byKey) {
        this.byKey = byKey;
    }

    static Currencies shipped() {
        Map<String, Currency> byKey = new HashMap<>();
        ReferenceFiles.rows("currency")
                .map(Currencies::currency)
                .forEach(currency -> Stream.of(
                                currency.code(), currency.customsCode(), currency.nameZh(), currency.nameEn())
                        .forEach(key -> byKey.put(NameKey.of(key), currency)));
        byKey.remove("");
        return new Currencies(Map.copyOf(byKey));
    }

    /** The currency of an ISO 4217 code, a three-digit customs code, or its Chinese or English name. */
    public Optional<Currency> find(String codeOrName) {
        return readings.of(codeOrName);
    }

    /** Currencies whose codes or names are written most like one that nobody knows, the nearest first. */
    public List<String> nearest(String codeOrName, int most) {
        return NearestNames.among(byKey.keySet(), codeOrName, most).stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .map(currency -> currency.nameZh() + " (" + currency.code() + ")")
                .distinct()
                .toList();
    }

    private Optional<Currency> findAnew(String codeOrName) {
        return Optional.ofNullable(byKey.get(NameKey.of(codeOrName)));
    }

    private static Currency currency(NamedCsvRecord row) {
        return new Currency(
                Monetary.getCurrency(row.getField("code")),
                row.getField("customs_code"),
                row.getField("name_zh"),
                row.getField("name_en"));
    }
}
