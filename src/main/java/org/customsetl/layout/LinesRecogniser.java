package org.customsetl.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.layout.LinesTable.HeaderColumn;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** Looks for the header of a line layout: one row, or up to three whose cells are merged. */
final class LinesRecogniser {

    private static final int DEEPEST_HEADER = 3;
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)[(\\[【](.+)[)\\]】]");

    private final LayoutSpec spec;
    private final SheetInfo sheet;
    private final SheetHead head;
    private final FileContext file;
    private final Map<String, List<Field>> fieldsByHeader = new HashMap<>();

    LinesRecogniser(LayoutSpec spec, SheetInfo sheet, SheetHead head, FileContext file) {
        this.spec = spec;
        this.sheet = sheet;
        this.head = head;
        this.file = file;
        for (LayoutSpec.Column column : orEmpty(spec.columns())) {
            for (String header : column.headers()) {
                fieldsByHeader
                        .computeIfAbsent(Words.folded(header), word -> new ArrayList<>())
                        .add(column.field());
            }
        }
    }

    /** A possible header. */
    private record Header(
            int firstRow, int lastRow, EnumMap<Field, HeaderColumn> columns, List<String> unknown, List<String> twice) {
        int score() {
            return columns.size() * 2 - unknown.size();
        }
    }

    Candidate candidate() throws UnreadableFileException {
        Header best = null;
        for (Row row : head.rows()) {
            for (int depth = 1; depth <= DEEPEST_HEADER; depth++) {
                Header header = header(row.number(), depth);
                if (best == null || better(header, best)) {
                    best = header;
                }
            }
        }
        if (best == null || best.columns.isEmpty()) {
            return Candidate.no(spec, 0, "no row has a header that it knows");
        }
        List<String> missing = missing(best);
        if (!missing.isEmpty()) {
            return Candidate.no(
                    spec,
                    best.columns.size(),
                    "row " + best.lastRow + " has " + known(best) + "; missing: " + String.join(", ", missing));
        }
        try {
            return fitting(best);
        } catch (UnusableTableException e) {
            Dispute dispute = new Dispute(e.dispute().readings(), byItsColumns(best));
            return Candidate.unusable(spec, best.score(), e.with(dispute));
        }
    }

    private boolean better(Header one, Header other) {
        boolean complete = missing(one).isEmpty();
        return complete == missing(other).isEmpty() ? one.score() > other.score() : complete;
    }

    private Candidate fitting(Header header) throws UnusableTableException {
        List<String> reasons = new ArrayList<>();
        reasons.add("header in row " + header.lastRow + ": " + known(header));
        if (!header.unknown.isEmpty()) {
            reasons.add("unknown columns: " + String.join(", ", header.unknown));
        }
        if (!header.twice.isEmpty()) {
            return Candidate.no(spec, header.score(), "two columns for the same: " + String.join(", ", header.twice));
        }
        Witnesses witnesses = new Witnesses(file, sheetName(), head.titlesAbove(header.firstRow));
        boolean columnsHold = file.statement().accepts(Statement.Accept.COLUMN);
        Told<Period> period = columnsHold && header.columns.containsKey(Field.PERIOD) ? null : witnesses.period();
        Told<Flow> flow = columnsHold && header.columns.containsKey(Field.FLOW) ? null : flow(witnesses, period);
        boolean noFlow = !header.columns.containsKey(Field.FLOW) && flow == null;
        if (!header.columns.containsKey(Field.PERIOD) && period == null) {
            throw missing(
                    Reason.PERIOD_NOT_STATED,
                    "neither a column nor the file name '" + file.baseName() + "' states the reference period"
                            + (noFlow ? ", and neither states whether these are imports or exports (--flow)" : ""));
        }
        if (noFlow) {
            throw missing(
                    Reason.FLOW_NOT_STATED,
                    "neither a column nor the file name '" + file.baseName()
                            + "' states whether these are imports or exports");
        }
        return Candidate.yes(
                new LinesTable(
                        spec,
                        header.columns,
                        header.firstRow,
                        header.lastRow,
                        header.unknown,
                        period,
                        flow,
                        columnsHold),
                header.score(),
                reasons);
    }

    /** Where the flow is in dispute, the period, if it is none, tells which month that holds up. */
    private static @Nullable Told<Flow> flow(Witnesses witnesses, @Nullable Told<Period> period)
            throws UnusableTableException {
        try {
            return witnesses.flow();
        } catch (UnusableTableException e) {
            List<Period> readings = period == null ? List.of() : List.of(period.value());
            throw e.with(new Dispute(readings, null));
        }
    }

    /** A list whose rows say their months themselves, to be read for these alone: any flow will do. */
    private @Nullable LinesTable byItsColumns(Header header) {
        Told<Flow> anyFlow = header.columns.containsKey(Field.FLOW) ? null : new Told<>(Flow.M, Witnesses.FILE_NAME);
        return header.columns.containsKey(Field.PERIOD)
                ? new LinesTable(
                        spec, header.columns, header.firstRow, header.lastRow, header.unknown, null, anyFlow, true)
                : null;
    }

    /** The sheet's name, unless it only repeats the file's. */
    private @Nullable String sheetName() {
        return sheet.name().equals(file.baseName()) ? null : sheet.name();
    }

    private UnusableTableException missing(Reason reason, String message) {
        return new UnusableTableException(new Rejection(sheet.name(), 0, 0, null, reason, message));
    }

    private Header header(int lastRow, int depth) throws UnreadableFileException {
        Header header = new Header(
                lastRow - depth + 1, lastRow, new EnumMap<>(Field.class), new ArrayList<>(), new ArrayList<>());
        List<Known> several = new ArrayList<>();
        for (int column = 1; column <= head.width(); column++) {
            List<String> texts = texts(header, column);
            Known known = texts.isEmpty() ? null : known(column, texts);
            if (known == null && !texts.isEmpty()) {
                header.unknown.add(texts.get(texts.size() - 1));
            } else if (known != null && known.fields.size() > 1) {
                several.add(known);
            } else if (known != null) {
                assign(header, known);
            }
        }
        // A word such as 收发货人所在地 heads codes or names, whichever no other column is headed by.
        several.forEach(known -> assign(header, known));
        return header;
    }

    /** A column whose header the layout knows, and the fields that it may be, the likeliest first. */
    private record Known(HeaderColumn column, List<Field> fields) {}

    private static void assign(Header header, Known known) {
        for (Field field : known.fields) {
            if (field == Field.IGNORED || header.columns.putIfAbsent(field, known.column) == null) {
                return;
            }
        }
        header.twice.add(known.column.header());
    }

    private @Nullable Known known(int column, List<String> texts) {
        String printed = texts.get(texts.size() - 1);
        for (String text : tries(texts)) {
            String folded = Words.folded(text);
            List<Field> fields = fieldsByHeader.get(folded);
            if (fields != null) {
                return new Known(new HeaderColumn(column, printed, Words.folded(printed), ""), fields);
            }
            Matcher unit = WITH_UNIT.matcher(folded);
            fields = unit.matches() ? fieldsByHeader.get(unit.group(1)) : null;
            if (fields != null) {
                return new Known(new HeaderColumn(column, printed, Words.folded(printed), unit.group(2)), fields);
            }
        }
        return null;
    }

    /** A column's header texts from top to bottom, repeated ones once. */
    private List<String> texts(Header header, int column) throws UnreadableFileException {
        List<String> texts = new ArrayList<>();
        for (int row = header.firstRow; row <= header.lastRow; row++) {
            String text = header.firstRow == header.lastRow
                    ? ownText(row, column)
                    : head.headerText(row, column, row == header.lastRow);
            if (!text.isEmpty() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return texts;
    }

    private String ownText(int row, int column) {
        return head.rows().stream()
                .filter(r -> r.number() == row)
                .map(r -> r.text(column))
                .findFirst()
                .orElse("");
    }

    /** The upper text alone counts only where nothing else stands beneath it: a cell beneath may be data. */
    private static List<String> tries(List<String> texts) {
        return texts.size() == 1 ? texts : List.of(String.join("", texts), texts.get(texts.size() - 1));
    }

    private List<String> missing(Header header) {
        List<String> missing = orEmpty(spec.require()).stream()
                .filter(field -> !header.columns.containsKey(field))
                .map(this::nameOf)
                .collect(Collectors.toCollection(ArrayList::new));
        List<Field> oneOf = orEmpty(spec.requireOneOf());
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(header.columns::containsKey)) {
            missing.add("one of " + oneOf.stream().map(this::nameOf).collect(Collectors.joining(" / ")));
        }
        return missing;
    }

    private String nameOf(Field field) {
        return orEmpty(spec.columns()).stream()
                .filter(column -> column.field() == field)
                .map(column -> column.headers().get(0) + " (" + field.label() + ")")
                .findFirst()
                .orElse(field.label());
    }

    private static String known(Header header) {
        return header.columns.values().stream().map(HeaderColumn::header).collect(Collectors.joining(", "));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
