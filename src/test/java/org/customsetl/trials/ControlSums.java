package org.customsetl.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.warehouse.TestWarehouse;

/**
 * What a file adds up to by its raw text, held against the warehouse.
 *
 * @param sum the sum to show a reader
 * @param differences where the two differ, in words; empty where they are equal
 */
record ControlSums(String sum, List<String> differences) {

    private static final int SHOWN = 5;

    static ControlSums of(Path file, TestWarehouse warehouse) throws IOException {
        return String.valueOf(file.getParent().getFileName()).equals(QueryExport.DATASET)
                ? ofLines(new QueryExport(file), warehouse)
                : ofFigures(new PrintedTable(file), warehouse);
    }

    private static ControlSums ofLines(QueryExport export, TestWarehouse warehouse) {
        List<String> differences = different(export.lines(), export.loadedLines(warehouse));
        QueryExport.Sums sums = export.sums();
        compare(sums, export.loadedSums(warehouse), differences);
        return new ControlSums("CNY " + sums.cny().toPlainString(), differences);
    }

    private static ControlSums ofFigures(PrintedTable table, TestWarehouse warehouse) {
        List<String> differences = different(table.figures(), table.loadedFigures(warehouse));
        var sums = table.sums();
        compare(sums, table.loadedSums(warehouse), differences);
        long numbers = sums.values().stream()
                .mapToLong(PrintedTable.ColumnSum::numbers)
                .sum();
        return new ControlSums(numbers + " figures in " + sums.size() + " columns", differences);
    }

    private static void compare(Object raw, Object loaded, List<String> differences) {
        if (!raw.equals(loaded)) {
            differences.add("sums: the file has " + raw + ", the warehouse " + loaded);
        }
    }

    private static <T> List<String> different(List<T> raw, List<T> loaded) {
        List<String> differences = new ArrayList<>();
        if (raw.size() != loaded.size()) {
            differences.add("the file has " + raw.size() + " of them, the warehouse " + loaded.size());
        }
        for (int i = 0; i < Math.min(raw.size(), loaded.size()) && differences.size() < SHOWN; i++) {
            compareOne(raw.get(i), loaded.get(i), differences);
        }
        return differences;
    }

    private static void compareOne(Object raw, Object loaded, List<String> differences) {
        if (!raw.equals(loaded)) {
            differences.add("the file has " + raw + ", the warehouse " + loaded);
        }
    }
}
