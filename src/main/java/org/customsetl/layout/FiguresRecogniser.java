package org.customsetl.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** Looks for a printed table: the header around the label column, what each column holds, period, flow and unit. */
final class FiguresRecogniser {

    private static final int SHOWN = 3;

    private final LayoutSpec spec;
    private final LayoutSpec.Figures figures;
    private final FigureWords words;
    private final Workbook workbook;
    private final SheetInfo sheet;
    private final SheetHead head;
    private final FileContext file;

    FiguresRecogniser(LayoutSpec spec, Workbook workbook, SheetInfo sheet, SheetHead head, FileContext file) {
        this.spec = spec;
        this.figures = Objects.requireNonNull(spec.figures(), "a layout of kind figures has figures");
        this.words = new FigureWords(figures);
        this.workbook = workbook;
        this.sheet = sheet;
        this.head = head;
        this.file = file;
    }

    Candidate candidate() throws UnreadableFileException {
        HeaderBlock block = HeaderBlock.find(head, figures, words);
        if (block == null) {
            return Candidate.no(
                    spec,
                    0,
                    "no column is headed "
                            + (figures.labelColumn() == null
                                    ? some(figures.labelWords())
                                    : "over rows of figures beside column " + figures.labelColumn()));
        }
        String missing = figures.allKeyColumns().stream()
                .filter(key -> !block.keyColumns().containsKey(key.holds()))
                .map(key -> some(key.headers()))
                .collect(Collectors.joining(", nor "));
        if (!missing.isEmpty()) {
            return Candidate.no(spec, 1, "no key column is headed " + missing);
        }
        List<FigureHeading> headings = headings(block);
        List<FigureHeading> known = headings.stream().filter(this::isFigures).toList();
        if (known.stream().allMatch(FigureHeading::isGrowth)) {
            return Candidate.no(spec, 1, "no column beside the labels is headed by a flow, a measure or a period");
        }
        if (!hasTitleWord(block)) {
            return Candidate.no(spec, 1, "neither titles nor names have " + some(orEmpty(figures.titleWords())));
        }
        if (!hasRequiredLabel(block)) {
            return Candidate.no(spec, 1, "no label has " + some(orEmpty(figures.requireLabels())));
        }
        if (figures.requireWords() != null && known.stream().noneMatch(this::hasRequiredWord)) {
            return Candidate.no(spec, 1, "no header has " + some(figures.requireWords()));
        }
        try {
            return fitting(block, headings, known);
        } catch (UnusableTableException e) {
            return Candidate.unusable(spec, score(known), e);
        }
    }

    private List<FigureHeading> headings(HeaderBlock block) throws UnreadableFileException {
        List<FigureHeading> headings = block.headings(head, words);
        return figures.across() == null ? headings : AcrossLabels.of(head, block, words, figures.across(), headings);
    }

    private boolean isFigures(FigureHeading heading) {
        return heading.isFigures() && (figures.across() == null || heading.across() != null);
    }

    /** The first words of a list, for people. */
    private static String some(List<String> words) {
        String first = words.stream().limit(SHOWN).collect(Collectors.joining(" or "));
        return words.size() > SHOWN ? first + " or " + (words.size() - SHOWN) + " other words" : first;
    }

    /** A layout that knows the labels across, or more columns of the key, says more of the same header. */
    private int score(List<FigureHeading> headings) {
        return headings.size() * (figures.across() == null ? 2 : 3)
                + figures.allKeyColumns().size();
    }

    private boolean hasTitleWord(HeaderBlock block) {
        List<String> texts = new ArrayList<>(List.of(file.baseName(), sheet.name()));
        head.titlesAbove(block.firstRow()).forEach(title -> texts.add(title.text()));
        return figures.titleWords() == null || anyHas(texts, figures.titleWords());
    }

    private boolean hasRequiredLabel(HeaderBlock block) {
        List<String> labels = head.rows().stream()
                .filter(row -> row.number() > block.lastRow())
                .map(row -> row.text(block.labelColumn()))
                .toList();
        return figures.requireLabels() == null || anyHas(labels, figures.requireLabels());
    }

