package org.customsetl.inbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads that an operator took out of months by a rollback: their bytes are not published again by themselves. */
final class RolledBack {

    /** Readings of these bytes that no month stands on, and a vintage that would bring them back. */
    private static final String OF_BYTES = """
            select l.id, l.dataset || '/' || l.name as label,
                string_agg(to_char(r.month, 'YYYY-MM'), ', ' order by r.month) as months,
                (select '--month ' || to_char(v.month, 'YYYY-MM') || ' --to ' || v.number
                    from ops.vintage_load w join ops.vintage v on v.id = w.vintage_id
                    where w.load_id = l.id and v.published_at is not null and v.pruned_at is null
                    order by v.month, v.number desc limit 1) as way_back
            from ops.load l
            join ops.rolled_back r on r.load_id = l.id
            where l.sha256 = :sha256 and l.folder_statement = :folder
            and (:statement = '' or l.statement = :statement)
            and not exists (
                select from ops.vintage_load w join ops.current_vintage c on c.vintage_id = w.vintage_id
                where w.load_id = l.id)
            group by l.id order by l.id desc limit 1
            """;

    private final JdbcClient jdbc;

    RolledBack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Former(
            long id, String label, String months, @Nullable String wayBack) {}

    /**
     * Why a file of bytes that no published load has is to be left alone; empty where it was not rolled back, or where
     * it was pruned since and the call names this very file, the only way to bring it back.
     */
    Optional<String> why(Arrival arrival) {
        return jdbc.sql(OF_BYTES)
                .param("sha256", arrival.file().sha256())
                .param("folder", arrival.folderStatement())
                .param("statement", arrival.statement())
                .query(Former.class)
                .optional()
                .filter(former -> former.wayBack != null || !arrival.aboutFile())
                .map(RolledBack::of);
    }

    private static String of(Former former) {
        return "the bytes of " + former.label + " (load " + former.id + "), rolled back in " + former.months
                + "; to publish them again: "
                + (former.wayBack == null
                        ? "load this very file by its path, since their vintage was pruned"
                        : "rollback " + former.wayBack);
    }

    /** In which months a load that other months stand on was rolled back, to be added to a sentence; "" for none. */
    String remark(long load) {
        return jdbc.sql("""
                        select coalesce('; rolled back in ' || string_agg(to_char(month, 'YYYY-MM'), ', ' order by month), '')
                        from ops.rolled_back where load_id = :load
                        """).param("load", load).query(String.class).single();
    }
}
