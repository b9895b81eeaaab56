package org.customsetl.printed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.FormulaError;

/** Cells as the YAML files write them, and numbers as tables print them. */
final class Values {

    private static final Set<String> NIL = Set.of("", "-", "--", ".", "?");

    /** What the YAML files write for a blank cell. */
    private static final String BLANK = "~";

    private Values() {}

    static List<Object> of(List<?> written) {
        return written.stream().map(Values::of).toList();
    }

    /** A text in quotes, a number, {@code {date: 2024-08-01}}, {@code {error: "#N/A"}} or {@code {formula: B6*2}}. */
    static Object of(Object written) {
        if (written instanceof Map<?, ?> special) {
            Map.Entry<?, ?> entry = special.entrySet().iterator().next();
            String value = entry.getValue().toString();
            return switch (entry.getKey().toString()) {
                case "date" -> LocalDate.parse(value);
                case "error" -> FormulaError.forString(value);
                case "formula" -> new PaperSheet.Formula(value);
                default -> throw new IllegalArgumentException("no cell: " + written);
            };
        }
        return written instanceof Number number
                ? new BigDecimal(number.toString())
                : BLANK.equals(written) ? "" : written;
    }

    /** The number that a cell prints; {@code null} for nil. */
    static BigDecimal number(Object cell, boolean decimalComma) {
        if (cell instanceof BigDecimal number) {
            return number;
        }
        String text = cell.toString().strip();
        return NIL.contains(text) ? null : new BigDecimal(text.replace(",", decimalComma ? "." : ""));
    }
}
