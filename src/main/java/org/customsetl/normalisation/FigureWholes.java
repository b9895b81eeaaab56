package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.FigureRow.Kind;
import org.customsetl.trade.Subject;

/**
 * The hierarchy of rows that stand for something in a register: a city is a part of its province wherever its row
 * stands, in a table that somebody has sorted or whose indentation was lost as well.
 */
final class FigureWholes {

    private static final int NONE = -1;

    private final List<LabelledRow> rows;
    private final FigureKeys keys;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final int firstTotal;

    private FigureWholes(List<LabelledRow> rows, FigureKeys keys) {
        this.rows = rows;
        this.keys = keys;
        this.firstTotal = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).isTotal())
                .findFirst()
                .orElse(NONE);
        for (int i = 0; i < rows.size(); i++) {
            String code = keys.code(rows.get(i));
            if (code != null && !keys.overlaps(rows.get(i))) {
                byCode.putIfAbsent(code, i);
            }
        }
    }

    /** The rows with their levels, kinds and parents, as many as were given. */
    static List<FigureRow> of(List<LabelledRow> rows, FigureKeys keys) {
        FigureWholes wholes = new FigureWholes(rows, keys);
        return wholes.related();
    }

    private List<FigureRow> related() {
        List<Integer> parents =
                IntStream.range(0, rows.size()).map(this::parent).boxed().toList();
        Set<Integer> withParts = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (keys.problems(rows.get(i)).isEmpty()) {
                withParts.add(parents.get(i));
            }
        }
        List<FigureRow> related = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int parent = parents.get(i);
            related.add(keys.row(rows.get(i))
                    .related(
                            level(i, parents),
                            kind(i, withParts),
                            parent == NONE ? 0 : rows.get(parent).row().number()));
        }
        return related;
    }

    private int parent(int i) {
        LabelledRow row = rows.get(i);
        if (row.isTotal()) {
            return NONE;
        }
        if (keys.code(row) == null) {
            return before(i);
        }
        for (String whole : keys.wholes(row)) {
            Integer found = byCode.get(whole);
            if (found != null && found != i) {
                return found;
            }
        }
        return firstTotal;
    }

    /** What nobody knows is taken for a part of what stands above it. */
    private int before(int i) {
        for (int above = i - 1; above >= 0; above--) {
            LabelledRow row = rows.get(above);
            if (keys.code(row) != null && keys.depth(row) < keys.depth(rows.get(i))) {
                return above;
            }
        }
        return firstTotal;
    }

    private int level(int i, List<Integer> parents) {
        if (rows.get(i).isTotal()) {
            return 0;
        }
        int parent = parents.get(i);
        if (parent != NONE && !rows.get(parent).isTotal()) {
            return level(parent, parents) + 1;
        }
        // A city whose province is not in the table still stands deeper than the provinces.
        boolean place = keys.row(rows.get(i)).subject() == Subject.PLACE;
        return place ? Math.max(1, keys.depth(rows.get(i)) - keys.depthOfTotal()) : 1;
    }

    private Kind kind(int i, Set<Integer> withParts) {
        if (rows.get(i).isTotal()) {
            return Kind.TOTAL;
        }
        if (keys.overlaps(rows.get(i))) {
            return Kind.OVERLAP;
        }
        return withParts.contains(i) ? Kind.SUBTOTAL : Kind.DETAIL;
    }
}
