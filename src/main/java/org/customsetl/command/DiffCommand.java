package org.customsetl.command;

import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.DiffReport;
import org.customsetl.reporting.Output;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "diff",
        description = "Cells of a month that changed between two of its vintages, and the files and rows that did it.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nIn SQL: select * from vintage_diff('2024-01-01', 1, 2); likewise vintage_diff_file and vintage_diff_row.",
            "With --format json everything in one document; with csv the cells, or what --show says."
        })
final class DiffCommand implements Callable<Integer> {

    /** What csv holds, which is one table. */
    enum Part {
        CELLS,
        FIGURES,
        FILES,
        ROWS
    }

    @Option(
            names = "--month",
            required = true,
            paramLabel = "MONTH",
            converter = MonthOption.Month.class,
            description = "the month, as 2024-01")
    private YearMonth month = YearMonth.of(1, 1);

    @Option(
            names = "--from",
            paramLabel = "V",
            converter = MonthOption.Vintage.class,
            description = "the earlier vintage (default: the one that the month stood at before the later one)")
    private @Nullable Integer from;

    @Option(
            names = "--to",
            paramLabel = "V",
            converter = MonthOption.Vintage.class,
            description = "the later vintage (default: the current one)")
    private @Nullable Integer to;

    @Option(
            names = "--by",
            paramLabel = "commodity|prefecture|region",
            description = "which totals to compare (default: prefecture, and commodity beneath)")
    private DiffReport.@Nullable By by;

    @Option(
            names = "--show",
            paramLabel = "cells|figures|files|rows",
            description = "what to write with --format csv (default: cells)")
    private Part part = Part.CELLS;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Arguments.Count.class,
            description = "at most so many lines of each table on the screen (default: 20)")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Override
    public Integer call() {
        try (Warehouse open = Warehouse.open(warehouse)) {
            DiffReport diff = new DiffReport(open.get(JdbcClient.class), month, from, to);
            DiffText text = new DiffText(diff, compared(), limit);
            switch (format) {
                case TEXT -> text.print(System.out);
                case CSV -> new Output(System.out).print(part(diff), Output.Format.CSV);
                case JSON -> new Output(System.out).json(text.tree());
            }
            System.out.flush();
            return 0;
        }
    }

    private List<DiffReport.By> compared() {
        return by == null ? List.of(DiffReport.By.PREFECTURE, DiffReport.By.COMMODITY) : List.of(by);
    }

    private Answer part(DiffReport diff) {
        return switch (part) {
            case CELLS -> diff.cells(by == null ? DiffReport.By.PREFECTURE : by);
            case FIGURES -> diff.figures();
            case FILES -> diff.files();
            case ROWS -> diff.rows();
        };
    }
}
