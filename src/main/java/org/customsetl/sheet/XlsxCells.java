package org.customsetl.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one cell element of a sheet part. */
final class XlsxCells {

    private final XmlScan xml;
    private final SharedStrings strings;
    private final XlsxStyles styles;
    private final Epoch epoch;

    XlsxCells(XmlScan xml, SharedStrings strings, XlsxStyles styles, Epoch epoch) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.epoch = epoch;
    }

    /**
     * Reads the current element to its end.
     *
     * @param type what the attribute {@code t} says
     * @param style what the attribute {@code s} says
     */
    @Nullable
    Cell read(String type, int style) throws XMLStreamException {
        int level = xml.depth();
        boolean formula = false;
        boolean valued = false;
        boolean inline = false;
        xml.clearText();
        while (xml.child(level)) {
            switch (xml.name()) {
                case "v" -> {
                    xml.collectText();
                    valued = true;
                }
                case "is" -> {
                    SharedStrings.collectRuns(xml);
                    inline = true;
                }
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        // A formula whose result is "" stores an empty v of type str; one never calculated stores none, or an untyped
        // one.
        if (formula && !(valued && (xml.textLength() > 0 || type.equals("str")))) {
            return new Cell.Fault(Cell.Fault.UNCALCULATED);
        }
        return inline ? text() : value(type, style);
    }

    private @Nullable Cell value(String type, int style) {
        return switch (type) {
            case "str", "inlineStr" -> text();
            case "s" ->
                xml.textLength() == 0
                        ? null
                        : strings.get(XlsxReference.number(xml.text().strip()));
            case "b" -> truth(xml.text().strip());
            case "e" -> xml.textLength() == 0 ? null : new Cell.Fault(xml.text().strip());
            case "d" -> date(xml.text().strip());
            case "n" -> number(style);
            default -> throw ContentException.damaged("a cell is of the unknown type '" + type + "'");
        };
    }

    private @Nullable Cell text() {
        return Blank.orText(Escapes.decode(xml.text()));
    }

    private @Nullable Cell number(int style) {
        char[] text = xml.textBuffer();
        int start = 0;
        int end = xml.textLength();
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
        return styles.isDate(style) && number instanceof Cell.Decimal decimal ? epoch.moment(decimal.value()) : number;
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
