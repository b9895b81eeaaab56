package org.customsetl.reporting.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.RunReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of contents of one report, and where each part's figures come from. */
final class Report {

    private static final int MOST_COMPARISONS = 20;

    private final JdbcClient jdbc;
    private final Scope scope;
    private final Instant now;
    private final String program;
    private final @Nullable Long run;
    private final Optional<FigureQuery.Span> span;
    private final List<Section> sections = new ArrayList<>();

    Report(JdbcClient jdbc, Scope scope, Instant now, String program) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.now = now;
        this.program = program;
        this.run = run(scope.run());
        this.span = new FigureQuery(jdbc).span(scope);
    }

    /** The run that is told: the one that is asked for, or else the newest that loaded something or tried to. */
    private @Nullable Long run(@Nullable Long asked) {
        Long found = jdbc.sql("""
                        select max(id) from ops.run
                        where case when ?::bigint is null then command <> 'rollback' and ended_at is not null else id = ?::bigint end
                        """)
                .params(java.util.Arrays.asList(asked, asked))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .orElse(null);
        if (asked != null && found == null) {
            throw new IllegalArgumentException("there is no run " + asked + "; the command runs lists them");
        }
        return found;
    }

    String page() {
        span.ifPresent(this::figures);
        if (run != null) {
            RunSections told = new RunSections(jdbc, run);
            add(
                    sections.isEmpty() || !sections.get(0).id().equals("glance") ? 0 : 1,
                    "loaded",
                    "What was loaded",
                    "数据载入",
                    told::loaded);
            add("rejections", "Rejections and the way out", "拒绝记录及处理办法", told::rejections);
        }
        span.ifPresent(found -> {
            add("reconciliation", "Reconciliation with what customs printed", "与海关公布数核对", this::reconciliation);
            Vintages vintages = new Vintages(jdbc, found);
            add("vintages", "Vintages and what changed", "版次与修订", html -> vintages.write(html, run));
        });
        if (run != null) {
            RunSections told = new RunSections(jdbc, run);
            add("rates", "Exchange rates", "汇率", told::rates);
            add("notes", "Notes", "说明", html -> {
                told.notes(html);
                Method.write(html);
            });
        } else {
            add("notes", "Notes", "说明", Method::write);
        }
        return new Page(span.orElse(null), scope, run, now, program).write(sections);
    }

    private void add(String id, String english, String chinese, Consumer<Html> body) {
        add(sections.size(), id, english, chinese, body);
    }

    private void add(int at, String id, String english, String chinese, Consumer<Html> body) {
        sections.add(at, new Section(id, english, chinese, body));
    }

    private void figures(FigureQuery.Span found) {
        Map<YearMonth, Integer> vintages = new Vintages(jdbc, found).shown();
        Figures compiled = new FigureQuery(jdbc).figures(found);
        Figures printed = new PrintedQuery(jdbc).figures(found);
        if (!compiled.isEmpty()) {
            figures(Basis.COMPILED, compiled, vintages, "Totals compiled from records", "按记录汇总");
        }
        if (!printed.isEmpty()) {
            figures(Basis.PRINTED, printed, vintages, "Totals as customs printed them", "海关公布数");
        }
    }

    private void figures(
            Basis basis, Figures figures, Map<YearMonth, Integer> vintages, String english, String chinese) {
        Unit unit = Unit.of(figures.amounts());
        if (basis == Basis.COMPILED) {
            add(0, "glance", "At a glance", "概要", new Glance(figures, unit)::write);
        }
        MonthTables months = new MonthTables(figures, unit, basis, vintages);
        boolean onlyJanuary =
                figures.months().size() == 1 && figures.months().get(0).getMonthValue() == 1;
        boolean repeats = basis == Basis.PRINTED && onlyJanuary; // its totals to date are those of the month
        if (!repeats) {
            add(basis.id("months-section"), "Months and places: " + basis.words(), "按月分地区", months::values);
        }
        add(basis.id("totals-section"), english, chinese, html -> {
            new MonthLines(figures, unit, basis).write(html);
            new TotalsByPlace(figures, unit, basis).write(html);
            if (basis == Basis.COMPILED) {
                new Shares(figures).write(html);
            }
        });
        if (!repeats) {
            add(basis.id("growth-section"), "Growth by month: " + basis.words(), "同比增长", months::growth);
        }
    }

    private void reconciliation(Html html) {
        RunReport report = new RunReport(jdbc);
        LocalDate from = scope.from() == null ? null : scope.from().atDay(1);
        LocalDate to = scope.to() == null ? null : scope.to().atDay(1);
        Answer counts = report.reconciled(from, to, null);
        if (counts.isEmpty()) {
            html.element("p", "No printed figure has a counterpart to compare it with.", "class", "note");
            return;
        }
        AnswerTable.write(
                html,
                "verdicts",
                "Comparisons by kind and verdict",
                "核对结果",
                "mart.reconciliation",
                counts,
                MOST_COMPARISONS);
        Answer worst = report.reconciliation(from, to, null, false, MOST_COMPARISONS);
        if (worst.isEmpty()) {
            html.element("p", "Nothing differs by more than rounding explains.");
        }
        AnswerTable.write(
                html,
                "differences",
                "The largest differences, with file and cell",
                "最大差异",
                "customs-etl reconcile",
                RunSections.without(worst, List.of("from", "measure", "difference_pct", "tolerance")),
                MOST_COMPARISONS);
    }
}
