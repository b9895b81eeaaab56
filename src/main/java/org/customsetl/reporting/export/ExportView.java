package org.customsetl.reporting.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A view of the analyst's, and which of its rows belong to a period.
 *
 * @param meaning what a row of it is, as the database says it
 */
record ExportView(String name, String meaning, List<ExportColumn> columns) {

    /** Where a row was read stands before what it says. */
    private static final List<String> PLACE = List.of("period", "dataset", "file", "sheet", "row", "column");

    /** In words, which rows are exported. */
    String choice() {
        if (has("period")) {
            return "of the months of the period";
        }
        return has("period_to") ? "whose own period touches the period" : "all, whatever the period";
    }

    /** {@code from} and {@code where} of a statement, with as many parameters as {@link #parameters}. */
    String rows() {
        String from = " from mart.\"" + name + "\"";
        if (has("period")) {
            return from + " where \"period\" between ? and ?";
        }
        return has("period_to") ? from + " where \"period_to\" >= ? and \"period_from\" <= ?" : from;
    }

    List<LocalDate> parameters(YearMonth first, YearMonth last) {
        return has("period")
                ? List.of(first.atDay(1), last.atDay(1))
                : has("period_to") ? List.of(first.atDay(1), last.atEndOfMonth()) : List.of();
    }

    /** The statement that reads them, in an order that is the same every time. */
    String select() {
        return columns.stream().map(ExportColumn::selected).collect(Collectors.joining(", ", "select ", rows()))
                + order().stream().map(String::valueOf).collect(Collectors.joining(", ", " order by ", ""));
    }

    private List<Integer> order() {
        Set<Integer> order = new LinkedHashSet<>();
        if (has("row")) {
            PLACE.stream().map(this::position).filter(at -> at > 0).forEach(order::add);
        }
        if (!name.equals("trade_line")) { // there, the place says it all
            IntStream.rangeClosed(1, columns.size()).forEach(order::add);
        }
        return new ArrayList<>(order);
    }

    private boolean has(String column) {
        return position(column) > 0;
    }

    private int position(String column) {
        return columns.stream().map(ExportColumn::name).toList().indexOf(column) + 1;
    }
}
