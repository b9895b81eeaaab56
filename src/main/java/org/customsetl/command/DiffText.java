package org.customsetl.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.DiffReport;
import org.customsetl.reporting.Output;

/**
 * What changed between two vintages, on the screen and as a tree.
 *
 * @param compared what compiled trade is compared by
 * @param limit at most so many lines of each table on the screen
 */
record DiffText(DiffReport diff, List<DiffReport.By> compared, int limit) {

    private static String title(DiffReport.By by) {
        return by.name().toLowerCase(Locale.ROOT) + "_month";
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("month", diff.month().toString());
        tree.putAll(diff.vintages());
        compared.forEach(cells -> tree.put(title(cells), Output.objects(diff.cells(cells))));
        tree.put("published_figure", Output.objects(diff.figures()));
        tree.put("files", Output.objects(diff.files()));
        tree.put("rows", Output.objects(diff.rows()));
        return tree;
    }

    void print(PrintStream out) {
        Map<String, Object> vintages = diff.vintages();
        out.println(diff.month() + ": vintage " + vintages.get("to") + " against " + vintages.get("from"));
        out.println();
        boolean same = true;
        for (DiffReport.By cells : compared) {
            same &= section(out, "Changed cells of " + title(cells), diff.cells(cells));
        }
        same &= section(out, "Changed printed figures", diff.figures());
        section(out, "Readings of files that only one of the two stands on", diff.files());
        section(out, "Rows that did it", diff.rows());
        if (same) {
            out.println("No cell differs.");
        }
    }

    /** Whether it is empty. */
    private boolean section(PrintStream out, String title, Answer answer) {
        int count = answer.rows().size();
        LoadReport.section(out, title, answer.first(limit).filled());
        if (count > limit) {
            out.println("  … and " + (count - limit) + " more (--limit, --format csv or json)");
            out.println();
        }
        return count == 0;
    }
}
