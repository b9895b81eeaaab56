package org.customsetl.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The register of customs offices. */
public final class CustomsOffices {

    private final Map<String, CustomsOffice> byKey;

    private CustomsOffices(Map<String, CustomsOffice> byKey) {
        this.byKey = byKey;
    }

    static CustomsOffices shipped() {
        List<CustomsOffice> offices = ReferenceFiles.rows("customs_office")
                .map(row ->
                        new CustomsOffice(row.getField("code"), row.getField("short_name_zh"), row.getField("name_zh")))
                .toList();
        Map<String, CustomsOffice> byKey = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (CustomsOffice office : offices) {
            for (String key : keys(office)) {
                if (byKey.put(key, office) != null) {
                    shared.add(key);
                }
            }
        }
        byKey.keySet().removeAll(shared);
        return new CustomsOffices(Map.copyOf(byKey));
    }

    /** The office of a four-digit code, or of a short or full Chinese name that only one office bears. */
    public Optional<CustomsOffice> find(String codeOrName) {
        return Optional.ofNullable(byKey.get(NameKey.of(codeOrName)));
    }

    /** Codes and names that are written most like one, the nearest first. */
    public List<String> nearest(String codeOrName, int most) {
        return NearestNames.among(byKey.keySet(), codeOrName, most);
    }

    private static Set<String> keys(CustomsOffice office) {
        return new HashSet<>(List.of(office.code(), NameKey.of(office.shortNameZh()), NameKey.of(office.nameZh())));
    }
}
