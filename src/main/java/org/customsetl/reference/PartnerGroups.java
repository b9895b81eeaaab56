package org.customsetl.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The register of the groups of partners that tables print among the partners: continents, and blocs that overlap. */
public final class PartnerGroups {

    /** Written or left out at will: “一带一路”共建国家, 《区域全面经济伙伴关系协定》成员国. */
    private static final Pattern QUOTES = Pattern.compile("[“”\"《》]");

    private final NameIndex<PartnerGroup> groups;
    private final Map<String, List<Member>> members;

    private PartnerGroups(NameIndex<PartnerGroup> groups, Map<String, List<Member>> members) {
        this.groups = groups;
        this.members = members;
    }

    static PartnerGroups shipped() {
        return new PartnerGroups(
                NameIndex.read(
                        "partner_group_name", "group_code", NameIndex.byCode("partner_group", PartnerGroups::group)),
                ReferenceFiles.rows("partner_group_member")
                        .collect(groupingBy(row -> row.getField("group_code"), mapping(Member::of, toList()))));
    }

    /** The group of a Chinese or English name, or of its code; a single partner is none. */
    public Optional<PartnerGroup> find(String codeOrName) {
        return groups.find(codeOrName)
                .or(() -> groups.find(QUOTES.matcher(codeOrName).replaceAll("")));
    }

    /** The codes of a group's partners in a month; none where the sources disagree about its members. */
    public Set<String> members(PartnerGroup group, YearMonth month) {
        return members.getOrDefault(group.code(), List.of()).stream()
                .filter(member -> member.validity().covers(month))
                .map(Member::partner)
                .collect(toUnmodifiableSet());
    }

    /** The codes of the groups that a partner is counted in and that do not overlap: its continent. */
    public List<String> continentsOf(String partner, YearMonth month) {
        return members.keySet().stream()
                .flatMap(code -> groups.find(code).stream())
                .filter(group -> !group.overlapping() && members(group, month).contains(partner))
                .map(PartnerGroup::code)
                .sorted()
                .toList();
    }

    private static PartnerGroup group(NamedCsvRecord row) {
        return new PartnerGroup(
                row.getField("code"),
                row.getField("name_zh"),
                row.getField("name_en"),
                Boolean.parseBoolean(row.getField("overlapping")));
    }

    private record Member(String partner, Validity validity) {
        static Member of(NamedCsvRecord row) {
            return new Member(row.getField("partner_code"), ReferenceFiles.validity(row));
        }
    }
}
