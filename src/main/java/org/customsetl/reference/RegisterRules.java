package org.customsetl.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rows of registers that a user brings must be to each other, and to what is registered. */
final class RegisterRules {

    private static final String TRADER = "[0-9A-Z]{10}";

    private final JdbcClient jdbc;
    private final List<RegisterRow> rows;
    private final List<RegisterProblem> problems = new ArrayList<>();

    RegisterRules(JdbcClient jdbc, List<RegisterRow> rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<RegisterProblem> problems() {
        once(Register.COMMODITY_GROUPS, "version", "code", "version");
        once(Register.COMMODITY_GROUP_MEMBERS, "hs", "group_code", "group_version", "hs");
        once(Register.ZONES, "code", "code");
        once(Register.ZONE_AREAS, "code", "zone_code", "code");
        once(Register.ZONE_MEMBERS, "member", "zone_code", "kind", "member");
        groupsHaveMembers();
        versionsStay();
        areasLieInZones();
        membersLieInAreas();
        membersAreKnown();
        return problems;
    }

    private List<RegisterRow> of(Register register) {
        return rows.stream().filter(row -> row.register() == register).toList();
    }

    /** One key holds one fact at a time; a zone's area or a group's version is one thing for ever. */
    private void once(Register register, String column, String... key) {
        boolean dated = register == Register.COMMODITY_GROUP_MEMBERS || register == Register.ZONE_MEMBERS;
        Map<String, List<RegisterRow>> byKey = of(register).stream()
                .collect(groupingBy(row -> row.key(key), LinkedHashMap::new, java.util.stream.Collectors.toList()));
        byKey.values().forEach(same -> {
            for (int later = 1; later < same.size(); later++) {
                RegisterRow row = same.get(later);
                same.subList(0, later).stream()
                        .filter(other -> !dated || other.validity().overlaps(row.validity()))
                        .findFirst()
                        .ifPresent(other -> problems.add(row.problem(
                                column,
                                "row " + other.line() + " says it as well"
                                        + (dated
                                                ? " for the same time; keep one, or date them apart"
                                                : "; keep one"))));
            }
        });
    }

    private void groupsHaveMembers() {
        Set<String> groups = keys(Register.COMMODITY_GROUPS, "code", "version");
        Set<String> grouped = keys(Register.COMMODITY_GROUP_MEMBERS, "group_code", "group_version");
        for (RegisterRow member : of(Register.COMMODITY_GROUP_MEMBERS)) {
            if (!groups.contains(member.key("group_code", "group_version"))) {
                problems.add(member.problem(
                        "group_version",
                        Register.COMMODITY_GROUPS.file() + " of this folder has no version "
                                + member.get("group_version") + " of " + member.get("group_code")
                                + "; add a row for it there"));
            }
        }
        for (RegisterRow group : of(Register.COMMODITY_GROUPS)) {
            if (!grouped.contains(group.key("code", "version"))) {
                problems.add(group.problem(
                        "version",
                        Register.COMMODITY_GROUP_MEMBERS.file() + " of this folder has no member of version "
                                + group.get("version") + " of " + group.get("code") + "; add its members there"));
            }
        }
    }

    private Set<String> keys(Register register, String... key) {
        return of(register).stream().map(row -> row.key(key)).collect(toSet());
    }

    /** What a version was when it was registered, it stays; else numbers that were reported could not be had again. */
    private void versionsStay() {
        for (RegisterRow group : of(Register.COMMODITY_GROUPS)) {
            Set<String> now = of(Register.COMMODITY_GROUP_MEMBERS).stream()
                    .filter(member -> member.key("group_code", "group_version").equals(group.key("code", "version")))
                    .map(member -> member.key("hs", "kind", "valid_from", "valid_to"))
                    .collect(toCollection(TreeSet::new));
            Set<String> then = registered(group);
            if (!then.isEmpty() && !then.equals(now)) {
                problems.add(group.problem(
                        "version",
                        "this version of " + group.get("code")
                                + " is registered with other members, and a version never"
                                + " changes; give it the number " + nextVersion(group) + " here and in "
                                + Register.COMMODITY_GROUP_MEMBERS.file()));
            }
        }
    }

    private Set<String> registered(RegisterRow group) {
        return new TreeSet<>(jdbc.sql("""
                        select distinct concat_ws('/', hs, kind, coalesce(valid_from::text, ''), coalesce(valid_to::text, ''))
                        from ref.commodity_group_member where group_code = ? and group_version = ?
                        """)
                .params(group.get("code"), Integer.valueOf(group.get("version")))
                .query(String.class)
                .list());
    }

    private int nextVersion(RegisterRow group) {
        return jdbc.sql("select max(version) + 1 from ref.commodity_group where code = ?")
                .param(group.get("code"))
                .query(Integer.class)
                .single();
    }

    private void areasLieInZones() {
        Set<String> zones = keys(Register.ZONES, "code");
        zones.addAll(jdbc.sql("select code from ref.zone").query(String.class).list());
        for (RegisterRow area : of(Register.ZONE_AREAS)) {
            if (!zones.contains(area.get("zone_code"))) {
                problems.add(area.problem(
                        "zone_code",
                        "no zone has this code; there are " + zones + ", or add it to " + Register.ZONES.file()));
            }
        }
    }

    private void membersLieInAreas() {
        Set<String> areas = keys(Register.ZONE_AREAS, "zone_code", "code");
        areas.addAll(jdbc.sql("select zone_code || '/' || code from ref.zone_area")
                .query(String.class)
                .list());
        for (RegisterRow member : of(Register.ZONE_MEMBERS)) {
            if (!areas.contains(member.key("zone_code", "area_code"))) {
                problems.add(member.problem(
                        "area_code",
                        "the zone " + member.get("zone_code") + " has no such area; there are " + new TreeSet<>(areas)
                                + " (zone/area), or add it to " + Register.ZONE_AREAS.file()));
            }
        }
    }

    private void membersAreKnown() {
        for (RegisterRow member : of(Register.ZONE_MEMBERS)) {
            String code = member.get("member");
            switch (member.get("kind")) {
                case "trader" ->
                    refuse(
                            member,
                            !code.matches(TRADER),
                            "a trader has a customs registration code of ten digits and capital letters; write that");
                case "district" ->
                    refuse(
                            member,
                            !exists(
                                    "select exists (select from ref.customs_district where district_code = ? and length(?) = 5)",
                                    code),
                            "no customs district has this code; write its five characters, such as 65076");
                default ->
                    refuse(
                            member,
                            !exists("""
                                select exists (select from ref.place where code = ? and code = ?
                                    and level in ('prefecture', 'county', 'zone', 'unallocated'))
                                """, code),
                            "no prefecture, county or zone has this code; write its GB/T 2260 code, such as 653100");
            }
        }
    }

    private void refuse(RegisterRow member, boolean wrong, String message) {
        if (wrong) {
            problems.add(member.problem("member", message));
        }
    }

    private boolean exists(String sql, String code) {
        return jdbc.sql(sql).params(code, code).query(Boolean.class).single();
    }
}
