package org.customsetl.quality;

import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table that says of one month what another file of its dataset says of another month, figure by
 * figure: the same table, copied under another name. A year to date that does not grow anywhere is none.
 */
final class FiguresOfAnotherMonth implements Gate {

    private static final String PAIRS = "with " + StandingFigures.SQL + """
            , cell as (
                select a.id as load, b.file, a.period_to as own, b.period_to as other,
                    a.printed = b.printed and a.size = b.size as same
                from figure a
                join figure b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.dataset = a.dataset and b.table_id = a.table_id and b.id <> a.id
                    and b.period_to <> a.period_to
                    and (b.period_from = a.period_from or (a.months = 1 and b.months = 1))
                where a.arrived and not a.accepted)
            select load, file, to_char(own, 'YYYY-MM') as own, to_char(other, 'YYYY-MM') as other, count(*) as compared
            from cell
            group by load, file, own, other
            having count(*) >= 6 and bool_and(same)
            order by load, file, own, other
            """;

    private final JdbcClient jdbc;

    FiguresOfAnotherMonth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(long load, String file, String own, String other, long compared) {}

    @Override
    public List<Finding> ask(long run) {
        return jdbc.sql(PAIRS).param("run", run).query(Pair.class).list().stream()
                .map(FiguresOfAnotherMonth::hold)
                .toList();
    }

    private static Finding hold(Pair pair) {
        return new Finding.Hold(
                pair.load,
                List.of(Rejection.ofFile(
                        Reason.PERIOD_CONFLICT,
                        "two readings of the period: it says of the time to " + pair.own + " exactly what " + pair.file
                                + " says of the time to " + pair.other + " (" + pair.compared + " figures)")));
    }
}