    private static boolean anyHas(List<String> texts, List<String> words) {
        return texts.stream()
                .map(Words::folded)
                .anyMatch(text -> words.stream().map(Words::folded).anyMatch(text::contains));
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    private boolean hasRequiredWord(FigureHeading heading) {
        String text = Words.folded(heading.words());
        return Objects.requireNonNull(figures.requireWords()).stream()
                .map(Words::folded)
                .anyMatch(text::contains);
    }

    private Candidate fitting(HeaderBlock block, List<FigureHeading> headings, List<FigureHeading> known)
            throws UnreadableFileException, UnusableTableException {
        if (block.nextTable() > 0) {
            throw unusable(
                    Reason.TWO_TABLES,
                    "a second table begins in column " + Row.columnName(block.nextTable())
                            + ", beside the one in column " + Row.columnName(block.labelColumn()));
        }
        refuseFiguresAbove(block);
        Witnesses witnesses = new Witnesses(file, sheetName(), head.titlesAbove(block.firstRow()));
        RowPeriods rowPeriods = rowPeriods(block, known, witnesses);
        FigurePeriods periods =
                rowPeriods == null ? FigurePeriods.of(known, figures.basis(), witnesses, sheet.name(), file) : null;
        RowFlows rowFlows = rowFlows(block, known, witnesses);
        FlowOfColumns flow = rowFlows == null ? flowOfAll(known, witnesses) : new FlowOfColumns("T", false);
        List<FigureColumn> columns = new ArrayList<>();
        for (FigureHeading heading : known) {
            columns.add(new FigureColumn(
                    heading.column(),
                    heading.words(),
                    flow.of(heading),
                    heading.measure(),
                    period(heading, periods, rowPeriods),
                    heading.unit(),
                    heading.across()));
        }
        new HeaderContradictions(sheet, columns, rowPeriods != null).holdAgainst(witnesses.headerHolds());
        UnitStatements units = UnitStatements.of(workbook, sheet, file, block);
        List<String> unknown = headings.stream()
                .filter(heading -> !isFigures(heading) && !isIgnored(heading))
                .map(heading -> Row.columnName(heading.column()) + " " + heading.words())
                .toList();
        FiguresTable table = new FiguresTable(
                spec,
                words,
                block.firstRow(),
                block.lastRow(),
                block.labelColumn(),
                block.otherLabels(),
                block.unitColumn(),
                columns,
                unknown,
                FiguresTable.headers(head, block.firstRow(), block.lastRow()),
                units.stated(),
                units.hints(),
                units.mentions(),
                placeTexts(witnesses),
                block.keyColumns(),
                rowPeriods,
                rowFlows,
                new FiguresTable.Axis(figures.subject(), figures.levels()));
        return Candidate.yes(table, score(known), reasons(block, columns, unknown));
    }

    /**
     * What the rows say of the flow: in a column of their own, or, where neither header nor title nor names do, at one
     * end of their labels; {@code null} where they say nothing.
     */
    private @Nullable RowFlows rowFlows(HeaderBlock block, List<FigureHeading> known, Witnesses witnesses)
            throws UnusableTableException {
        int column = block.keyColumns().getOrDefault(LayoutSpec.Holds.FLOW, 0);
        boolean inHeader = known.stream().anyMatch(heading -> heading.flow() != null);
        if (column > 0 && inHeader) {
            throw unusable(
                    Reason.FLOW_CONFLICT,
                    "column " + Row.columnName(column) + " says the flow of each row, and the header says it as well");
        }
        if (column == 0 && (inHeader || witnesses.flow() != null)) {
            return null;
        }
        RowFlows flows = new RowFlows(words, column);
        return column > 0 || mostNameOne(flows, block) ? flows : null;
    }

    private boolean mostNameOne(RowFlows flows, HeaderBlock block) {
        List<Row> rows = head.rows().stream()
                .filter(row -> row.number() > block.lastRow() && Recogniser.numbers(row) > 0)
                .toList();
        long named = rows.stream()
                .filter(row -> flows.of(row, block.labelColumn()) != null)
                .count();
        return named > 0 && 2 * named >= rows.size();
    }

    private boolean isIgnored(FigureHeading heading) {
        List<String> ignored =
                figures.across() == null ? List.of() : orEmpty(figures.across().ignored());
        return heading.pieces().stream()
                .map(piece -> Words.folded(piece.text()))
                .anyMatch(text -> ignored.stream().map(Words::folded).anyMatch(text::equals));
    }

    private @Nullable RowPeriods rowPeriods(HeaderBlock block, List<FigureHeading> known, Witnesses witnesses)
            throws UnreadableFileException, UnusableTableException {
        if (figures.subject() != Subject.PERIOD) {
            return null;
        }
        return RowPeriodsReader.read(workbook, sheet, block, words, known, figures.basis(), witnesses);
    }

    private static Period period(
            FigureHeading heading, @Nullable FigurePeriods periods, @Nullable RowPeriods rowPeriods)
            throws UnusableTableException {
        return periods != null
                ? periods.of(heading)
                : Objects.requireNonNull(rowPeriods)
                        .latest(heading.column())
                        .or(rowPeriods::latest)
                        .orElseThrow();
    }

    /** Titles have no two numbers side by side: those are another table, which would be taken for titles. */
    private void refuseFiguresAbove(HeaderBlock block) throws UnusableTableException {
        for (Row row : head.rows()) {
            if (row.number() < block.firstRow() && Recogniser.numbers(row) >= 2) {
                throw unusable(
                        Reason.TWO_TABLES,
                        "another table stands above this one, whose header begins in row " + block.firstRow() + ": row "
                                + row.number() + " holds numbers");
            }
        }
    }

    private static List<String> reasons(HeaderBlock block, List<FigureColumn> columns, List<String> unknown) {
        List<String> reasons = new ArrayList<>();
        reasons.add("labels in column " + Row.columnName(block.labelColumn()) + ", header in rows " + block.firstRow()
                + " to " + block.lastRow() + ": "
                + columns.stream().map(FigureColumn::header).distinct().collect(Collectors.joining(", ")));
        if (!unknown.isEmpty()) {
            reasons.add("unknown columns: " + String.join(", ", unknown));
        }
        return reasons;
    }

    private @Nullable String sheetName() {
        return sheet.name().equals(file.baseName()) ? null : sheet.name();
    }

    /** The flow of the columns whose header names none, which must then stand in a title or a name. */
    private FlowOfColumns flowOfAll(List<FigureHeading> headings, Witnesses witnesses) throws UnusableTableException {
        Set<String> inHeader = new LinkedHashSet<>();
        boolean silent = false;
        for (FigureHeading heading : headings) {
            silent |= heading.flow() == null;
            if (heading.flow() != null) {
                inHeader.add(heading.flow());
            }
        }
        boolean headerHolds = witnesses.headerHolds();
        Told<Flow> told = headerHolds && !silent ? null : witnesses.flow();
        if (silent && told == null) {
            throw unusable(
                    Reason.FLOW_NOT_STATED,
                    "neither header, title, sheet name nor file name '" + file.baseName()
                            + "' states whether these are imports or exports");
        }
        String only = inHeader.size() == 1 ? inHeader.iterator().next() : "T";
        boolean contradicts =
                told != null && !only.equals("T") && !only.equals(told.value().name());
        if (told != null && contradicts && !headerHolds && !witnesses.settles(told)) {
            throw unusable(
                            Reason.FLOW_CONFLICT,
                            "two readings of the flow: the header says " + only + ", " + told.where() + " says "
                                    + told.value() + Witnesses.remark(told))
                    .between(Stream.of(Flow.valueOf(only), told.value()).map(Statement::of));
        }
        return new FlowOfColumns(told == null ? only : told.value().name(), contradicts && !headerHolds);
    }

    /**
     * The flow of columns.
     *
     * @param silent of those whose header names none
     * @param ofAll whether it holds although headers name another one
     */
    private record FlowOfColumns(String silent, boolean ofAll) {

        String of(FigureHeading heading) {
            String own = heading.flow();
            return own == null || ofAll ? silent : own;
        }
    }

    private List<Told<String>> placeTexts(Witnesses witnesses) {
        List<Told<String>> texts = new ArrayList<>();
        String place = file.statement().place();
        if (place != null) {
            texts.add(new Told<>(place, Witnesses.OPERATOR));
        }
        texts.addAll(witnesses.texts());
        file.folders().forEach(folder -> texts.add(new Told<>(folder, "the name of the folder " + folder)));
        return texts;
    }

    private UnusableTableException unusable(Reason reason, String message) {
        return new UnusableTableException(new Rejection(sheet.name(), 0, 0, null, reason, message));
    }
}
