package org.customsetl.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The register of the customs regimes of trade statistics and of the groups that tables print of them. */
public final class Regimes {

    private final NameIndex<Regime> regimes;
    private final NameIndex<RegimeGroup> groups;
    private final Map<String, String> groupOf;

    private Regimes(NameIndex<Regime> regimes, NameIndex<RegimeGroup> groups, Map<String, String> groupOf) {
        this.regimes = regimes;
        this.groups = groups;
        this.groupOf = groupOf;
    }

    static Regimes shipped() {
        String names = "customs_regime_name";
        Map<String, Set<String>> members = NameIndex.members("customs_regime_group_member", "regime_code");
        return new Regimes(
                NameIndex.read(names, "regime_code", NameIndex.byCode("customs_regime", Regimes::regime)),
                NameIndex.read(
                        names, "group_code", NameIndex.byCode("customs_regime_group", row -> group(row, members))),
                NameIndex.groupOf("customs_regime_group_member", "regime_code"));
    }

    /** Names that are written most like one, the nearest first, those of groups behind. */
    public List<String> nearest(String name, int most) {
        return Stream.of(regimes, groups)
                .flatMap(index -> NearestNames.among(index.names(), name, most).stream())
                .limit(most)
                .toList();
    }

    /** The regime of a two-digit code or of a name as tables print it; a group is none. */
    public Optional<Regime> find(String codeOrName) {
        return regimes.find(codeOrName);
    }

    /** The group of a name as tables print it, or of its code. */
    public Optional<RegimeGroup> findGroup(String codeOrName) {
        return groups.find(codeOrName);
    }

    /** The code of the group that tables print a regime beneath, if any. */
    public Optional<String> groupOf(String regime) {
        return Optional.ofNullable(groupOf.get(regime));
    }

    private static Regime regime(NamedCsvRecord row) {
        return new Regime(row.getField("code"), row.getField("name_zh"), row.getField("name_en"));
    }

    private static RegimeGroup group(NamedCsvRecord row, Map<String, Set<String>> members) {
        String code = row.getField("code");
        return new RegimeGroup(
                code, row.getField("name_zh"), row.getField("name_en"), members.getOrDefault(code, Set.of()));
    }
}
