package org.customsetl.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.customsetl.sheet.TableColumn.Kind;
import org.jspecify.annotations.Nullable;

/** Writes values into cells. A number cell is a binary number of which Excel shows 15 digits. */
final class XlsxCellWriter {

    static final int DIGITS = 15;

    private static final long MOST = 1_000_000_000_000_000L;

    private static final String FORMULA_SIGNS = "=+-@\t\r";
    private static final int FIRST_YEAR = 1901; // before March 1900 Excel counts a day that never was
    private static final int LAST_YEAR = 9999;

    private final XlsxFormats formats;

    XlsxCellWriter(XlsxFormats formats) {
        this.formats = formats;
    }

    /** Whether a cell of its kind holds the value as it is; what is no number, date or moment does as text. */
    static boolean holds(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().precision() <= DIGITS;
        }
        return !(value instanceof OffsetDateTime moment)
                || moment.truncatedTo(ChronoUnit.MILLIS).equals(moment);
    }

    /** Writes a value; nothing for {@code null}. Texts have to be short enough for a cell. */
    void write(Row row, int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        if (value instanceof BigDecimal number) {
            format(cell, Kind.DECIMAL).setCellValue(number.doubleValue());
        } else if (value instanceof Long || value instanceof Integer) {
            whole(cell, ((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof LocalDate date && counts(date)) {
            format(cell, Kind.DATE).setCellValue(date);
        } else if (value instanceof OffsetDateTime moment && counts(moment.toLocalDate())) {
            format(cell, Kind.MOMENT)
                    .setCellValue(moment.withOffsetSameInstant(ZoneOffset.UTC)
                            .truncatedTo(ChronoUnit.MILLIS)
                            .toLocalDateTime());
        } else {
            text(cell, value.toString());
        }
    }

    private void whole(Cell cell, long number) {
        if (Math.abs(number) < MOST) {
            format(cell, Kind.WHOLE).setCellValue((double) number);
        } else {
            text(cell, Long.toString(number));
        }
    }

    private static boolean counts(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private Cell format(Cell cell, Kind kind) {
        cell.setCellStyle(formats.of(kind, cell.getCellStyle()));
        return cell;
    }

    private void text(Cell cell, String text) {
        if (!text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(formats.quoted);
        }
        cell.setCellValue(Escapes.encode(text));
    }
}
