package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.LayoutSpec;
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
    }

    /** @throws UnusableTableException if nothing says whose figures these are */
    static FigureKeys of(FiguresTable table, SheetInfo sheet, FigureRegisters registers) throws UnusableTableException {
        YearMonth month = table.columns().stream()
                .map(FigureColumn::period)
                .map(Period::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        PlaceOfTable place = PlaceOfTable.find(table, registers.reference(), month);
        if (place.code() == null && table.figures().subject() != Subject.PLACE) {
            throw new UnusableTableException(new Rejection(
                    sheet.name(),
                    0,
                    0,
                    null,
                    Reason.PLACE_NOT_STATED,
                    "neither title, sheet name, file name nor folder says which region's figures these are"));
        }
        return new FigureKeys(table, sheet, registers, month, place);
    }

    /** A row with its keys, its place in the hierarchy still open. */
    FigureRow row(LabelledRow row) {
        return new FigureRow(
                table.figures().subject(),
                row.printed(),
                0,
                Kind.DETAIL,
                0,
                look(row).keys());
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
            known = find(row);
            lastDepth = known.depth();
            found.put(row, known);
        }
        return known;
    }

    private RowMeaning find(LabelledRow row) {
        if (row.label().isEmpty()) {
            return unknown(row, Reason.LABEL_MISSING, "figures without a label");
        }
        if (row.group() != null && row.isGroupTotal()) {
            return groupTotal(row.group().label());
        }
        if (table.figures().subject() == Subject.PLACE) {
            return row.isTotal() ? totalPlace(row) : place(row);
        }
        return row.isTotal()
                ? new RowMeaning(whole(), total(), List.of(), 0, false, List.of())
                : switch (table.figures().subject()) {
                    case HS -> registered(row, Reason.HS_INVALID, "names neither a section nor a chapter");
                    case PARTNER -> registered(row, Reason.PARTNER_UNKNOWN, "is no known partner or group of partners");
                    case REGIME -> registered(row, Reason.REGIME_UNKNOWN, "is no known customs regime");
                    case OWNERSHIP -> registered(row, Reason.OWNERSHIP_UNKNOWN, "is no known ownership");
                    case COMMODITY_ITEM, PLACE -> commodity(row);
                };
    }

    /** Lists of commodities print their total by several names. */
    private @Nullable String total() {
        return table.figures().subject() == Subject.COMMODITY_ITEM ? null : TOTAL;
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
                .find(table.figures().subject(), row.key())
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
            Place one = places.get(0);
            region = one.regionCode();
            return new RowMeaning(Keys.ofPlace(one.code()), one.code(), wholes(one), depth(one), false, List.of());
        }
        return places.isEmpty()
                ? unknown(row, Reason.PLACE_UNKNOWN, KeyRules.unknownPlace(place.places(), row.label()))
                : unknown(row, Reason.PLACE_AMBIGUOUS, "'" + row.label() + "' may be several places");
    }

    private List<String> wholes(Place one) {
        return Stream.of(
                        one.prefectureCode(),
                        one.regionCode(),
                        place.places().nation().code())
                .filter(code -> !code.equals(one.code()))
                .distinct()
                .toList();
    }

    private static int depth(Place place) {
        return switch (place.level()) {
            case NATION -> 0;
            case REGION -> 1;
            case PREFECTURE, UNALLOCATED -> 2;
            case COUNTY, ZONE -> 3;
        };
    }

    /** A row that nobody knows stands beside the row before it, and never as high as a region. */
    private int depthOfUnknown() {
        boolean byMeaning = table.figures().levels() == LayoutSpec.Levels.REGISTER;
        return byMeaning ? Math.max(lastDepth, 2) : 0;
    }

    private RowMeaning unknown(LabelledRow row, Reason reason, String message) {
        Keys open = table.figures().subject() == Subject.PLACE ? Keys.ofPlace(null) : whole();
        if (newNames.evolves(reason, row.label())) {
            return new RowMeaning(open, null, List.of(), depthOfUnknown(), false, List.of());
        }
        int column = table.labelColumn();
        String raw = row.label().isEmpty()
                ? null
                : Objects.requireNonNull(row.row().cell(column)).raw();
        Rejection rejection = new Rejection(sheet.name(), row.row().number(), column, raw, reason, message);
        return new RowMeaning(open, null, List.of(), depthOfUnknown(), false, List.of(rejection));
    }
}
