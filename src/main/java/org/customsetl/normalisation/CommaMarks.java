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
 * What the commas in the texts of a printed table prove. {@code 1,234} is a thousand or a decimal more than one; {@code
 * 0,234} is no thousand and {@code 1,234.5} no decimal comma. Where one cell proves that commas are not what the layout
 * says, none of the cells that may be either is read.
 */
final class CommaMarks {

    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(0|\\d{4,}),\\d+|[+-]?\\d+,(\\d{1,2}|\\d{4,})");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}((,\\d{3})+\\.\\d+|(,\\d{3}){2,})");

    private final FiguresTable table;
    private final SheetInfo sheet;
    private final Pattern disproof;
    private @Nullable Place either;
    private @Nullable Place disproved;

    CommaMarks(FiguresTable table, SheetInfo sheet) {
        this.table = table;
        this.sheet = sheet;
        this.disproof = table.figures().decimalComma() ? THOUSANDS : DECIMAL;
    }

    private record Place(Row row, FigureColumn column) {

        String cell() {
            return Row.columnName(column.column()) + row.number() + " holds " + row.text(column.column());
        }
    }

    void look(Row row) {
        for (FigureColumn column : table.columns()) {
            if (row.cell(column.column()) instanceof Cell.Text text) {
                String bare = Words.narrowed(text.text());
                Place here = new Place(row, column);
                either = either == null && EITHER.matcher(bare).matches() ? here : either;
                disproved = disproved == null && disproof.matcher(bare).matches() ? here : disproved;
            }
        }
    }

    /** @throws UnusableTableException if a cell shows that commas do not mean what they are read as in other cells */
    void holdAgainst() throws UnusableTableException {
        Place one = either;
        Place other = disproved;
        if (one != null && other != null) {
            throw new UnusableTableException(new Rejection(
                    sheet.name(),
                    other.row.number(),
                    other.column.column(),
                    other.row.text(other.column.column()),
                    Reason.FIGURES_CONFLICT,
                    "two readings of the comma: " + other.cell() + ", where it is "
                            + (table.figures().decimalComma() ? "one of thousands, " : "a decimal comma, ") + one.cell()
                            + ", where it may be either"));
        }
    }
}
