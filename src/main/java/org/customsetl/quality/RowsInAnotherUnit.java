package org.customsetl.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table of which a single row is in another unit, such as one city in 元 among others in 万元. The
 * table as a whole is in line with another one of the same periods, or of the months around, and the row is thirty times
 * off in all that can be compared, by about as much everywhere.
 *
 * <p>A small place may well multiply from one month to the next, with imports or exports alone. So the months around
 * prove something only where imports and exports are off alike, or where two other files agree with each other. Rows that
 * print a quantity are left to {@link UnitValuesOutOfProportion}: what multiplies there is trade, or season.
 */
final class RowsInAnotherUnit implements Gate {

    private static final String ROWS =
            "with " + StandingFigures.SQL + StandingFigures.UNIT_VALUES + """
            , pair as (
                select a.id as load, b.id as other, a.sheet_number, a.row_number, a.column_number, a.flow, a.printed,
                    a.label, a.cell,
                    a.size - log(a.months::double precision) - b.size + log(b.months::double precision) as ratio,
                    a.period_from = b.period_from and a.period_to = b.period_to as same_period,
                    a.cell || ' is ' || a.printed || ' ' || a.unit || ', ' || b.cell || ' of ' || b.file || ' is '
                        || b.printed || ' ' || b.unit as example
                from figure a
                join figure b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.id <> a.id
                where a.arrived and not a.accepted and (
                    (a.period_from = b.period_from and a.period_to = b.period_to)
                    or (a.dataset = b.dataset and a.table_id = b.table_id
                        and b.period_to between a.period_to - interval '3 months' and a.period_to + interval '3 months'
                        and (a.months = b.months or a.period_from = b.period_from)))),
            in_line as (
                select load, other, same_period, percentile_cont(0.5) within group (order by ratio) as median
                from pair group by load, other, same_period
                having count(distinct (sheet_number, row_number)) >= 3
                    and abs(percentile_cont(0.5) within group (order by ratio)) < 0.5),
            judged as (
                select load, count(distinct (sheet_number, row_number)) as rows from pair group by load),
            far_row as (
                select load, sheet_number, row_number, min(label) as label, count(*) as compared,
                    percentile_cont(0.5) within group (order by ratio - median) as median,
                    (array_agg(column_number order by not same_period, cell))[1] as column_number,
                    (array_agg(printed order by not same_period, cell))[1] as printed,
                    (array_agg(example order by not same_period, cell))[1] as example
                from pair join in_line using (load, other, same_period)
                where not exists (
                    select from unit_value u where u.id = load and u.sheet_number = pair.sheet_number
                    and u.row_number = pair.row_number)
                group by load, sheet_number, row_number
                having (min(ratio - median) >= 1.5 or max(ratio - median) <= -1.5)
                    and max(ratio - median) - min(ratio - median) <= 1
                    and (bool_or(same_period) or count(distinct other) >= 2
                        or count(distinct flow) filter (where flow in ('M', 'X')) = 2))
            """ + FarRow.SELECT;

    private final JdbcClient jdbc;

    RowsInAnotherUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> ask(long run) {
        return FarRow.holds(jdbc.sql(ROWS).param("run", run).query(FarRow.class).list(), "each of its figures");
    }
}
