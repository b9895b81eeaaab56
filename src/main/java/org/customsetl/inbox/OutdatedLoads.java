package org.customsetl.inbox;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows which published loads a call's own layouts would read otherwise. A layout of the call that has changed since,
 * or that takes the place of a shipped one, or that has gone from the call's folder; the shipped words of printed tables,
 * where they have changed since; and, where the call's layouts are
 * not those of the load, sheets that no layout fitted then and whose rows were therefore rejected. A call without
 * layouts of its own outdates nothing: what was stated once holds for later calls that state nothing.
 */
public final class OutdatedLoads {

    private static final String READ_OTHERWISE = """
            select distinct l.id
            from ops.current_vintage c
            join ops.vintage_load v on v.vintage_id = c.vintage_id
            join ops.load l on l.id = v.load_id
            join ops.load_sheet s on s.load_id = l.id
            left join unnest(:ids::text[], :fingerprints::text[]) as named (id, sha256) on named.id = s.layout
            where (s.layout_source is distinct from 'folder' and named.sha256 is distinct from s.layout_sha256
                    and (named.id is not null or s.layout_source = 'call'))
                or (s.layout_source = 'call' and s.layout = any (:printed)
                    and substring(l.layouts from 'layout-words\\.yaml=([0-9a-f]+)') <> :words)
                or (s.layout is null and s.rows_rejected > 0 and l.layouts is distinct from :named)
            """;

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public OutdatedLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The loads that have to be read again.
     *
     * @param named the layouts that the call names, fingerprints by id, that of {@code layout-words.yaml} among them
     * @param printed those of them that are of printed tables, which these words are for
     */
    public Set<Long> readOtherwise(Map<String, String> named, Set<String> printed) {
        if (named.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(jdbc.sql(READ_OTHERWISE)
                .param("ids", named.keySet().toArray(String[]::new))
                .param("fingerprints", named.values().toArray(String[]::new))
                .param("named", named.toString())
                .param("printed", printed.toArray(String[]::new))
                .param("words", named.getOrDefault("layout-words.yaml", ""))
                .query(Long.class)
                .list());
    }

    /** Notes with which layouts of its own a run's files are read. */
    public void noteLayouts(long run, Map<String, String> named) {
        if (!named.isEmpty()) {
            jdbc.sql("update ops.load set layouts = :named where run_id = :run")
                    .param("named", named.toString())
                    .param("run", run)
                    .update();
        }
    }
}
