package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a printed table that takes the place of another one, where a single figure is eighty times what stands
 * there, or one eightieth. Revisions do not do that, a row in another unit does, and a total that might show it need not
 * be printed. Each of these figures is named with its cell here and there.
 */
final class CorrectedFigures implements Gate {

    private static final String FIGURES = Corrections.PAIR + """
            , said as materialized (
                select p.load, p.file, f.load_id = p.load as new,
                    concat_ws(' ', f.table_id, f.measure, f.period_from, f.period_to, f.flow, f.normalised_unit) || ' ' ||
            """ + StandingFigures.KEY + """
                    as key, log(min(f.value)::double precision) as size, min(f.sheet_number) as sheet_number,
                    min(f.row_number) as row_number, min(f.column_number) as column_number, min(f.printed) as printed,
                    min(f.label) as label,
                    min(mart.cell_name(f.column_number, f.row_number) || ' is ' || f.printed || ' ' || f.unit) as cell
                from pair p
                join fact.published_figure f on f.load_id in (p.load, p.other)
                where f.value > 0 and f.measure in ('value', 'quantity', 'net_weight')
                group by 1, 2, 3, 4
                having min(f.value) = max(f.value))
            select a.load, a.file, s.sheet_name as sheet, a.row_number as row, a.column_number as column, a.printed,
                btrim(a.label, E' \\u3000\\u00a0\\t') as label, round((a.size - b.size)::numeric, 2) as times,
                a.cell || ', there ' || b.cell as example
            from said a
            join said b on b.load = a.load and b.file = a.file and b.key = a.key
            join ops.load_sheet s on s.load_id = a.load and s.sheet_number = a.sheet_number
            where a.new and not b.new and abs(a.size - b.size) >= 1.9
            order by a.load, a.sheet_number, a.row_number, a.column_number
            """;

    private final JdbcClient jdbc;

    CorrectedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param times decimal logarithm of how many times the figure is of the one that it replaces */
    private record Far(
            long load,
            String file,
            String sheet,
            int row,
            int column,
            String printed,
            String label,
            BigDecimal times,
            String example) {

        private Finding hold() {
            String sentence = "row " + row + " (" + label + "): it takes the place of " + file
                    + ", but this figure is about " + Times.of(times) + " the one that stands there: " + example
                    + ". Perhaps the unit of this row is another one";
            return new Finding.Hold(
                    load, List.of(new Rejection(sheet, row, column, printed, Reason.FIGURES_CONFLICT, sentence)));
        }
    }

    @Override
    public List<Finding> ask(long run) {
        return jdbc.sql(FIGURES).param("run", run).query(Far.class).list().stream()
                .map(Far::hold)
                .toList();
    }
}
