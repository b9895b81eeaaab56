package org.customsetl.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which registers there are that users extend. */
public final class RegisterReport {

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public RegisterReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One row a version of a commodity group, and one an area of a zone by import: how many members it has, whether it is
     * in force, and which import brought it, 0 for what is shipped.
     */
    public Answer list() {
        List<String> columns = List.of(
                "register", "code", "version", "name_zh", "name_en", "members", "shown", "import", "registered");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : jdbc.sql("""
                        select 'commodity group' as register, group_code as code, version, group_name_zh, group_name_en,
                            count(*) as members, shown, import,
                            case when import = 0 then 'shipped' else to_char(registered_at, 'YYYY-MM-DD HH24:MI') end
                        from mart.commodity_group group by 1, 2, 3, 4, 5, 7, 8, 9
                        union all
                        select 'zone area', zone_code || '/' || area_code, null, area_name, area_name_en, count(*), shown,
                            import, case when import = 0 then 'shipped' else to_char(registered_at, 'YYYY-MM-DD HH24:MI') end
                        from mart.zone_member group by 2, 4, 5, 7, 8, 9
                        order by register, code, version, import
                        """).query().listOfRows()) {
            rows.add(new ArrayList<>(row.values()));
        }
        return new Answer(columns, rows);
    }
}
