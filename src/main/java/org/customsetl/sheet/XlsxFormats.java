package org.customsetl.sheet;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.customsetl.sheet.TableColumn.Kind;

/** How cells of a workbook that is written look. A workbook holds few styles, so each is made once. */
final class XlsxFormats {

    final CellStyle header;
    final CellStyle title;

    /** A text that looks like a formula stays a text, also where somebody edits the cell. */
    final CellStyle quoted;

    private final CellStyle decimal;
    private final CellStyle date;
    private final CellStyle moment;

    XlsxFormats(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        header = book.createCellStyle();
        header.setFont(bold);
        Font large = book.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 14);
        title = book.createCellStyle();
        title.setFont(large);
        quoted = book.createCellStyle();
        quoted.setQuotePrefixed(true);
        decimal = formatted(book, "#,##0.00########");
        date = formatted(book, "yyyy-mm-dd");
        moment = formatted(book, "yyyy-mm-dd hh:mm:ss.000");
    }

    private static CellStyle formatted(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** The style of a kind's cells. */
    CellStyle of(Kind kind, CellStyle plain) {
        return switch (kind) {
            case DECIMAL -> decimal;
            case DATE -> date;
            case MOMENT -> moment;
            case TEXT, WHOLE, TRUTH -> plain;
        };
    }

    /** How many characters wide a column of a kind is. */
    static int width(TableColumn column) {
        int name = column.name().length() + 4; // the filter's arrow
        int values = switch (column.kind()) {
            case TEXT -> Math.min(48, column.longest() + 2);
            case DECIMAL -> 20;
            case MOMENT -> 24;
            case DATE -> 12;
            case WHOLE, TRUTH -> 9;
        };
        return Math.max(name, values);
    }
}
