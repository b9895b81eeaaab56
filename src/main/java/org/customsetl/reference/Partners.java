package org.customsetl.reference;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The register of trading partners. */
public final class Partners {

    /** Customs marks a name with the year since which its code is used or no longer used. */
    private static final Pattern YEAR_MARK = Pattern.compile("\\(\\d{4}年起[^)]*\\)$");

    private final Map<String, Partner> byKey;

    private Partners(Map<String, Partner> byKey) {
        this.byKey = byKey;
    }

    static Partners shipped() {
        Map<String, Partner> byCode =
                ReferenceFiles.rows("partner").map(Partners::partner).collect(toMap(Partner::code, p -> p));
        Map<String, Partner> byKey = new HashMap<>();
        byCode.values().forEach(partner -> {
            byKey.put(NameKey.of(partner.code()), partner);
            byKey.put(partner.customsCode(), partner);
            byKey.put(NameKey.of(partner.iso2()), partner);
        });
        byKey.remove("");
        ReferenceFiles.rows("partner_name")
                .forEach(row -> byKey.put(
                        NameKey.of(row.getField("name")),
                        Objects.requireNonNull(byCode.get(row.getField("partner_code")))));
        return new Partners(Map.copyOf(byKey));
    }

    /**
     * The partner of a code or name.
     *
     * @param codeOrName three digits of China Customs (codes no longer in use included), ISO alpha-2 or alpha-3, or a
     *     Chinese, English or Russian name
     */
    public Optional<Partner> find(String codeOrName) {
        String key = NameKey.of(codeOrName);
        return Optional.ofNullable(byKey.get(YEAR_MARK.matcher(key).replaceFirst("")));
    }

    /** Codes and names that are written most like one, the nearest first. */
    public List<String> nearest(String codeOrName, int most) {
        return NearestNames.among(byKey.keySet(), codeOrName, most);
    }

    private static Partner partner(NamedCsvRecord row) {
        return new Partner(
                row.getField("code"),
                row.getField("customs_code"),
                row.getField("iso2"),
                row.getField("name_zh"),
                row.getField("name_en"));
    }
}
