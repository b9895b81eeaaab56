package org.customsetl.quality;

import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table that says of imports what another one says of exports, of the same places and periods.
 * Imports and exports that have changed their headers still add up to total trade, so the table alone cannot show it.
 * Beside a published table the new one is held; of two new ones both are, since nobody can say which is right.
 */
final class SwappedFlows implements Gate {

    private static final String PAIRS = "with " + StandingFigures.SQL + """
            , cell as (
                select a.id as load, b.file, a.flow <> b.flow as swapped, abs(a.size - b.size) < 0.002 as same,
                    a.cell || ' says ' || a.printed || ' of ' || a.flow || ', ' || b.cell || ' there says ' || b.printed
                        || ' of ' || b.flow as example
                from figure a
                join figure b on b.key = a.key and b.normalised_unit = a.normalised_unit
                    and b.period_from = a.period_from and b.period_to = a.period_to and b.id <> a.id
                where a.arrived and not a.accepted and a.flow in ('M', 'X') and b.flow in ('M', 'X'))
            select load, file, count(*) filter (where swapped and same) as compared,
                min(example) filter (where swapped and same) as example
            from cell
            group by load, file
            """ + Swaps.HAVING + " order by load, file";

    private final JdbcClient jdbc;

    SwappedFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(long load, String file, long compared, String example) {}

    @Override
    public List<Finding> ask(long run) {
        return jdbc.sql(PAIRS).param("run", run).query(Pair.class).list().stream()
                .map(SwappedFlows::hold)
                .toList();
    }

    private static Finding hold(Pair pair) {
        return new Finding.Hold(
                pair.load,
                List.of(Rejection.ofFile(
                        Reason.FLOW_CONFLICT,
                        "its imports are the exports of " + pair.file + ", and the other way round ("
                                + pair.compared + " figures of the same places and periods); for example "
                                + pair.example)));
    }
}
