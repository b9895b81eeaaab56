package org.customsetl.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Rejection;

/** What would become of the rows of a sheet: all of them are read and normalised, none is stored. */
final class Rehearsal {

    private static final int FIRST_REJECTIONS = 5;

    private long loaded;
    private long rejected;
    private final Map<String, Long> ignored = new TreeMap<>();
    private final List<String> rejections = new ArrayList<>();

    static Rehearsal of(SheetReading sheet) throws UnreadableFileException {
        Rehearsal rehearsal = new Rehearsal();
        try (sheet) {
            for (Outcome row = sheet.next(); row != null; row = sheet.next()) {
                rehearsal.count(row);
            }
        }
        return rehearsal;
    }

    private void count(Outcome outcome) {
        if (outcome instanceof Outcome.Ignored row) {
            ignored.merge(row.why(), 1L, Long::sum);
        } else if (outcome instanceof Outcome.Rejected row) {
            rejected++;
            row.rejections().stream()
                    .limit(FIRST_REJECTIONS - rejections.size())
                    .forEach(rejection -> rejections.add(line(rejection)));
        } else {
            loaded++;
        }
    }

    private static String line(Rejection rejection) {
        String cell = rejection.column() == 0 ? "row " : Row.columnName(rejection.column());
        return (rejection.row() == 0 ? "" : cell + rejection.row() + "  ") + rejection.sentence();
    }

    /** Whether every row is loaded or known to hold no data. */
    boolean isClean() {
        return rejected == 0;
    }

    /** The counts, and the first rejections. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        long notLoaded = ignored.values().stream().mapToLong(Long::longValue).sum();
        tree.put("read", loaded + rejected + notLoaded);
        tree.put("loaded", loaded);
        tree.put("rejected", rejected);
        tree.put("ignored", notLoaded);
        ignored.forEach((why, rows) -> tree.put("ignored: " + why, rows));
        if (!rejections.isEmpty()) {
            tree.put("first rejections", rejections);
        }
        return tree;
    }
}
