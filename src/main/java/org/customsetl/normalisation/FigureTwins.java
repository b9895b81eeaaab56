package org.customsetl.normalisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.customsetl.layout.FiguresTable;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a printed table that stand for the same: added up, they would count twice. A row that repeats another one is
 * rejected; of rows that contradict each other all are, since nobody can say which one holds. Commodities are no twins:
 * tables print them once a unit of quantity.
 */
final class FigureTwins {

    private final Map<LabelledRow, Rejection> rejections = new HashMap<>();
    private final Set<LabelledRow> repeats = new HashSet<>();

    FigureTwins(FiguresTable table, SheetInfo sheet, List<LabelledRow> rows, FigureKeys keys) {
        Map<String, List<LabelledRow>> byCode = rows.stream()
                .filter(row -> keys.code(row) != null)
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(keys.code(row)), LinkedHashMap::new, Collectors.toList()));
        byCode.values().forEach(twins -> reject(twins, table, sheet));
    }

    /** What is wrong with a row, {@code null} for nothing. */
    @Nullable
    Rejection of(LabelledRow row) {
        return rejections.get(row);
    }

    /** Whether a row says what another one says that is kept. */
    boolean isRepeat(LabelledRow row) {
        return repeats.contains(row);
    }

    private void reject(List<LabelledRow> twins, FiguresTable table, SheetInfo sheet) {
        LabelledRow first = twins.get(0);
        boolean same = twins.stream().allMatch(row -> figures(row).equals(figures(first)));
        String others =
                twins.stream().map(row -> String.valueOf(row.row().number())).collect(Collectors.joining(" and "));
        for (LabelledRow row : twins.subList(same ? 1 : 0, twins.size())) {
            if (same) {
                repeats.add(row);
            }
            String message = "'" + row.label() + "' stands in the rows " + others
                    + (same ? " with the same figures" : " with other figures, and nobody can say which hold");
            rejections.put(
                    row,
                    new Rejection(
                            sheet.name(),
                            row.row().number(),
                            table.labelColumn(),
                            row.label(),
                            Reason.FIGURES_TWICE,
                            message));
        }
    }

    private static List<String> figures(LabelledRow row) {
        return row.table().columns().stream()
                .map(column -> row.row().text(column.column()))
                .toList();
    }
}
