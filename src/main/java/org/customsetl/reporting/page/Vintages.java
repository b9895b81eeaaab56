package org.customsetl.reporting.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.DiffReport;
import org.customsetl.reporting.RunReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which vintage each month stands at, and what a run changed. */
final class Vintages {

    private static final int MOST_MONTHS = 12;
    private static final int MOST_CELLS = 20;
    private static final int MOST_VINTAGES = 36;

    private final JdbcClient jdbc;
    private final FigureQuery.Span span;

    Vintages(JdbcClient jdbc, FigureQuery.Span span) {
        this.jdbc = jdbc;
        this.span = span;
    }

    Map<YearMonth, Integer> shown() {
        Map<YearMonth, Integer> numbers = new HashMap<>();
        jdbc.sql("""
                        select s.month, v.number from ops.shown_vintage s join ops.vintage v on v.id = s.vintage_id
                        where s.month between ? and ?
                        """)
                .params(span.first().atDay(1), span.last().atDay(1))
                .query((row, number) -> numbers.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getInt(2)))
                .list();
        return numbers;
    }

    void write(Html html, @Nullable Long run) {
        changes(html, run == null ? List.of() : republished(run));
        AnswerTable.write(
                html,
                "vintage-rows",
                "Vintages that are shown, the newest month first",
                "各月现行版次",
                "customs-etl months",
                newestFirst(new RunReport(jdbc).months()),
                MOST_VINTAGES);
    }

    private Answer newestFirst(Answer months) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : months.rows()) {
            YearMonth month = YearMonth.parse(String.valueOf(row.get(0)));
            if (!month.isBefore(span.first()) && !month.isAfter(span.last())) {
                rows.add(0, row);
            }
        }
        return new Answer(months.columns(), rows);
    }

    /** A month, and the number of the vintage that a run gave it. */
    private record Republished(YearMonth month, int vintage) {}

    private List<Republished> republished(long run) {
        return jdbc.sql("""
                        select month, number from ops.vintage
                        where run_id = ? and published_at is not null and pruned_at is null and number > 1
                        and month between ? and ? order by month desc
                        """)
                .params(run, span.first().atDay(1), span.last().atDay(1))
                .query((row, number) ->
                        new Republished(YearMonth.from(row.getObject(1, LocalDate.class)), row.getInt(2)))
                .list();
    }

    private void changes(Html html, List<Republished> months) {
        if (months.isEmpty()) {
            html.element("p", "No month has another vintage since the run before.", "class", "note");
            return;
        }
        html.open("p");
        html.text(Numbers.count(months.size()) + (months.size() == 1 ? " month has" : " months have")
                + " a new vintage in place of an earlier one. The earlier one still answers: ");
        html.element(
                "code",
                "customs-etl query --vintage " + months.get(0).month() + "="
                        + (months.get(0).vintage() - 1) + " …");
        html.close();
        months.stream().limit(MOST_MONTHS).forEach(month -> change(html, month));
        if (months.size() > MOST_MONTHS) {
            html.open("p", "class", "note").text("The newest " + MOST_MONTHS + " of them are shown. Any other: ");
            html.element("code", "customs-etl diff --month MONTH").close();
        }
    }

    private void change(Html html, Republished republished) {
        YearMonth month = republished.month();
        DiffReport diff = new DiffReport(jdbc, month, null, republished.vintage());
        Object from = diff.vintages().get("from");
        String command = "customs-etl diff --month " + month + " --from " + from + " --to " + republished.vintage();
        String title = month + ": vintage " + republished.vintage() + " against " + from;
        Answer cells = diff.cells(DiffReport.By.PREFECTURE);
        Answer figures = diff.figures();
        if (cells.isEmpty() && figures.isEmpty()) {
            html.element("p", title + ": no cell of a place differs.");
        }
        AnswerTable.write(html, "diff-" + month, title + ", changed cells by place", "变动", command, cells, MOST_CELLS);
        AnswerTable.write(
                html, "diff-printed-" + month, title + ", changed printed figures", "变动", command, figures, MOST_CELLS);
        AnswerTable.write(
                html,
                "diff-files-" + month,
                title + ", files that only one stands on",
                "文件",
                command,
                diff.files(),
                MOST_CELLS);
    }
}
