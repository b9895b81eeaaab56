package org.customsetl.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.customsetl.reference.RegisterColumn.Kind;

/** The registers that users extend, each a CSV file and a table of schema {@code ref}, a register after those it names. */
enum Register {
    COMMODITY_GROUPS(
            "commodity-groups",
            "commodity_group",
            column("code", Kind.CODE),
            column("version", Kind.NUMBER),
            column("name_zh", Kind.TEXT),
            column("name_en", Kind.TEXT)),
    COMMODITY_GROUP_MEMBERS(
            "commodity-group-members",
            "commodity_group_member",
            column("group_code", Kind.CODE),
            column("group_version", Kind.NUMBER),
            column("hs", Kind.HS),
            column("kind", Kind.INCLUSION)),
    ZONES(
            "zones",
            "zone",
            column("code", Kind.CODE),
            column("name_zh", Kind.TEXT),
            column("name_en", Kind.TEXT),
            column("founded", Kind.DATE)),
    ZONE_AREAS(
            "zone-areas",
            "zone_area",
            column("zone_code", Kind.CODE),
            column("code", Kind.CODE),
            column("name_zh", Kind.TEXT),
            column("name_en", Kind.TEXT)),
    ZONE_MEMBERS(
            "zone-members",
            "zone_member",
            column("zone_code", Kind.CODE),
            column("area_code", Kind.CODE),
            column("kind", Kind.MEMBER),
            column("member", Kind.TEXT));

    private final String file;
    private final String table;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.copyOf
    private final List<RegisterColumn> columns;

    Register(String name, String table, RegisterColumn... own) {
        this.file = name + ".csv";
        this.table = table;
        this.columns = RegisterColumn.withEnd(own);
    }

    private static RegisterColumn column(String name, Kind kind) {
        return new RegisterColumn(name, kind);
    }

    String file() {
        return file;
    }

    /** The table of schema {@code ref}, whose columns are called like those of the file. */
    String table() {
        return table;
    }

    List<RegisterColumn> columns() {
        return columns;
    }

    List<String> columnNames() {
        return columns.stream().map(RegisterColumn::name).toList();
    }

    static Optional<Register> ofFile(String name) {
        return Arrays.stream(values())
                .filter(register -> register.file.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static Optional<Register> ofTable(String name) {
        return Arrays.stream(values())
                .filter(register -> register.table.equals(name))
                .findFirst();
    }

    static String files() {
        return Arrays.stream(values()).map(Register::file).collect(Collectors.joining(", "));
    }
}
