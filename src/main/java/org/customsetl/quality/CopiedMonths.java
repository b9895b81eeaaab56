package org.customsetl.quality;

import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table of which the columns of the month are those of another month while its year to date is its
 * own: somebody has filled in a new table over the old one, and forgot a column. No month repeats nine tenths of its
 * figures; it is held where the year to date less that of the month before is another figure in most rows.
 */
final class CopiedMonths implements Gate {

    private static final String PAIRS = "with " + StandingFigures.SQL + StandingFigures.SAID + """
            , chain as (
                select distinct on (m.id, m.table_id, m.key, m.flow, m.normalised_unit, m.period_to) m.id, m.table_id, m.key,
                    m.flow, m.normalised_unit, m.period_to,
                    abs(y.value - p.value - m.value) > greatest(y.step, p.step, m.step) * 3 / 2 + m.value / 100 as contradicts,
                    m.label || ', ' || m.flow || ': ' || m.cell || ', but ' || y.cell || ' to '
                        || to_char(y.period_to, 'YYYY-MM') || ' and ' || p.cell || ' to '
                        || to_char(p.period_to, 'YYYY-MM') as example
                from said m
                join said y on y.id = m.id and y.table_id = m.table_id and y.key = m.key and y.flow = m.flow
                    and y.normalised_unit = m.normalised_unit and y.period_to = m.period_to and y.months > 1
                join said p on p.dataset = y.dataset and p.table_id = y.table_id and p.key = y.key and p.flow = y.flow
                    and p.normalised_unit = y.normalised_unit and p.period_from = y.period_from and p.id <> y.id
                    and p.period_to = y.period_to - interval '1 month'
                where m.months = 1 and extract(month from y.period_from) = 1
                order by m.id, m.table_id, m.key, m.flow, m.normalised_unit, m.period_to, p.id desc),
            month as materialized (
                select m.*, c.contradicts, c.example
                from said m
                left join chain c using (id, table_id, key, flow, normalised_unit, period_to)
                where m.months = 1)
            select a.id as load, b.id as other, b.file, b.arrived, to_char(a.period_to, 'YYYY-MM') as own,
                to_char(b.period_to, 'YYYY-MM') as copied, count(*) as compared,
                count(*) filter (where a.value = b.value) as same,
                count(*) filter (where coalesce(a.contradicts, b.contradicts)) as contradicting,
                min(coalesce(a.example, b.example)) filter (where coalesce(a.contradicts, b.contradicts)) as example
            from month a
            join month b on b.dataset = a.dataset and b.table_id = a.table_id and b.key = a.key and b.flow = a.flow
                and b.normalised_unit = a.normalised_unit and b.id <> a.id and b.period_to <> a.period_to
            where a.arrived and not a.accepted
            group by a.id, b.id, b.file, b.arrived, a.period_to, b.period_to
            having count(*) >= 6 and count(*) filter (where a.value = b.value) * 10 >= count(*) * 9
                and count(*) filter (where coalesce(a.contradicts, b.contradicts)) * 2
                    > count(coalesce(a.contradicts, b.contradicts))
            order by load, other
            """;

    private final JdbcClient jdbc;

    CopiedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(
            long load,
            long other,
            String file,
            boolean arrived,
            String own,
            String copied,
            long compared,
            long same,
            long contradicting,
            String example)
            implements Dispute {

        private Finding hold() {
            String sentence = "two readings of the period: of " + own + " it says what " + file + " says of " + copied
                    + " (" + same + " of " + compared + " figures), while the years to date differ by another month in "
                    + contradicting + " of them; for example " + example;
            return new Finding.Hold(load, List.of(Rejection.ofFile(Reason.PERIOD_CONFLICT, sentence)));
        }
    }

    @Override
    public List<Finding> ask(long run) {
        return Dispute.lost(jdbc.sql(PAIRS).param("run", run).query(Pair.class).list()).stream()
                .map(Pair::hold)
                .toList();
    }
}
