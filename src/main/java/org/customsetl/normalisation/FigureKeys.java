package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.Axis;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.LayoutSpec.Holds;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.reference.Place;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.FigureRow.Keys;
import org.customsetl.trade.FigureRow.Kind;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** What the rows of a printed table stand for, looked up in the registers by their labels. */
final class FigureKeys {

    /** What the total of a table stands for that is not about places. */
    private static final String TOTAL = "total";

    private final FiguresTable table;
    private final SheetInfo sheet;
    private final RegisterKeys registers;
    private final NewNames newNames;
    private final YearMonth month;
    private final PlaceOfTable place;
    private final RowCodes codes;
    /** What else the rows are about, each in a column of its own. */
    private final List<FigureKeys> beside = new ArrayList<>();

    private final Map<LabelledRow, RowMeaning> found = new HashMap<>();
    private String region = "";
    private int lastDepth;

    private FigureKeys(
            FiguresTable table, SheetInfo sheet, FigureRegisters registers, YearMonth month, PlaceOfTable place) {
        this.table = table;
        this.sheet = sheet;
        this.registers = new RegisterKeys(registers.reference(), place.code(), month);
        this.newNames = registers.newNames();
        this.month = month;
        this.place = place;
        this.codes = new RowCodes(table, this.registers, place.places(), month, place::meaning);
    }

