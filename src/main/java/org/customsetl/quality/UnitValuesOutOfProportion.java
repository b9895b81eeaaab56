package org.customsetl.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table of which a row has a unit value (value by quantity) that is thirty times off those of the
 * same goods in other tables, in all that can be compared: its quantity or its value is in another unit, such as 吨 for
 * 万吨. Where most rows are off alike, the unit of a column is.
 *
 * <p>One month's unit value of a few aircraft or of a sample of a chemical may be a hundred times that of the next. So a
 * single comparison proves nothing, and neither do several that differ from each other by more than ten times.
 */
final class UnitValuesOutOfProportion implements Gate {

    private static final String ROWS =
            "with " + StandingFigures.SQL + StandingFigures.UNIT_VALUES + """
            , pair as (
                select a.id as load, b.id as other, a.sheet_number, a.row_number, a.column_number, a.printed, a.label,
                    a.unit_value - b.unit_value as ratio, a.months <> b.months as uneven,
                    a.both || ', but in ' || b.file || ' ' || b.both as example
                from unit_value a
                join unit_value b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.counted = a.counted and b.id <> a.id
                where a.arrived and not a.accepted and (
                    (a.period_from = b.period_from and a.period_to = b.period_to)
                    or (a.dataset = b.dataset and a.table_id = b.table_id
                        and b.period_to between a.period_to - interval '1 year' and a.period_to + interval '1 year'))),
            beside as (
                select load, other, percentile_cont(0.5) within group (order by ratio) as median
                from pair group by load, other having count(distinct (sheet_number, row_number)) >= 3),
            judged as (
                select load, count(distinct (sheet_number, row_number)) as rows from pair group by load),
            far_row as (
                select load, sheet_number, row_number, min(label) as label, count(*) as compared,
                    percentile_cont(0.5) within group (order by ratio) as median,
                    (array_agg(column_number order by uneven, column_number))[1] as column_number,
                    (array_agg(printed order by uneven, column_number))[1] as printed,
                    (array_agg(example order by uneven, column_number))[1] as example
                from pair join beside using (load, other)
                group by load, sheet_number, row_number
                having count(*) >= 2 and (min(ratio) >= 1.5 or max(ratio) <= -1.5) and max(ratio) - min(ratio) <= 1)
            """ + FarRow.SELECT;

    private final JdbcClient jdbc;

    UnitValuesOutOfProportion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> ask(long run) {
        return FarRow.holds(
                jdbc.sql(ROWS).param("run", run).query(FarRow.class).list(), "its value for each unit of quantity");
    }
}
