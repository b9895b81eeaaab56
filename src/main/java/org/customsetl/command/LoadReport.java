package org.customsetl.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RateReport;
import org.customsetl.reporting.RunReport;
import org.customsetl.reporting.TextTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a load says at its end: files, months, totals, what was rejected and why. */
final class LoadReport {

    private static final int FIRST_REJECTIONS = 20;
    private static final int MOST_REJECTIONS = 1_000;

    static final String CONTRADICTIONS =
            "Days on which lists of rates contradict each other: that day has no rate, so that month has no mean";

    private final RunReport report;
    private final RateReport rates;
    private final Loader.Result result;

    LoadReport(JdbcClient warehouse, Loader.Result result) {
        this.report = new RunReport(warehouse);
        this.rates = new RateReport(warehouse);
        this.result = result;
    }

    /** Whether there is anything new to show. */
    boolean publishedSomething() {
        return result.exitCode() != 1 && !report.published(result.run()).isEmpty();
    }

    void print(PrintStream out) {
        long run = result.run();
        if (result.exitCode() == 1) {
            out.println(last()); // nothing changed, and the warehouse may be gone
            return;
        }
        files(out);
        months(out, report.published(run), report.publishedLongerPeriods(run));
        section(
                out,
                "Lines that cover several months: in trade_line under their last month, in no monthly total",
                report.severalMonths(run));
        section(out, "Converted by, for each dataset its sources of rates in their order", rates.used(run));
        rates(out, rates.loaded(run));
        Answer totals = report.totals(run);
        section(
                out,
                "Compiled totals of these months by region, in thousand millions (bn)",
                PlacesByYear.regions(totals));
        section(out, "… and by prefecture, imports and exports together", PlacesByYear.prefectures(totals));
        section(out, "Compared with what customs printed: `customs-etl reconcile` lists it", report.compared(run));
        section(
                out,
                "Unit values (CNY per kg), and which are outliers: the view outlier has them",
                report.outliers(run));
        rejections(out, run, report.held(run));
        out.println(last());
    }

    private void files(PrintStream out) {
        long run = result.run();
        section(out, "Files of run " + run, report.files(run));
        section(out, "Left alone", report.skipped(run));
        held(out, report.held(run));
        section(out, "Remarks", report.notes(run));
        section(out, "New: neither layout nor register knows it", report.newNames(run));
    }

    /** What became of the files of a dry run, which is to publish nothing. */
    void preview(PrintStream out) {
        files(out);
        rejections(out, result.run(), report.held(result.run()));
    }

    private void rates(PrintStream out, Answer loaded) {
        if (!loaded.isEmpty()) {
            section(out, "Rates loaded, for loads that begin from now on", loaded);
            section(out, CONTRADICTIONS, rates.contradictions());
        }
    }

    String last() {
        return switch (result.exitCode()) {
            case 0 -> "Run " + result.run() + " is done; nothing was rejected.";
            case 3 ->
                report.published(result.run()).isEmpty()
                        ? "Run " + result.run() + " is done: nothing was published, and some of it was rejected"
                                + " (exit code 3)."
                        : "Run " + result.run() + " is done and published, but for what was rejected (exit code 3).";
            case 5 ->
                "Run " + result.run() + " is done, but for the files named above as held back (exit code 5): nothing of"
                        + " them is published, and what was published of their months stays as it was.";
            default -> "Run " + result.run() + " failed, nothing was published: " + result.message();
        };
    }

    static void section(PrintStream out, String title, Answer answer) {
        if (!answer.isEmpty()) {
            out.println(title);
            TextTable.lines(answer).forEach(line -> out.println("  " + line));
            out.println();
        }
    }

    /** Months in one line each year, since a load of years would fill the screen; a year's figures are no December's. */
    private static void months(PrintStream out, Answer published, boolean longer) {
        if (published.isEmpty()) {
            out.println("No month was published.");
            out.println();
            return;
        }
        out.println("Months published (vintage)");
        published.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get(0)).substring(0, 4),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> covered(row) + " (" + row.get(1) + ")", Collectors.joining(" "))))
                .forEach((year, months) -> out.println("  " + year + ": " + months));
        if (longer) {
            out.println(
                    "  Figures that cover several months (1-3月) stand under the last of them; those before it have no"
                            + " figures of their own unless they are listed.");
        }
        out.println();
    }

    /** 03 for a month; where nothing but longer periods is filed under it, these: year, 01-03. */
    private static String covered(List<@Nullable Object> row) {
        String month = String.valueOf(row.get(0));
        Object longer = row.get(row.size() - 1);
        String year = month.substring(0, 4);
        return longer == null
                ? month.substring(5)
                : longer.toString()
                        .replace(year + "-01.." + year + "-12", "year")
                        .replaceAll(year + "-(\\d\\d)\\.\\." + year + "-(\\d\\d)", "$1-$2")
                        .replace(' ', '+');
    }

    private static void held(PrintStream out, Answer held) {
        if (!held.isEmpty()) {
            out.println("Held back until somebody decides");
            held.rows().forEach(row -> out.println("  " + row.get(0) + "  " + RejectsCommand.reason(row, 1)));
            out.println();
        }
    }

    /** All but those that hold a file, which were said before. */
    private void rejections(PrintStream out, long run, Answer held) {
        int said = held.rows().size();
        long count = report.countRejections(run) - said;
        if (count == 0) {
            return;
        }
        section(out, "Rejected, by reason", report.rejectionReasons(run));
        out.println("The first of them");
        List<Object> files = held.rows().stream().map(row -> row.get(0)).toList();
        report.rejections(run, FIRST_REJECTIONS + said).rows().stream()
                .filter(row -> !files.contains(row.get(1)))
                .limit(FIRST_REJECTIONS)
                .forEach(row -> out.println("  " + RejectsCommand.line(row)));
        if (count > FIRST_REJECTIONS) {
            out.println("  … and " + (count - FIRST_REJECTIONS) + " more: customs-etl rejects --run " + run);
        }
        out.println();
    }

    Map<String, Object> tree() {
        long run = result.run();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("run", run);
        tree.put("exit_code", result.exitCode());
        tree.put("message", result.message());
        if (result.exitCode() == 1) {
            return tree;
        }
        tree.put("files", Output.objects(report.files(run)));
        tree.put("skipped", Output.objects(report.skipped(run)));
        tree.put("held", Output.objects(report.held(run)));
        tree.put("notes", Output.objects(report.notes(run)));
        tree.put("new_names", Output.objects(report.newNames(run)));
        tree.put("months", Output.objects(report.published(run)));
        tree.put("several_months", Output.objects(report.severalMonths(run)));
        tree.put("rates_used", Output.objects(rates.used(run)));
        tree.put("rates_loaded", Output.objects(rates.loaded(run)));
        tree.put("totals", Output.objects(report.totals(run)));
        tree.put("outliers", Output.objects(report.outliers(run)));
        // All of them: customs-etl rejects --run N --format json
        tree.put("rejection_count", report.countRejections(run));
        tree.put("rejections", Output.objects(report.rejections(run, MOST_REJECTIONS)));
        return tree;
    }
}
