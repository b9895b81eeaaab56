package org.customsetl.normalisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.customsetl.layout.FiguresTable;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/** The groups of a printed table whose headings stand in rows of their own, without figures, above their members. */
final class FigureGroups {

    private final Set<Integer> headings = new HashSet<>();
    private final Map<Integer, Integer> totals = new HashMap<>();
    private final int whole;

    private FigureGroups(int whole) {
        this.whole = whole;
    }

    /**
     * A group as a row of it sees it.
     *
     * @param heading the row of its heading
     * @param label the label of its heading
     * @param total whether the row that asks is the group's total
     */
    record Group(int heading, String label, boolean total) {}

    /** The group that a row belongs to as rows are read from the top. */
    static final class Reader {

        private final FiguresTable table;
        private @Nullable Group open;

        Reader(FiguresTable table) {
            this.table = table;
        }

        /** Whether a row is a heading, beneath which its group begins. */
        boolean opens(Row row) {
            String label = table.groupHeading(row);
            open = label == null ? open : new Group(row.number(), label, false);
            return label != null;
        }

        /** The group of a row with figures; {@code null} for none. A group has one total; the table's total ends it. */
        @Nullable
        Group of(String label) {
            Group group = open;
            if (group == null) {
                return null;
            }
            if (!group.total && table.isGroupTotal(label, group.label)) {
                open = new Group(group.heading, group.label, true);
                return open;
            }
            if (table.isTotal(label)) {
                open = null;
                return null;
            }
            return new Group(group.heading, group.label, false);
        }
    }

    /** The groups of all rows of a table. */
    static FigureGroups of(List<LabelledRow> rows) {
        FigureGroups groups = new FigureGroups(rows.stream()
                .filter(LabelledRow::isTotal)
                .map(row -> row.row().number())
                .findFirst()
                .orElse(0));
        for (LabelledRow row : rows) {
            Group group = row.group();
            if (group != null) {
                groups.headings.add(group.heading);
            }
            if (group != null && group.total) {
                groups.totals.put(group.heading, row.row().number());
            }
        }
        return groups;
    }

    /** The row that the members of a group are parts of: the group's total where it prints one, else its heading. */
    int parent(Group group) {
        return totals.getOrDefault(group.heading, group.heading);
    }

    /** The row with figures that the parts of a row add up into: a heading has none, its members are parts of the total. */
    int summedIn(int parent) {
        return headings.contains(parent) ? whole : parent;
    }
}
