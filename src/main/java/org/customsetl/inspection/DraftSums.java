package org.customsetl.inspection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Heading;
import org.customsetl.sheet.Row;

/** Whether the first rows of a printed table are a total and its parts: said only where the figures prove it. */
final class DraftSums {

    private final int labelColumn;
    private final List<Integer> columns;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();

    DraftSums(List<Row> rows, int labelColumn, List<Heading> headings) {
        this.labelColumn = labelColumn;
        this.columns = headings.stream()
                .filter(heading -> heading.isKnown() && !heading.measure().isGrowth())
                .map(Heading::column)
                .toList();
        for (Row row : rows) {
            if (columns.stream().anyMatch(column -> FiguresDraft.number(row.cell(column)) != null)) {
                this.rows.add(row);
            } else if (!row.text(labelColumn).isEmpty()) {
                silent.add(row.text(labelColumn));
            }
        }
    }

    /** The labels of rows that have no figure. */
    List<String> labelsWithoutFigures() {
        return silent;
    }

    /** Whether a row is named as the total. */
    boolean hasTotal() {
        return rows.stream().anyMatch(this::isNamedTotal);
    }

    /** The label of the total, where no word that is known names it: the first or last row that all others add up to. */
    Optional<String> total() {
        if (rows.size() < 3 || rows.stream().anyMatch(this::isNamedTotal)) {
            return Optional.empty();
        }
        return List.of(rows.get(0), rows.get(rows.size() - 1)).stream()
                .filter(this::isSumOfOthers)
                .map(row -> row.text(labelColumn))
                .findFirst();
    }

    /** Whether one row is the sum of all others in every column. */
    boolean partsAreComplete() {
        List<Row> totals = rows.stream().filter(this::isNamedTotal).toList();
        return rows.size() >= 3
                && (totals.isEmpty() ? total().isPresent() : totals.size() == 1 && isSumOfOthers(totals.get(0)));
    }

    private boolean isNamedTotal(Row row) {
        return SheetSketch.isTotal(row.text(labelColumn));
    }

    private boolean isSumOfOthers(Row total) {
        return !columns.isEmpty() && columns.stream().allMatch(column -> isSumOfOthers(total, column));
    }

    private boolean isSumOfOthers(Row total, int column) {
        BigDecimal printed = FiguresDraft.number(total.cell(column));
        BigDecimal sum = BigDecimal.ZERO;
        int scale = printed == null ? 0 : printed.scale();
        for (Row row : rows) {
            BigDecimal part = row.number() == total.number() ? null : FiguresDraft.number(row.cell(column));
            sum = part == null ? sum : sum.add(part);
        }
        BigDecimal rounding =
                BigDecimal.ONE.movePointLeft(Math.max(scale, 0)).multiply(BigDecimal.valueOf(rows.size()));
        return printed != null && printed.subtract(sum).abs().compareTo(rounding) <= 0;
    }
}
