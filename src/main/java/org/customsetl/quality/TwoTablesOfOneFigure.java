package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds what two printed tables say of the same place, flow and period against each other, to the coarser rounding of the
 * two. Where most of it differs by more than five percent, one of them is of something else and is held; what customs has
 * revised is remarked, with how much it is and the largest difference.
 */
final class TwoTablesOfOneFigure implements Gate {

    private static final String PAIRS = "with " + StandingFigures.SQL + StandingFigures.SAID + """
            , cell as (
                select a.id as load, a.sheet, b.id as other, b.file, b.arrived,
                    abs(a.value - b.value) * 2 > a.step + b.step + greatest(a.value, b.value) / 1e12 as differs,
                    abs(a.value - b.value) / greatest(a.value, b.value) as share,
                    a.label || ', ' || a.flow || ': ' || a.cell || ', there ' || b.cell as example
                from said a
                join said b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.period_from = a.period_from and b.period_to = a.period_to and b.id <> a.id
                where a.arrived and not a.accepted)
            select load, min(sheet)::int as sheet, other, file, arrived, count(*) as compared,
                count(*) filter (where differs) as differing, count(*) filter (where differs and share > 0.05) as far,
                round(max(share) filter (where differs) * 100, 2) as percent,
                (array_agg(example order by share desc, example) filter (where differs))[1] as example
            from cell group by load, other, file, arrived having bool_or(differs)
            order by load, other
            """;

    private final JdbcClient jdbc;

    TwoTablesOfOneFigure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(
            long load,
            int sheet,
            long other,
            String file,
            boolean arrived,
            long compared,
            long differing,
            long far,
            BigDecimal percent,
            String example)
            implements Dispute {

        private boolean isFar() {
            return compared >= 3 && far * 2 > compared;
        }

        private String sentence() {
            return differing + " of " + compared
                    + " figures of the same places, flows and periods differ from those of " + file + ", by up to "
                    + percent + " %: " + example;
        }
    }

    @Override
    public List<Finding> ask(long run) {
        List<Pair> pairs = jdbc.sql(PAIRS).param("run", run).query(Pair.class).list();
        List<Pair> far = pairs.stream().filter(Pair::isFar).toList();
        Stream<Finding> holds = Dispute.lost(far).stream()
                .map(pair -> new Finding.Hold(
                        pair.load, List.of(Rejection.ofFile(Reason.FIGURES_CONFLICT, pair.sentence()))));
        Stream<Finding> remarks = pairs.stream()
                .filter(pair -> !pair.isFar() && pair.isFirst())
                .map(pair -> new Finding.Remark(pair.load, pair.sheet, pair.sentence()));
        return Stream.concat(holds, remarks).toList();
    }
}
