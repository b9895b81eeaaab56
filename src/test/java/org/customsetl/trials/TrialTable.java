package org.customsetl.trials;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.warehouse.TestWarehouse;

/** The table that a trial prints: what became of every file. */
final class TrialTable {

    private TrialTable() {}

    /** @param inbox the folder of which the folders are the datasets */
    static String of(TestWarehouse warehouse, Path inbox, Map<Path, ControlSums> controlSums) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("file", "layout", "read", "loaded", "rejected", "ignored", "control sum", ""));
        controlSums.forEach((file, sums) -> {
            Path path = inbox.relativize(file);
            String dataset = path.getName(0).toString();
            String name = path.subpath(1, path.getNameCount()).toString();
            String verdict =
                    sums.differences().isEmpty() ? "OK" : sums.differences().get(0);
            for (Map<String, Object> sheet : warehouse.rows("""
                    select s.layout, s.rows_read, s.rows_loaded, s.rows_rejected, s.rows_ignored
                    from ops.load l left join ops.load_sheet s on s.load_id = l.id
                    where l.dataset = ? and l.name = ? and l.status = 'loaded' order by l.id, s.sheet_number
                    """, dataset, name)) {
                List<String> cells = new ArrayList<>(List.of(dataset + "/" + name));
                sheet.values().forEach(value -> cells.add(String.valueOf(value)));
                cells.addAll(List.of(sums.sum(), verdict));
                rows.add(cells);
            }
        });
        return text(rows);
    }

    private static String text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(other -> width(other.get(at)))
                        .max()
                        .orElse(0);
                String blank = " ".repeat(Math.max(0, width - width(row.get(column))));
                boolean number = column >= 2 && column <= 5;
                line.append(number ? blank + row.get(column) : row.get(column) + blank)
                        .append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** A Chinese character takes two places on a terminal. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }
}
