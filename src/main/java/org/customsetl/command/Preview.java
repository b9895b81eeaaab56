package org.customsetl.command;

import java.io.PrintStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.DiffReport;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunChanges;
import org.customsetl.reporting.RunReport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dry run would publish, while it can be seen: what became of its files, and what changes in which month. */
final class Preview {

    private static final List<DiffReport.By> COMPARED = List.of(DiffReport.By.PREFECTURE, DiffReport.By.COMMODITY);

    private final Loader.Result result;
    private final LoadReport report;
    private final RunReport runs;
    private final List<DiffText> changed = new ArrayList<>();
    private final List<YearMonth> first = new ArrayList<>();

    Preview(JdbcClient warehouse, Loader.Result result, int limit) {
        this.result = result;
        this.report = new LoadReport(warehouse, result);
        this.runs = new RunReport(warehouse);
        if (result.exitCode() == 1) {
            return;
        }
        RunChanges changes = RunChanges.of(warehouse, result.run());
        first.addAll(changes.first());
        changes.changed().forEach(diff -> changed.add(new DiffText(diff, COMPARED, limit)));
    }

    void print(PrintStream out) {
        if (result.exitCode() == 1) {
            out.println(report.last());
            return;
        }
        report.preview(out);
        for (DiffText diff : changed) {
            diff.print(out);
            out.println();
        }
        if (!first.isEmpty()) {
            out.println("Published for the first time: " + first.toString().replaceAll("[\\[\\]]", ""));
            out.println();
        }
        out.println(
                changed.isEmpty() && first.isEmpty()
                        ? "Nothing would change; nothing was published (a dry run)."
                        : "Nothing was published: this was a dry run. The same command without --dry-run publishes it.");
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = report.tree();
        tree.put("dry_run", true);
        if (result.exitCode() != 1) {
            tree.put("changes", changed.stream().map(DiffText::tree).toList());
            tree.put("first_published", first.stream().map(YearMonth::toString).toList());
            tree.put("rejections", Output.objects(runs.rejections(result.run(), Integer.MAX_VALUE)));
        }
        return tree;
    }
}
