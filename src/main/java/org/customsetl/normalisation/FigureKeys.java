package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.reference.Place;
import org.customsetl.reference.Reference;
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

    private static final Pattern SECTION = Pattern.compile("第\\s*[一二三四五六七八九十]+\\s*类");
    private static final Pattern CHAPTER = Pattern.compile("(\\d{2})\\s*章.*", Pattern.DOTALL);

    private final FiguresTable table;
    private final SheetInfo sheet;
    private final Reference reference;
    private final NewNames newNames;
    private final YearMonth month;
    private final PlaceOfTable place;
    private final Map<LabelledRow, Found> found = new HashMap<>();
    private String region = "";
    private int lastDepth;

    /**
     * What a label was found to mean.
     *
     * @param depth how deep it stands by what it means
     */
    private record Found(Keys keys, int depth, boolean overlaps, List<Rejection> problems) {}

    private FigureKeys(
            FiguresTable table, SheetInfo sheet, FigureRegisters registers, YearMonth month, PlaceOfTable place) {
        this.table = table;
        this.sheet = sheet;
        this.reference = registers.reference();
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
        return new FigureRow(table.figures().subject(), row.printed(), 0, Kind.DETAIL, 0, look(row).keys);
    }

    int depth(LabelledRow row) {
        return look(row).depth;
    }

    boolean overlaps(LabelledRow row) {
        return look(row).overlaps;
    }

    List<Rejection> problems(LabelledRow row) {
        return look(row).problems;
    }

    private Found look(LabelledRow row) {
        Found known = found.get(row);
        if (known == null) {
            known = find(row);
            lastDepth = known.depth;
            found.put(row, known);
        }
        return known;
    }

    private Found find(LabelledRow row) {
        if (row.label().isEmpty()) {
            return unknown(row, Reason.LABEL_MISSING, "figures without a label");
        }
        if (table.figures().subject() == Subject.PLACE) {
            return row.isTotal() ? totalPlace(row) : place(row);
        }
        return row.isTotal()
                ? found(whole())
                : switch (table.figures().subject()) {
                    case HS -> hs(row);
                    case PARTNER -> partner(row);
                    case REGIME -> regime(row);
                    case OWNERSHIP -> ownership(row);
                    case COMMODITY_ITEM, PLACE -> found(whole());
                };
    }

    private static Found found(Keys keys) {
        return new Found(keys, 0, false, List.of());
    }

    private Keys whole() {
        return Keys.ofPlace(place.code());
    }

    private Keys with(@Nullable String hs, @Nullable String partner, @Nullable String regime, @Nullable String owner) {
        return new Keys(whole().place(), hs, partner, regime, owner);
    }

    private Found totalPlace(LabelledRow row) {
        if (place.code() == null) {
            return unknown(
                    row,
                    Reason.PLACE_UNKNOWN,
                    "neither title, sheet name, file name nor folder says which region this is the total of; state it"
                            + " in a dataset.yaml beside the file, for example `place: 浙江省`");
        }
        return new Found(whole(), place.region().isEmpty() ? 0 : 1, false, List.of());
    }

    private Found place(LabelledRow row) {
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
            return new Found(Keys.ofPlace(one.code()), depth(one), false, List.of());
        }
        return places.isEmpty()
                ? unknown(row, Reason.PLACE_UNKNOWN, KeyRules.unknownPlace(place.places(), row.label()))
                : unknown(row, Reason.PLACE_AMBIGUOUS, "'" + row.label() + "' may be several places");
    }

    private static int depth(Place place) {
        return switch (place.level()) {
            case NATION -> 0;
            case REGION -> 1;
            case PREFECTURE, UNALLOCATED -> 2;
            case COUNTY, ZONE -> 3;
        };
    }

    private Found hs(LabelledRow row) {
        Matcher section = SECTION.matcher(row.key());
        if (section.lookingAt()) {
            Optional<String> code = reference.sections().find(section.group()).map(found -> found.code());
            if (code.isPresent()) {
                return new Found(with(code.get(), null, null, null), 1, false, List.of());
            }
        }
        Matcher chapter = CHAPTER.matcher(row.key());
        if (chapter.matches()) {
            return new Found(with(chapter.group(1), null, null, null), 2, false, List.of());
        }
        return unknown(row, Reason.HS_INVALID, "'" + row.label() + "' names neither a section nor a chapter");
    }

    private Found partner(LabelledRow row) {
        var group = reference.partnerGroups().find(row.key());
        if (group.isPresent()) {
            return new Found(
                    with(null, group.get().code(), null, null), 1, group.get().overlapping(), List.of());
        }
        return reference
                .partners()
                .find(row.key())
                .map(partner -> new Found(with(null, partner.code(), null, null), 2, false, List.of()))
                .orElseGet(() -> unknown(
                        row, Reason.PARTNER_UNKNOWN, "'" + row.label() + "' is no known partner or group of partners"));
    }

    private Found regime(LabelledRow row) {
        return reference
                .regimes()
                .find(row.key())
                .map(regime -> regime.code())
                .or(() -> reference.regimes().findGroup(row.key()).map(group -> group.code()))
                .map(code -> found(with(null, null, code, null)))
                .orElseGet(
                        () -> unknown(row, Reason.REGIME_UNKNOWN, "'" + row.label() + "' is no known customs regime"));
    }

    private Found ownership(LabelledRow row) {
        return reference
                .ownerships()
                .find(row.key())
                .map(ownership -> ownership.code())
                .or(() -> reference.ownerships().findGroup(row.key()).map(group -> group.code()))
                .map(code -> found(with(null, null, null, code)))
                .orElseGet(() -> unknown(row, Reason.OWNERSHIP_UNKNOWN, "'" + row.label() + "' is no known ownership"));
    }

    /** A row that nobody knows stands beside the row before it, and never as high as a region. */
    private int depthOfUnknown() {
        boolean byMeaning = table.figures().levels() == LayoutSpec.Levels.REGISTER;
        return byMeaning ? Math.max(lastDepth, 2) : 0;
    }

    private Found unknown(LabelledRow row, Reason reason, String message) {
        Keys open = table.figures().subject() == Subject.PLACE ? Keys.ofPlace(null) : whole();
        if (newNames.evolves(reason, row.label())) {
            return new Found(open, depthOfUnknown(), false, List.of());
        }
        int column = table.labelColumn();
        String raw = row.label().isEmpty()
                ? null
                : Objects.requireNonNull(row.row().cell(column)).raw();
        Rejection rejection = new Rejection(sheet.name(), row.row().number(), column, raw, reason, message);
        return new Found(open, depthOfUnknown(), false, List.of(rejection));
    }
}
