package org.customsetl.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table of which a single figure is in another unit while the rest of its row is not, so that
 * {@link RowsInAnotherUnit} takes it for trade that grows. What proves it is that the figure is a thousand times that of
 * all months around, and alone more than three times all others of its column that are in line: a ship makes a small
 * partner large, not larger than everybody else together. Or that it is a thousandth of what two tables or more around
 * say alike, within ten times, and was there a thousandth of its column: trade that comes and goes does not do so from one
 * steady month to the next.
 */
final class FiguresInAnotherUnit implements Gate {

    private static final String FIGURES =
            "with " + StandingFigures.SQL + StandingFigures.UNIT_VALUES + """
            , pair as (
                select a.id as load, b.id as other, a.sheet_number, a.row_number, a.column_number, a.flow, a.period_from,
                    a.period_to, a.printed, a.label, a.value, a.months as own_months, b.months as other_months,
                    a.size - log(a.months::double precision) - b.size + log(b.months::double precision) as ratio,
                    a.cell || ' is ' || a.printed || ' ' || a.unit || ', ' || b.cell || ' of ' || b.file || ' is '
                        || b.printed || ' ' || b.unit as example
                from figure a
                join figure b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.id <> a.id and b.dataset = a.dataset and b.table_id = a.table_id
                    and b.period_to between a.period_to - interval '3 months' and a.period_to + interval '3 months'
                    and (a.months = b.months or a.period_from = b.period_from)
                where a.arrived and not a.accepted),
            in_line as (
                select load, other, own_months, other_months, percentile_cont(0.5) within group (order by ratio) as median
                from pair group by load, other, own_months, other_months
                having count(distinct (sheet_number, row_number)) >= 3
                    and abs(percentile_cont(0.5) within group (order by ratio)) < 0.5),
            judged as (
                select load, count(distinct (sheet_number, row_number)) as rows from pair group by load),
            cell as (
                select load, sheet_number, row_number, column_number, flow, period_from, period_to, min(value) as value,
                    min(printed) as printed, min(label) as label, min(ratio - median) as least,
                    max(ratio - median) as most, count(distinct other) as others,
                    percentile_cont(0.5) within group (order by ratio - median) as median,
                    count(*) as compared, min(example) as example
                from pair join in_line using (load, other, own_months, other_months)
                group by load, sheet_number, row_number, column_number, flow, period_from, period_to),
            beside as (
                select load, sheet_number, column_number, flow, period_from, period_to, sum(value) as value
                from cell where least < 1.5 group by load, sheet_number, column_number, flow, period_from, period_to),
            far_row as (
                select distinct on (c.load, c.sheet_number, c.row_number) c.load, c.sheet_number, c.row_number,
                    c.column_number, c.printed, c.label, c.median, c.compared, c.example
                from cell c
                join beside b using (load, sheet_number, column_number, flow, period_from, period_to)
                where ((c.least >= 3 and c.value > 3 * b.value)
                    or (c.most <= -3 and c.most - c.least <= 1 and c.others >= 2
                        and log(c.value) - c.most >= log(b.value) - 3))
                and not exists (
                    select from unit_value u where u.id = c.load and u.sheet_number = c.sheet_number
                    and u.row_number = c.row_number)
                order by c.load, c.sheet_number, c.row_number, c.column_number)
            """ + FarRow.SELECT;

    private final JdbcClient jdbc;

    FiguresInAnotherUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> ask(long run) {
        return FarRow.holds(
                jdbc.sql(FIGURES).param("run", run).query(FarRow.class).list(), "one of its figures");
    }
}
