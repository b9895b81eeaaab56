package org.customsetl.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows which published loads were read with something that has changed since: the shipped registers, a shipped layout,
 * or rates of exchange that were published later and that its lines may be converted by.
 */
public final class StaleLoads {

    private static final String CURRENT = """
             from ops.current_vintage c
            join ops.vintage_load v on v.vintage_id = c.vintage_id
            join ops.load l on l.id = v.load_id
            where\s""";

    /** A rate holds for lines of its own month, and the rate of duties for those of the next. */
    private static final String STALE = """
            (l.registers is distinct from (select sha256 from ref.version)
            or exists (
                select from ops.load_sheet s
                join unnest(:ids::text[], :fingerprints::text[]) as shipped (id, sha256) on shipped.id = s.layout
                where s.load_id = l.id and s.layout_source = 'shipped' and s.layout_sha256 <> shipped.sha256)
            or l.rate_order is not null and exists (
                select from ops.load_month m
                join ops.load_month rm on rm.rates > 0
                    and rm.month in (m.month, (m.month - interval '1 month')::date)
                join ops.vintage_load rv on rv.load_id = rm.load_id
                join ops.current_vintage rc on rc.vintage_id = rv.vintage_id and rc.month = rm.month
                join ops.load r on r.id = rm.load_id
                where m.load_id = l.id and m.lines > 0 and r.run_id >= l.run_id))
            """;

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public StaleLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The loads of a month that have to be read again.
     *
     * @param shipped the fingerprints of the shipped layouts, by id
     */
    public Set<Long> of(LocalDate month, Map<String, String> shipped) {
        return new HashSet<>(with("select l.id" + CURRENT + "c.month = :month and " + STALE, shipped)
                .param("month", month)
                .query(Long.class)
                .list());
    }

    /** Whether the file of one of them is still where it was. */
    public boolean isThere(LocalDate month, Map<String, String> shipped) {
        return with("select distinct l.path" + CURRENT + "c.month = :month and " + STALE, shipped)
                .param("month", month)
                .query(String.class)
                .list()
                .stream()
                .anyMatch(path -> Files.exists(Path.of(path)));
    }

    /**
     * All loads that a month stands on, but those of later runs.
     *
     * @param run the last run whose loads count
     */
    public Set<Long> readUpTo(LocalDate month, long run) {
        return new HashSet<>(jdbc.sql("select l.id" + CURRENT + "c.month = :month and l.run_id <= :run")
                .param("month", month)
                .param("run", run)
                .query(Long.class)
                .list());
    }

    /** The months that stand on such loads, the newest first. */
    public List<LocalDate> months(Map<String, String> shipped) {
        return with("select distinct c.month" + CURRENT + STALE + " order by c.month desc", shipped)
                .query(LocalDate.class)
                .list();
    }

    private JdbcClient.StatementSpec with(String sql, Map<String, String> shipped) {
        return jdbc.sql(sql)
                .param("ids", shipped.keySet().toArray(String[]::new))
                .param("fingerprints", shipped.values().toArray(String[]::new));
    }
}
