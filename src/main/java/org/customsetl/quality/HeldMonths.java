package org.customsetl.quality;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which months a held list of lines may be of. Owns table {@code ops.held_month}. */
public final class HeldMonths {

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public HeldMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the months of a load that was never read, by their first days. */
    public void note(long load, Collection<LocalDate> months) {
        for (LocalDate month : months) {
            jdbc.sql("insert into ops.held_month (load_id, month) values (:load, :month)")
                    .param("load", load)
                    .param("month", month)
                    .update();
        }
    }

    /** Notes the months of a load that was read, before its lines go. Lines of several months are in no total. */
    public void noteLinesOf(long load) {
        jdbc.sql("""
                        insert into ops.held_month (load_id, month)
                        select load_id, month from ops.load_month where load_id = :load and lines > several_months
                        """).param("load", load).update();
    }
}
