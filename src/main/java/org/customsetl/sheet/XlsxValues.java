package org.customsetl.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the stored text of a cell means, by its type and its style; {@code null} is a blank cell. */
final class XlsxValues {

    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final Epoch epoch;

    XlsxValues(SharedStrings strings, XlsxStyles styles, Epoch epoch) {
        this.strings = strings;
        this.styles = styles;
        this.epoch = epoch;
    }

    /**
     * The cell of a stored text.
     *
     * @param type what the attribute {@code t} says
     * @param style what the attribute {@code s} says
     * @param text the characters, the first {@code length} of them
     */
    @Nullable
    Cell of(String type, int style, char[] text, int length) {
        return switch (type) {
            case "str", "inlineStr" -> text(new String(text, 0, length));
            case "s" -> length == 0 ? null : shared(XlsxReference.number(stripped(text, length)));
            case "b" -> truth(stripped(text, length));
            case "e" -> length == 0 ? null : new Cell.Fault(stripped(text, length));
            case "d" -> date(stripped(text, length));
            case "n" -> number(text, length, style);
            default -> throw ContentException.damaged("a cell is of the unknown type '" + type + "'");
        };
    }

    private static String stripped(char[] text, int length) {
        return new String(text, 0, length).strip();
    }

    /** A text of the cell's own. */
    @Nullable
    Cell text(String stored) {
        return Blank.orText(Escapes.decode(stored));
    }

    /** The text that stands in the workbook's list under a number. */
    @Nullable
    Cell shared(int index) {
        return strings.get(index);
    }

    /** A number, which the style may call a date. */
    Cell decimal(BigDecimal number, int style) {
        return styles.isDate(style) ? epoch.moment(number) : new Cell.Decimal(number);
    }

    private @Nullable Cell number(char[] text, int length, int style) {
        int start = 0;
        int end = length;
        while (start < end && text[start] <= ' ') {
            start++;
        }
        while (start < end && text[end - 1] <= ' ') {
            end--;
        }
        if (start == end) {
            return null;
        }
        Cell number = Numbers.spelled(text, start, end - start);
        return number instanceof Cell.Decimal decimal && styles.isDate(style) ? epoch.moment(decimal.value()) : number;
    }

    private static @Nullable Cell truth(String text) {
        return switch (text) {
            case "" -> null;
            case "1", "true" -> new Cell.Truth(true);
            case "0", "false" -> new Cell.Truth(false);
            default -> throw ContentException.damaged("a cell holds '" + text + "' where TRUE or FALSE belongs");
        };
    }

    /** ISO 8601: a date, a time of day, or both; a zone, if there is one, is not applied, as a sheet knows none. */
    private @Nullable Cell date(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (text.indexOf('T') < 0 && text.indexOf(':') > 0) {
                return epoch.moment(LocalDate.of(1899, 12, 31).atTime(LocalTime.parse(text)));
            }
            if (text.indexOf('T') < 0) {
                return epoch.moment(LocalDate.parse(text).atStartOfDay());
            }
            boolean zoned =
                    text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            return epoch.moment(zoned ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text));
        } catch (DateTimeParseException e) {
            throw ContentException.damaged("a cell holds '" + text + "' where a date belongs");
        }
    }
}
