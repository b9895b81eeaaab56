package org.customsetl.normalisation;

import java.util.regex.Pattern;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.layout.Words;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What the dots in the texts of a printed table prove. {@code 139.408} is a decimal, or a hundred thousand as it is
 * written in Russian, German or Kazakh settings. {@code 370.772.992} proves the second; that no text of the table has
 * another number of decimals, and none has four digits in a row, leaves both open. Read as decimals, such figures would
 * be a thousand times too small.
 */
final class DotMarks {

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{4,}(\\.\\d+)?|0?\\.\\d+|\\d+\\.(\\d{1,2}|\\d{4,}))|.*,.*");

    /** Fewer may have three decimals by chance. */
    private static final int ENOUGH = 3;

    private final FiguresTable table;
    private final SheetInfo sheet;
    private @Nullable Rejection proof;
    private @Nullable Rejection doubt;
    private int doubtful;
    private boolean decimal;

    DotMarks(FiguresTable table, SheetInfo sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    void look(Row row) {
        for (FigureColumn column : table.columns()) {
            if (!column.measure().isGrowth() && row.cell(column.column()) instanceof Cell.Text text) {
                look(row, column, Words.narrowed(text.text()));
            }
        }
    }

    private void look(Row row, FigureColumn column, String bare) {
        if (THOUSANDS.matcher(bare).matches()) {
            proof = proof != null ? proof : rejection(row, column, "where dots stand between thousands");
        } else if (EITHER.matcher(bare).matches()) {
            doubtful++;
            doubt = doubt != null ? doubt : rejection(row, column, "and no other cell tells a decimal from a thousand");
        } else {
            decimal |= DECIMAL.matcher(bare).matches();
        }
    }

    private Rejection rejection(Row row, FigureColumn column, String what) {
        String cell = Row.columnName(column.column()) + row.number();
        return new Rejection(
                sheet.name(),
                row.number(),
                column.column(),
                row.text(column.column()),
                Reason.FIGURES_CONFLICT,
                "two readings of the dot: " + cell + " holds " + row.text(column.column()) + ", " + what
                        + "; save the table with plain numbers");
    }

    /** @throws UnusableTableException if dots stand between thousands, or nothing tells whether they do */
    void holdAgainst() throws UnusableTableException {
        if (table.figures().decimalComma()) {
            return; // a dot is no decimal mark there, and is not read as one
        }
        Rejection found = proof != null ? proof : !decimal && doubtful >= ENOUGH ? doubt : null;
        if (found != null) {
            throw new UnusableTableException(found);
        }
    }
}
