package org.customsetl.quality;

import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table that takes the place of another one and says of imports what that said of exports, and the
 * other way round, while nearly nothing fits straight. {@link SwappedFlows} cannot see it: what is replaced no longer
 * stands. Which of the two editions has its headers right, only the source can tell.
 */
final class SwappedCorrections implements Gate {

    private static final String PAIRS =
            Corrections.PAIR + """
            , said as materialized (
                select p.load, p.file, f.load_id = p.load as new, f.flow,
                    concat_ws(' ', f.table_id, f.measure, f.period_from, f.period_to, f.normalised_unit) || ' ' ||
            """ + StandingFigures.KEY + """
                    as key, log(min(f.value)::double precision) as size,
                    min(mart.cell_name(f.column_number, f.row_number) || ' says ' || f.printed || ' ' || f.unit || ' of '
                        || f.flow) as cell
                from pair p
                join fact.published_figure f on f.load_id in (p.load, p.other)
                where f.value > 0 and f.flow in ('M', 'X')
                group by 1, 2, 3, 4, 5
                having min(f.value) = max(f.value)),
            cell as (
                select a.load, a.file, a.flow <> b.flow as swapped, abs(a.size - b.size) < 0.02 as same,
                    a.cell || ', there ' || b.cell as example
                from said a
                join said b on b.load = a.load and b.file = a.file and b.key = a.key
                where a.new and not b.new)
            select load, file, count(*) filter (where swapped and same) as compared,
                min(example) filter (where swapped and same) as example
            from cell
            group by load, file
            """ + Swaps.HAVING + " order by load, file";

    private final JdbcClient jdbc;

    SwappedCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(long load, String file, long compared, String example) {}

    @Override
    public List<Finding> ask(long run) {
        return jdbc.sql(PAIRS).param("run", run).query(Pair.class).list().stream()
                .map(SwappedCorrections::hold)
                .toList();
    }

    private static Finding hold(Pair pair) {
        return new Finding.Hold(
                pair.load,
                List.of(Rejection.ofFile(
                        Reason.FLOW_CONFLICT,
                        "two readings of the flow: it takes the place of " + pair.file
                                + ", but its imports are the exports that stand there, and the other way round ("
                                + pair.compared + " figures); for example " + pair.example)));
    }
}
