package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.util.List;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.RateReport;
import org.customsetl.reporting.RunReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run read, what it rejected, and what it converted by. */
final class RunSections {

    private static final int MOST_FILES = 200;
    private static final int MOST_ROWS = 50;
    private static final int FIRST_REJECTIONS = 20;

    private final RunReport report;
    private final RateReport rates;
    private final long run;

    RunSections(JdbcClient jdbc, long run) {
        this.report = new RunReport(jdbc);
        this.rates = new RateReport(jdbc);
        this.run = run;
    }

    void loaded(Html html) {
        Answer files = report.files(run);
        if (files.isEmpty()) {
            html.element("p", "Run " + run + " read no file.", "class", "note");
        } else {
            sums(html, files);
        }
        AnswerTable.write(
                html,
                "files",
                "Files and sheets of run " + run,
                "文件与工作表",
                "mart.sheet_reading where run = " + run,
                files,
                MOST_FILES);
        AnswerTable.write(
                html,
                "held",
                "Held back until somebody decides",
                "待定",
                command("rejects"),
                report.held(run),
                MOST_ROWS);
    }

    /** Read = loaded + rejected + ignored: nothing is lost in silence. */
    private static void sums(Html html, Answer files) {
        html.open("p");
        long count = files.rows().stream().map(row -> row.get(0)).distinct().count();
        html.text(Numbers.count(count) + (count == 1 ? " file. " : " files. "));
        html.element("strong", Numbers.count(sum(files, "read")) + " rows read");
        html.text(" = " + Numbers.count(sum(files, "loaded")) + " loaded + " + Numbers.count(sum(files, "rejected"))
                + " rejected + " + Numbers.count(sum(files, "ignored"))
                + " ignored (titles, totals of records, blank tails, notes).");
        html.close();
    }

    static long sum(Answer answer, String column) {
        int at = answer.columns().indexOf(column);
        return answer.rows().stream()
                .map(row -> row.get(at))
                .mapToLong(RunSections::whole)
                .sum();
    }

    private static long whole(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.longValueExact()
                : value instanceof Number number ? number.longValue() : 0;
    }

    void rejections(Html html) {
        long count = report.countRejections(run);
        if (count == 0) {
            html.element("p", "Run " + run + " rejected nothing.");
            return;
        }
        Answer reasons = report.rejectionReasons(run);
        AnswerTable.write(
                html,
                "reasons",
                "Rejections of run " + run + " by reason, with the way out",
                "拒绝原因及处理办法",
                "mart.rejection where run = " + run,
                reasons,
                MOST_ROWS);
        AnswerTable.write(
                html,
                "rejection-rows",
                count > FIRST_REJECTIONS ? "The first " + FIRST_REJECTIONS + " of them" : "All of them",
                "明细",
                "mart.rejection where run = " + run,
                without(report.rejections(run, FIRST_REJECTIONS), List.of("run", "row", "column", "way_out")),
                FIRST_REJECTIONS);
        html.open("p", "class", "note").text("The full list of " + Numbers.count(count) + ", for a spreadsheet: ");
        html.element("code", command("rejects") + " --format csv > rejections.csv")
                .close();
    }

    static Answer without(Answer answer, List<String> columns) {
        return new Answer(
                answer.columns().stream()
                        .filter(column -> !columns.contains(column))
                        .toList(),
                answer.rows().stream()
                        .map(row -> {
                            List<@Nullable Object> kept = new java.util.ArrayList<>();
                            for (int column = 0; column < row.size(); column++) {
                                if (!columns.contains(answer.columns().get(column))) {
                                    kept.add(row.get(column));
                                }
                            }
                            return kept;
                        })
                        .toList());
    }

    private String command(String name) {
        return "customs-etl " + name + " --run " + run;
    }

    void rates(Html html) {
        Answer used = rates.used(run);
        if (used.isEmpty()) {
            html.element("p", "Run " + run + " converted no line.", "class", "note");
        }
        AnswerTable.write(
                html,
                "rates-used",
                "What the lines of run " + run + " were converted by",
                "折算所用汇率来源",
                "mart.trade_line: rate, rate_date, rate_source",
                used,
                MOST_ROWS);
        AnswerTable.write(
                html,
                "rates-loaded",
                "Rates that the run loaded",
                "本次载入的汇率",
                "mart.published_rate",
                rates.loaded(run),
                MOST_ROWS);
        AnswerTable.write(
                html,
                "rate-sources",
                "Sources of rates there are",
                "汇率来源",
                "mart.exchange_rate",
                rates.sources(),
                MOST_ROWS);
    }

    void notes(Html html) {
        AnswerTable.write(
                html,
                "remarks",
                "Remarks on run " + run,
                "备注",
                "mart.sheet_reading: remarks",
                report.notes(run),
                MOST_ROWS);
        AnswerTable.write(
                html,
                "new-names",
                "Names that neither layout nor register knows",
                "未登记的名称",
                "customs-etl load --format json: new_names",
                report.newNames(run),
                MOST_ROWS);
        AnswerTable.write(
                html,
                "left-alone",
                "Files left alone",
                "未处理的文件",
                "customs-etl load --format json: skipped",
                report.skipped(run),
                MOST_ROWS);
    }
}
