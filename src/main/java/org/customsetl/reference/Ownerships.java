package org.customsetl.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The register of who owns traders (企业性质) and of the groups that tables print of them. */
public final class Ownerships {

    private final NameIndex<Ownership> ownerships;
    private final NameIndex<OwnershipGroup> groups;
    private final Map<String, String> groupOf;

    private Ownerships(NameIndex<Ownership> ownerships, NameIndex<OwnershipGroup> groups, Map<String, String> groupOf) {
        this.ownerships = ownerships;
        this.groups = groups;
        this.groupOf = groupOf;
    }

    static Ownerships shipped() {
        String names = "ownership_name";
        Map<String, Set<String>> members = NameIndex.members("ownership_group_member", "ownership_code");
        return new Ownerships(
                NameIndex.read(names, "ownership_code", NameIndex.byCode("ownership", Ownerships::ownership)),
                NameIndex.read(names, "group_code", NameIndex.byCode("ownership_group", row -> group(row, members))),
                NameIndex.groupOf("ownership_group_member", "ownership_code"));
    }

    /** Names that are written most like one, the nearest first, those of groups behind. */
    public List<String> nearest(String name, int most) {
        return Stream.of(ownerships, groups)
                .flatMap(index -> NearestNames.among(index.names(), name, most).stream())
                .limit(most)
                .toList();
    }

    /** The ownership of a one-digit code or of a name as tables print it; a group is none. */
    public Optional<Ownership> find(String codeOrName) {
        return ownerships.find(codeOrName);
    }

    /** The group of a name as tables print it, or of its code. */
    public Optional<OwnershipGroup> findGroup(String codeOrName) {
        return groups.find(codeOrName);
    }

    /** The code of the group that tables print an ownership beneath, if any. */
    public Optional<String> groupOf(String ownership) {
        return Optional.ofNullable(groupOf.get(ownership));
    }

    private static Ownership ownership(NamedCsvRecord row) {
        return new Ownership(row.getField("code"), row.getField("name_zh"), row.getField("name_en"));
    }

    private static OwnershipGroup group(NamedCsvRecord row, Map<String, Set<String>> members) {
        String code = row.getField("code");
        return new OwnershipGroup(
                code, row.getField("name_zh"), row.getField("name_en"), members.getOrDefault(code, Set.of()));
    }
}