    /** @throws UnusableTableException if nothing says whose figures these are */
    static FigureKeys of(FiguresTable table, SheetInfo sheet, FigureRegisters registers) throws UnusableTableException {
        YearMonth month = table.columns().stream()
                .map(FigureColumn::period)
                .map(Period::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        PlaceOfTable place = PlaceOfTable.find(table, registers.reference(), month);
        if (place.code() == null && !table.namesPlaces()) {
            throw new UnusableTableException(new Rejection(
                    sheet.name(),
                    0,
                    0,
                    null,
                    Reason.PLACE_NOT_STATED,
                    "neither title, sheet name, file name nor folder says which region's figures these are"));
        }
        FigureKeys keys = new FigureKeys(table, sheet, registers, month, place);
        for (Map.Entry<Holds, Integer> column : table.keyColumns().entrySet()) {
            Subject subject = column.getKey().subject();
            if (subject != null) {
                keys.beside.add(of(table.about(new Axis(subject, null), column.getValue()), sheet, registers));
            }
        }
        return keys;
    }

    /** A row with its keys, its place in the hierarchy still open. */
    FigureRow row(LabelledRow row) {
        return new FigureRow(
                table.subject() == Subject.PERIOD ? Subject.PLACE : table.subject(),
                row.printed(),
                0,
                Kind.DETAIL,
                0,
                look(row).keys());
    }

    /**
     * A row whose place in the hierarchy is known: what a column beside its label calls a total is no detail, and a month
     * is all of its table's place.
     */
    FigureRow settled(LabelledRow row, FigureRow related) {
        if (table.subject() == Subject.PERIOD) {
            return related.related(0, Kind.TOTAL, 0);
        }
        return beside.stream().anyMatch(keys -> keys.ofThis(row).isTotal())
                ? related.related(related.level(), Kind.TOTAL, related.parent())
                : related;
    }

    /** The rows that stand for the same beside their labels: only they can be parts of each other. */
    String group(LabelledRow row) {
        return beside.stream()
                .map(keys ->
                        keys.code(keys.ofThis(row)) + " " + keys.ofThis(row).label())
                .collect(Collectors.joining("|", table.rowFlow(row.row()), ""));
    }

    /** A row by what stands in this column. */
    private LabelledRow ofThis(LabelledRow row) {
        return new LabelledRow(row.row(), row.outcome(), table);
    }

    int depth(LabelledRow row) {
        return look(row).depth();
    }

    /** What a row stands for; {@code null} where no register knows it. */
    @Nullable
    String code(LabelledRow row) {
        return look(row).code();
    }

    /** What a row is a part of by what it stands for, the nearest first; without the total. */
    List<String> wholes(LabelledRow row) {
        return look(row).wholes();
    }

    /** Whose figures these are; "" where nothing says it. */
    String place() {
        return place.code() == null ? "" : place.code();
    }

    /** How deep the total of a table of places stands: 0 for a nation's, 1 for a region's. */
    int depthOfTotal() {
        return place.region().isEmpty() ? 0 : 1;
    }

    boolean overlaps(LabelledRow row) {
        return look(row).overlaps();
    }

    List<Rejection> problems(LabelledRow row) {
        return look(row).problems();
    }

    private RowMeaning look(LabelledRow row) {
        RowMeaning known = found.get(row);
        if (known == null) {
            known = held(row, find(row));
            for (FigureKeys other : beside) {
                known = known.beside(other.table.subject(), other.look(other.ofThis(row)));
            }
            known = table.hasRowFlows() ? known.ofFlow(table.rowFlow(row.row())) : known;
            lastDepth = known.depth();
            found.put(row, known);
        }
        return known;
    }

    private RowMeaning find(LabelledRow row) {
        if (row.label().isEmpty()) {
            return unknown(row, Reason.LABEL_MISSING, "figures without a label");
        }
        if (table.hasRowFlows() && table.rowFlow(row.row()).isEmpty()) {
            return unknown(
                    row,
                    Reason.FLOW_MISSING,
                    "beside '" + row.label() + "' nothing says imports or exports, as other rows do");
        }
        if (row.group() != null && row.isGroupTotal()) {
            return groupTotal(row.group().label());
        }
        if (table.subject() == Subject.PERIOD) {
            return period(row);
        }
        String code = codes.code(row);
        if (!code.isEmpty()) {
            return codes.find(code).orElseGet(() -> unknown(row, codes.unknown(), codes.unknown(row, code)));
        }
        if (table.subject() == Subject.PLACE) {
            region = codes.regionOf(row, region);
            return row.isTotal() ? totalPlace(row) : place(row);
        }
        return row.isTotal()
                ? new RowMeaning(whole(), total(), List.of(), 0, false, List.of())
                : switch (table.subject()) {
                    case HS -> registered(row, codes.unknown(), "names neither a section nor a chapter");
                    case PARTNER -> registered(row, codes.unknown(), "is no known partner or group of partners");
                    case REGIME -> registered(row, codes.unknown(), "is no known customs regime");
                    case OWNERSHIP -> registered(row, codes.unknown(), "is no known ownership");
                    case COMMODITY_ITEM, PLACE, PERIOD -> commodity(row);
                };
    }

    /** A row stands for what its columns cover. */
    private RowMeaning period(LabelledRow row) {
        List<Period> covered = table.columns().stream()
                .flatMap(column -> table.period(row.row(), column).stream())
                .toList();
        return covered.isEmpty()
                ? unknown(
                        row,
                        Reason.PERIOD_INVALID,
                        "'" + row.label() + "' names no month or year, or no year stands beside it")
                : new RowMeaning(whole(), covered.toString(), List.of(), 0, false, List.of());
    }

    /** A row whose columns say different things of it is rejected: nobody can say which holds. */
    private RowMeaning held(LabelledRow row, RowMeaning meaning) {
        String contradiction = meaning.problems().isEmpty() ? codes.contradiction(row, meaning) : null;
        return contradiction == null ? meaning : unknown(row, Reason.LABEL_CONFLICT, contradiction);
    }

    /** Lists of commodities print their total by several names. */
    private @Nullable String total() {
        return table.subject() == Subject.COMMODITY_ITEM ? null : TOTAL;
    }

    /** A commodity is a name that no register has; what is written beneath a table looks just like one. */
    private RowMeaning commodity(LabelledRow row) {
        return table.isNoLabel(row.label())
                ? unknown(
                        row, Reason.LABEL_MISSING, "'" + row.label() + "' is no commodity, but figures stand beside it")
                : new RowMeaning(whole(), null, List.of(), 0, false, List.of());
    }

    private Keys whole() {
        return Keys.ofPlace(place.code());
    }

    /** What a register has for the label; a row that none has it for is unknown. */
    private RowMeaning registered(LabelledRow row, Reason reason, String whatItIsNot) {
        return registers
                .find(table.subject(), row.key())
                .orElseGet(() -> unknown(row, reason, "'" + row.label() + "' " + whatItIsNot));
    }

    /** A group's total stands for what its heading names, where a register has that. */
    private RowMeaning groupTotal(String heading) {
        if (table.figures().subject() == Subject.PLACE) {
            List<Place> named = place.places().byName(heading, month);
            Place one = named.size() == 1 ? named.get(0) : null;
            Keys keys = Keys.ofPlace(one == null ? null : one.code());
            return new RowMeaning(keys, keys.place(), List.of(), 1, false, List.of());
        }
        return registers
                .find(table.figures().subject(), heading)
                .orElseGet(() -> new RowMeaning(whole(), null, List.of(), 1, false, List.of()));
    }

    private RowMeaning totalPlace(LabelledRow row) {
        if (place.code() == null) {
            return unknown(
                    row,
                    Reason.PLACE_UNKNOWN,
                    "neither title, sheet name, file name nor folder says which region this is the total of; state it"
                            + " in a dataset.yaml beside the file, for example `place: 浙江省`");
        }
        return new RowMeaning(whole(), place.code(), List.of(), depthOfTotal(), false, List.of());
    }

    private RowMeaning place(LabelledRow row) {
        List<Place> places = place.places().byName(row.key(), month);
        if (places.size() > 1) {
            // Cities and zones stand beneath their province, or in the table of their region.
            String within = region.isEmpty() ? place.region() : region;
            places = places.stream()
                    .filter(other -> other.regionCode().equals(within))
                    .toList();
        }
        if (places.size() == 1) {
            region = places.get(0).regionCode();
            return place.meaning(places.get(0));
        }
        return places.isEmpty()
                ? unknown(row, Reason.PLACE_UNKNOWN, KeyRules.unknownPlace(place.places(), row.label()))
                : unknown(row, Reason.PLACE_AMBIGUOUS, "'" + row.label() + "' may be several places");
    }

    /** A row that nobody knows stands beside the row before it, and never as high as a region. */
    private int depthOfUnknown() {
        boolean byMeaning = table.levels() == LayoutSpec.Levels.REGISTER;
        return byMeaning ? Math.max(lastDepth, 2) : 0;
    }

    private RowMeaning unknown(LabelledRow row, Reason reason, String message) {
        Keys open = table.subject() == Subject.PLACE ? Keys.ofPlace(null) : whole();
        if (newNames.evolves(reason, row.label())) {
            return new RowMeaning(open, null, List.of(), depthOfUnknown(), false, List.of());
        }
        int column = row.labelAt();
        String raw = row.label().isEmpty()
                ? null
                : Objects.requireNonNull(row.row().cell(column)).raw();
        Rejection rejection = new Rejection(sheet.name(), row.row().number(), column, raw, reason, message);
        return new RowMeaning(open, null, List.of(), depthOfUnknown(), false, List.of(rejection));
    }
}
