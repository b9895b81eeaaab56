package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table of which the values are out of all proportion to those of another one: of the same places,
 * flows and periods in any other table, or of the months around in the same table. A footer that says 万元 of figures in
 * 元 cannot be seen in the table itself, since all of its figures are off alike.
 *
 * <p>Two tables are compared by the median over all figures that both have, as decimal logarithms: single figures of a
 * small place may well be a hundred times those of the month before. Of two that are new in a run, the one that fewer
 * others agree with is held; both, where nobody can say which. Beside a published one the new one is held.
 */
final class OutOfProportion implements Gate {

    /** A median beyond thirty times is no trade, it is a unit: the nearest wrong one is a hundred times off. */
    private static final BigDecimal FAR = new BigDecimal("1.5");

    private static final BigDecimal NEAR = new BigDecimal("0.5");

    private static final String PAIRS = "with " + StandingFigures.SQL + """
            , pair as (
                select a.id as load, b.id as other, b.file, b.arrived, a.accepted,
                    a.size - log(a.months::double precision) - b.size + log(b.months::double precision) as ratio,
                    a.period_from = b.period_from and a.period_to = b.period_to as same_period,
                    a.cell || ' is ' || a.printed || ' ' || a.unit || ', ' || b.cell || ' there is ' || b.printed
                        || ' ' || b.unit as example
                from figure a
                join figure b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.id <> a.id
                where a.arrived and (
                    (a.period_from = b.period_from and a.period_to = b.period_to)
                    or (a.dataset = b.dataset and a.table_id = b.table_id
                        and b.period_to between a.period_to - interval '1 year' and a.period_to + interval '1 year'
                        and (a.months = b.months or a.period_from = b.period_from))))
            select load, other, file, arrived, accepted, count(*) as compared,
                round(percentile_cont(0.5) within group (order by ratio)::numeric, 2) as median,
                bool_and(same_period) as same_period, min(example) as example
            from pair
            group by load, other, file, arrived, accepted, same_period
            having same_period or count(*) >= 3
            order by load, other, same_period desc
            """;

    private final JdbcClient jdbc;

    OutOfProportion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Two tables that have figures in common.
     *
     * @param median of the decimal logarithms of how many times one is of the other, by month
     */
    private record Pair(
            long load,
            long other,
            String file,
            boolean arrived,
            boolean accepted,
            long compared,
            BigDecimal median,
            boolean samePeriod,
            String example) {

        boolean isFar() {
            return median.abs().compareTo(FAR) >= 0;
        }

        boolean isNear() {
            return median.abs().compareTo(NEAR) < 0;
        }
    }

    @Override
    public List<Finding> ask(long run) {
        List<Pair> pairs = jdbc.sql(PAIRS).param("run", run).query(Pair.class).list();
        Map<Long, Finding> holds = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            boolean doubtful = !pair.arrived || agreeing(pairs, pair.load) <= agreeing(pairs, pair.other);
            if (pair.isFar() && !pair.accepted && doubtful) {
                holds.putIfAbsent(
                        pair.load,
                        new Finding.Hold(pair.load, List.of(Rejection.ofFile(Reason.UNIT_CONFLICT, sentence(pair)))));
            }
        }
        Collection<Finding> findings = holds.values();
        return new ArrayList<>(findings);
    }

    private static long agreeing(List<Pair> pairs, long load) {
        return pairs.stream()
                .filter(pair -> pair.load == load && pair.isNear())
                .map(Pair::other)
                .distinct()
                .count();
    }

    private static String sentence(Pair pair) {
        String what = pair.samePeriod
                ? "of the same places, flows and periods"
                : "of the same places and flows in the months around";
        return "its figures are about " + Times.of(pair.median) + " those of " + pair.file + " " + what + " ("
                + pair.compared + " compared); for example " + pair.example + ". Perhaps the unit is another one";
    }
}
