package org.customsetl.normalisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.FigureRow.Kind;
import org.jspecify.annotations.Nullable;

/** The hierarchy of a printed table's rows: by what they stand for, or by the blanks before their labels. */
final class FigureLevels {

    /** The rows that the row at hand may be a part of, the outermost first. */
    private final Deque<Open> open = new ArrayDeque<>();

    private final FigureGroups groups;
    private int heading;

    private FigureLevels(FigureGroups groups) {
        this.groups = groups;
    }

    private record Open(int depth, int level, int row) {}

    /** The rows with their levels, kinds and parents, as many as were given. */
    static List<FigureRow> of(FiguresTable table, List<LabelledRow> rows, FigureKeys keys) {
        FigureRow[] related = new FigureRow[rows.size()];
        Map<String, List<Integer>> groups = IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> keys.group(rows.get(i)), LinkedHashMap::new, Collectors.toList()));
        for (List<Integer> group : groups.values()) {
            List<LabelledRow> own = group.stream().map(rows::get).toList();
            List<FigureRow> found = table.levels() == LayoutSpec.Levels.REGISTER
                    ? FigureWholes.of(own, keys)
                    : byIndentation(own, keys);
            for (int i = 0; i < group.size(); i++) {
                related[group.get(i)] = found.get(i);
            }
        }
        return Arrays.asList(related);
    }

    private static List<FigureRow> byIndentation(List<LabelledRow> rows, FigureKeys keys) {
        FigureLevels levels = new FigureLevels(FigureGroups.of(rows));
        List<FigureRow> related = new ArrayList<>();
        for (LabelledRow row : rows) {
            related.add(levels.relate(row, keys));
        }
        for (int i = 0; i + 1 < related.size(); i++) {
            FigureRow row = related.get(i);
            if (row.kind() == Kind.DETAIL
                    && related.get(i + 1).parent() == rows.get(i).row().number()) {
                related.set(i, row.related(row.level(), Kind.SUBTOTAL, row.parent()));
            }
        }
        partsOfTheTotalBeneath(rows, related);
        return related;
    }

    /** A total may stand beneath its parts. */
    private static void partsOfTheTotalBeneath(List<LabelledRow> rows, List<FigureRow> related) {
        int total = 0;
        while (total < related.size() && related.get(total).kind() != Kind.TOTAL) {
            total++;
        }
        for (int i = 0; i < total && total < related.size(); i++) {
            FigureRow row = related.get(i);
            if (row.parent() == 0) {
                related.set(
                        i,
                        row.related(
                                row.level(), row.kind(), rows.get(total).row().number()));
            }
        }
    }

    private FigureRow relate(LabelledRow row, FigureKeys keys) {
        FigureRow bare = keys.row(row);
        if (row.isTotal()) {
            open.clear();
            open.push(new Open(-1, 0, row.row().number()));
            return bare.related(0, Kind.TOTAL, 0);
        }
        enter(row.group());
        if (row.isGroupTotal()) {
            return groupTotal(bare, keys.overlaps(row));
        }
        int depth = row.indentation() + (row.isOfWhich() ? 1 : 0) + (row.group() == null ? 0 : 1);
        boolean overlaps = keys.overlaps(row);
        close(depth);
        int parent = open.isEmpty() ? 0 : open.peek().row;
        int level = open.isEmpty() ? 1 : open.peek().level + 1;
        if (overlaps) {
            return bare.related(level, Kind.OVERLAP, parent);
        }
        open.push(new Open(depth, level, row.row().number()));
        return bare.related(level, Kind.DETAIL, parent);
    }

    /** Where a group begins, what stood above its heading is closed, but for the total of the table. */
    private void enter(FigureGroups.@Nullable Group group) {
        if (group != null && group.heading() != heading) {
            heading = group.heading();
            close(0);
            int level = open.isEmpty() ? 1 : open.peek().level + 1;
            open.push(new Open(0, level, groups.parent(group)));
        }
    }

    private FigureRow groupTotal(FigureRow bare, boolean overlaps) {
        close(1);
        Open group = open.pop();
        int parent = open.isEmpty() ? 0 : open.peek().row;
        open.push(group);
        return bare.related(group.level, overlaps ? Kind.OVERLAP : Kind.SUBTOTAL, parent);
    }

    private void close(int depth) {
        while (!open.isEmpty() && open.peek().depth >= depth) {
            open.pop();
        }
    }
}
