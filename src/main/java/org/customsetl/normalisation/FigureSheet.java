package org.customsetl.normalisation;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.SourceRow;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A printed table on its way from cells to figures. It is small and is taken as a whole, since a row's place in the
 * hierarchy and what its figures prove show only beside the others.
 */
final class FigureSheet {

    private final FiguresTable table;
    private final FigureAcross across;
    private final KeyCells keyCells;
    private final SheetInfo sheet;
    private final FigureCells cells;
    private final FigureKeys keys;
    private final ShiftedRows shifted;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<LabelledRow> rows = new ArrayList<>();
    /** The rows of which a part was rejected. */
    private final Set<Integer> incomplete = new HashSet<>();

    private final FigureGroups.Reader groups;

    /** What each row is about, by its number. */
    private final Map<Integer, FigureRow> related = new HashMap<>();

    private List<FigureCheck> checks = List.of();
    private String note = "";
    /** A title since the last row of figures that does not stand above the table. */
    private @Nullable String otherTitle;

    private int lastFilled;
    private boolean beneath;

    private FigureSheet(FigureAcross across, SheetInfo sheet, FigureCells cells, FigureKeys keys, KeyCells keyCells) {
        this.table = across.table();
        this.across = across;
        this.keyCells = keyCells;
        this.sheet = sheet;
        this.cells = cells;
        this.keys = keys;
        this.shifted = new ShiftedRows(sheet.name());
        this.groups = new FigureGroups.Reader(table);
    }

    /**
     * Reads a table as a whole.
     *
     * @throws UnusableTableException if it is none, or its witnesses contradict each other: names, titles, units, and
     *     the figures themselves
     */
    static FigureSheet read(
            Workbook workbook,
            FiguresTable table,
            SheetInfo sheet,
            Statement statement,
            FigureRegisters registers,
            Clock clock)
            throws UnreadableFileException, UnusableTableException {
        refuseFuture(table, sheet, clock);
        List<Row> all = rows(workbook, sheet);
        LeftOutKeys.refuse(table, sheet, all, registers);
        FigureAcross across = FigureAcross.of(table, sheet, registers);
        FigureUnits units = FigureUnits.of(across.table(), sheet, statement, registers);
        FigureSheet whole = new FigureSheet(
                across,
                sheet,
                new FigureCells(across, sheet, units, registers),
                FigureKeys.of(across.table(), sheet, registers),
                new KeyCells(table, table.keyColumns().isEmpty() ? List.of() : workbook.mergedAreas(sheet)));
        for (Row row : all) {
            whole.take(row);
        }
        whole.finish(statement);
        return whole;
    }

