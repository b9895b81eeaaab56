package org.customsetl.quality;

import java.util.List;
import java.util.stream.Stream;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds years to date against those of the month before: the difference is the month, or at least no less than nothing
 * where no month is printed. Where most figures contradict that by more than thirty percent of the month, one of the two
 * tables is of another period. Customs revises months in silence: single contradictions are remarked, small gaps are
 * not.
 */
final class YearsToDate implements Gate {

    private static final String CHAINS = "with " + StandingFigures.SQL + StandingFigures.SAID + """
            , link as materialized (
                select y.id as later, y.file as later_file, y.arrived as later_arrived, y.arrived and not y.accepted as later_judged,
                    y.sheet as later_sheet, p.id as earlier, p.file as earlier_file, p.arrived as earlier_arrived,
                    p.arrived and not p.accepted as earlier_judged, p.sheet as earlier_sheet,
                    case when m.value is null then p.value - y.value > 2 * greatest(y.step, p.step) + p.value / 100
                        else abs(y.value - p.value - m.value) > 2 * greatest(y.step, p.step) + m.value * 3 / 10 end
                        as contradicts,
                    y.label || ', ' || y.flow || ': ' || y.cell || ' to ' || to_char(y.period_to, 'YYYY-MM') || ', ' || p.cell
                        || ' to ' || to_char(p.period_to, 'YYYY-MM') || coalesce(', the month ' || m.cell, '') as example
                from said y
                join said p on p.dataset = y.dataset and p.table_id = y.table_id and p.key = y.key and p.flow = y.flow
                    and p.normalised_unit = y.normalised_unit and p.period_from = y.period_from and p.id <> y.id
                    and p.period_to = y.period_to - interval '1 month'
                left join said m on m.id = y.id and m.key = y.key and m.flow = y.flow
                    and m.normalised_unit = y.normalised_unit and m.months = 1 and m.period_to = y.period_to
                where y.months > 1 and extract(month from y.period_from) = 1 and (y.arrived or p.arrived)),
            side as (
                select later as load, later_sheet as sheet, earlier as other, earlier_file as file,
                    earlier_arrived as arrived, contradicts, example
                from link where later_judged
                union all
                select earlier, earlier_sheet, later, later_file, later_arrived, contradicts, example
                from link where earlier_judged)
            select load, min(sheet)::int as sheet, other, file, arrived, count(*) as compared,
                count(*) filter (where contradicts) as contradicting, min(example) filter (where contradicts) as example
            from side group by load, other, file, arrived having bool_or(contradicts)
            order by load, other
            """;

    private final JdbcClient jdbc;

    YearsToDate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Chain(
            long load,
            int sheet,
            long other,
            String file,
            boolean arrived,
            long compared,
            long contradicting,
            String example)
            implements Dispute {

        private boolean isBroken() {
            return compared >= 6 && contradicting * 2 > compared;
        }

        private String sentence() {
            return "its year to date and that of " + file + " do not differ by the month between them in "
                    + contradicting + " of " + compared + " figures; for example " + example;
        }
    }

    @Override
    public List<Finding> ask(long run) {
        List<Chain> chains =
                jdbc.sql(CHAINS).param("run", run).query(Chain.class).list();
        List<Chain> broken = chains.stream().filter(Chain::isBroken).toList();
        Stream<Finding> holds = Dispute.lost(broken).stream()
                .map(chain -> new Finding.Hold(
                        chain.load,
                        List.of(Rejection.ofFile(
                                Reason.PERIOD_CONFLICT,
                                chain.sentence() + ". Perhaps one of them is of another period"))));
        Stream<Finding> remarks = chains.stream()
                .filter(chain -> !chain.isBroken() && chain.isFirst())
                .map(chain -> new Finding.Remark(chain.load, chain.sheet, chain.sentence()));
        return Stream.concat(holds, remarks).toList();
    }
}
