package org.customsetl.quality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A month that several files of one dataset hold lines of.
 *
 * @param month its first day
 * @param arrived the loads of the run among them, at least one
 * @param published those that are published and stay
 */
record SharedMonth(LocalDate month, List<Long> arrived, List<Long> published) {

    /** All of a run, from the counts of its loads alone: a file that has no sibling in its months costs nothing. */
    static List<SharedMonth> of(JdbcClient jdbc, long run) {
        return jdbc.sql("with " + Standing.SQL + """
                        select month, array_agg(id order by id) filter (where arrived) as arrived,
                            coalesce(array_agg(id order by id) filter (where not arrived), '{}') as published
                        from standing group by dataset, month
                        having bool_or(arrived) and count(*) > 1 order by dataset, month
                        """)
                .param("run", run)
                .query((row, number) -> new SharedMonth(
                        row.getObject("month", LocalDate.class), longs(row, "arrived"), longs(row, "published")))
                .list();
    }

    static List<Long> longs(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    Long[] arrivedIds() {
        return arrived.toArray(Long[]::new);
    }

    Long[] publishedIds() {
        return published.toArray(Long[]::new);
    }

    Long[] allIds() {
        return Stream.concat(arrived.stream(), published.stream()).toArray(Long[]::new);
    }
}