    /** As many as a printed table may have, and the one that says that it is none. */
    private static List<Row> rows(Workbook workbook, SheetInfo sheet) throws UnreadableFileException {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = workbook.rows(sheet)) {
            Row row = reader.next();
            while (row != null && (rows.isEmpty() || rows.get(rows.size() - 1).number() <= FiguresTable.MOST_ROWS)) {
                rows.add(row);
                row = reader.next();
            }
        }
        return rows;
    }

    private static void refuseFuture(FiguresTable table, SheetInfo sheet, Clock clock) throws UnusableTableException {
        for (FigureColumn column : table.columns()) {
            if (column.period().to().isAfter(YearMonth.now(clock))) {
                throw new UnusableTableException(new Rejection(
                        sheet.name(),
                        0,
                        0,
                        null,
                        Reason.PERIOD_IN_FUTURE,
                        "column " + Row.columnName(column.column()) + " (" + column.header() + ") covers "
                                + column.period() + ", which lies in the future"));
            }
        }
    }

    /** What became of each row, in order. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    /** What its figures prove of each other. */
    List<FigureCheck> checks() {
        return checks;
    }

    /** What its columns are about, to be held against other tables of the same file. */
    Set<String> about() {
        return table.columns().stream()
                .map(column -> table.spec().id() + " of " + keys.place() + ", flow " + column.flow() + ", "
                        + column.measure().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of "
                        + column.period()
                        + (column.across() == null ? "" : ", " + column.across().text()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a person should know of it. */
    List<String> notes() {
        Set<Integer> rejected = outcomes.stream()
                .filter(Outcome.Rejected.class::isInstance)
                .map(outcome -> outcome.origin().row())
                .collect(Collectors.toSet());
        return Stream.of(note, FailedChecks.remark(checks, rejected))
                .filter(remark -> !remark.isEmpty())
                .toList();
    }

    private void take(Row row) throws UnusableTableException {
        if (row.number() > FiguresTable.MOST_ROWS) {
            throw unusable(
                    Reason.UNKNOWN_LAYOUT,
                    row,
                    "the sheet goes on beyond row " + FiguresTable.MOST_ROWS + ", which no printed table does");
        }
        if (row.number() > table.lastHeaderRow() && table.beginsAnother(row)) {
            throw unusable(Reason.TWO_TABLES, row, "another table begins in row " + row.number());
        }
        SourceRow source = table.read(row);
        if (source instanceof SourceRow.NoData noData) {
            if (noData.why().equals(FiguresTable.HEADER_AGAIN) && otherTitle != null) {
                throw unusable(
                        Reason.TWO_TABLES,
                        row,
                        "another table begins in row " + row.number() + ", beneath the title '" + otherTitle + "'");
            }
            List<Rejection> unknown = across.rejections(row.number());
            if (unknown.isEmpty()) {
                ignore(row, noData.why());
            } else {
                outcomes.add(new Outcome.Rejected(origin(row), unknown));
            }
        } else {
            figures(keyCells.completed(row));
        }
        lastFilled = row.number();
    }

    private void figures(Row row) {
        boolean empty =
                groups.opens(row) || table.columns().stream().allMatch(column -> row.cell(column.column()) == null);
        LabelledRow source = new LabelledRow(row, outcomes.size(), table);
        boolean labelled = !source.label().isEmpty();
        // Beneath a table people leave sums and ratios of their own: after a gap, and without a label.
        beneath = labelled ? beneath && empty : beneath || row.number() > lastFilled + 1;
        if (empty) {
            otherTitle = otherTitle == null ? table.otherTitle(row) : otherTitle;
            ignore(row, labelled ? "heading" : "no figures");
        } else if (!labelled && beneath && !rows.isEmpty()) {
            ignore(row, "figures without a label beneath the table");
        } else {
            otherTitle = null;
            rows.add(source.in(groups.of(source.label())));
            outcomes.add(new Outcome.Ignored(origin(row), "no figures")); // replaced when all rows are known
        }
    }

    private void ignore(Row row, String why) {
        outcomes.add(new Outcome.Ignored(origin(row), why));
    }

    private void finish(Statement statement) throws UnusableTableException {
        boolean accepted = statement.accepts(Statement.Accept.FIGURES);
        FiguresBeside beside = new FiguresBeside(table, sheet, rows);
        note = beside.note();
        if (!accepted) {
            beside.holdAgainst();
            cells.holdAgainstUnits(rows);
            CommaMarks commas = new CommaMarks(table, sheet);
            DotMarks dots = new DotMarks(table, sheet);
            for (LabelledRow row : rows) {
                commas.look(row.row());
                dots.look(row.row());
            }
            commas.holdAgainst();
            dots.holdAgainst();
        }
        List<PublishedFigure> figures = figures(accepted ? null : beside);
        FigureProofs proofs = new FigureProofs(across, cells.units(), FigureGroups.of(rows), related);
        checks = proofs.checks(figures, incomplete);
        if (!accepted) {
            FigureContradictions contradictions = new FigureContradictions(sheet, checks, proofs.excesses(figures));
            contradictions.holdAgainstColumns(figures);
            rejectContradicted(contradictions);
        }
    }

    private List<PublishedFigure> figures(@Nullable FiguresBeside beside) {
        FigureTwins twins = new FigureTwins(table, sheet, rows, keys);
        FigureGroups grouped = FigureGroups.of(rows);
        List<FigureRow> levels = FigureLevels.of(table, rows, keys);
        List<PublishedFigure> figures = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            LabelledRow source = rows.get(i);
            FigureRow row = keys.settled(source, levels.get(i));
            related.put(source.row().number(), levels.get(i));
            List<Rejection> problems = new ArrayList<>(keys.problems(source));
            add(problems, twins.of(source));
            add(problems, beside == null ? null : beside.of(source.row()));
            figures.addAll(figuresOf(source, row, problems));
            if (!problems.isEmpty() && !twins.isRepeat(source)) {
                incomplete.add(row.parent());
                incomplete.add(grouped.summedIn(row.parent()));
            }
        }
        return figures;
    }

    private static void add(List<Rejection> problems, @Nullable Rejection problem) {
        if (problem != null) {
            problems.add(problem);
        }
    }

    /** The figures of a row, none where anything is wrong with it. */
    private List<PublishedFigure> figuresOf(LabelledRow source, FigureRow row, List<Rejection> problems) {
        List<PublishedFigure> figures = cells.figures(source.row(), row, problems);
        Rejection shift = problems.isEmpty() ? null : shifted.of(source.row(), cells::looksLikeARow);
        if (shift != null) {
            problems.add(0, shift);
        }
        outcomes.set(
                source.outcome(),
                problems.isEmpty()
                        ? new Outcome.LoadedFigures(origin(source.row()), figures)
                        : new Outcome.Rejected(origin(source.row()), problems));
        return problems.isEmpty() ? figures : List.of();
    }

    private void rejectContradicted(FigureContradictions contradictions) throws UnusableTableException {
        contradictions.holdAgainst();
        for (LabelledRow source : rows) {
            Rejection rejection = contradictions.of(source.row());
            if (rejection != null) {
                outcomes.set(source.outcome(), new Outcome.Rejected(origin(source.row()), List.of(rejection)));
            }
        }
    }

    private Origin origin(Row row) {
        return new Origin(sheet.number(), row.number());
    }

    private UnusableTableException unusable(Reason reason, Row row, String message) {
        return new UnusableTableException(new Rejection(sheet.name(), row.number(), 0, null, reason, message));
    }
}
