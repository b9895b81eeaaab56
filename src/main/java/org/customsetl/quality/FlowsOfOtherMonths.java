package org.customsetl.quality;

import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table of which imports and exports have changed places, where no other table of its months shows
 * it: those who export much more than they import in the months around import as much more here. That counts of labels
 * that are out of balance by two times at least, and only where nearly all of them are nearer by far the other way round.
 */
final class FlowsOfOtherMonths implements Gate {

    private static final String PAIRS = "with " + StandingFigures.SQL + StandingFigures.SAID + """
            , balance as materialized (
                select x.*, log(x.value::double precision) - log(m.value::double precision) as lean,
                    x.cell || ' of exports and ' || m.cell || ' of imports' as both
                from said x
                join said m on m.id = x.id and m.key = x.key and m.normalised_unit = x.normalised_unit
                    and m.period_from = x.period_from and m.period_to = x.period_to and m.flow = 'M'
                where x.flow = 'X'),
            cell as (
                select a.id as load, b.id as other, b.file, b.arrived, a.key,
                    abs(a.lean + b.lean) * 3 < abs(a.lean - b.lean) as swapped,
                    a.label || ': ' || a.both || ', there ' || b.both as example
                from balance a
                join balance b on b.dataset = a.dataset and b.table_id = a.table_id and b.key = a.key
                    and b.normalised_unit = a.normalised_unit and b.id <> a.id
                    and b.period_to between a.period_to - interval '1 year' and a.period_to + interval '1 year'
                    and (b.months = a.months or b.period_from = a.period_from)
                where a.arrived and not a.accepted and abs(b.lean) >= 0.3)
            select load, other, file, arrived, count(distinct key) as compared,
                min(example) filter (where swapped) as example
            from cell group by load, other, file, arrived
            having count(distinct key) >= 5 and count(*) filter (where swapped) * 5 >= count(*) * 4
            order by load, other
            """;

    private final JdbcClient jdbc;

    FlowsOfOtherMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(long load, long other, String file, boolean arrived, long compared, String example)
            implements Dispute {}

    @Override
    public List<Finding> ask(long run) {
        return Dispute.lost(jdbc.sql(PAIRS).param("run", run).query(Pair.class).list()).stream()
                .map(FlowsOfOtherMonths::hold)
                .toList();
    }

    private static Finding hold(Pair pair) {
        return new Finding.Hold(
                pair.load,
                List.of(Rejection.ofFile(
                        Reason.FLOW_CONFLICT,
                        "imports and exports seem to have changed places: who exports more than he imports in "
                                + pair.file
                                + ", imports more than he exports here (" + pair.compared + " compared); for example "
                                + pair.example)));
    }
}
