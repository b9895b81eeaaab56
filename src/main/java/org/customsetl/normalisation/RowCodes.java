package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.LayoutSpec.Holds;
import org.customsetl.reference.Place;
import org.customsetl.reference.Places;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** What the columns beside a label say of the same thing: its code, and what it is a part of. */
final class RowCodes {

    private final FiguresTable table;
    private final RegisterKeys registers;
    private final Places places;
    private final YearMonth month;
    private final Function<Place, RowMeaning> ofPlace;

    RowCodes(
            FiguresTable table,
            RegisterKeys registers,
            Places places,
            YearMonth month,
            Function<Place, RowMeaning> ofPlace) {
        this.table = table;
        this.registers = registers;
        this.places = places;
        this.month = month;
        this.ofPlace = ofPlace;
    }

    /** The code beside a label, "" for none; that of a total is nobody's. */
    String code(LabelledRow row) {
        int column = row.column(Holds.CODE);
        Cell cell = column == 0 || row.isTotal() ? null : row.row().cell(column);
        return cell == null
                ? ""
                : cell instanceof Cell.Decimal number
                        ? number.value().stripTrailingZeros().toPlainString()
                        : cell.text();
    }

    /** What a code stands for; a number may have lost its zero. */
    Optional<RowMeaning> find(String code) {
        return switch (table.subject()) {
            case PLACE ->
                places.byCode(code, month)
                        .or(() -> places.byDistrict(code, month))
                        .map(ofPlace);
            case HS -> registers.hsCode(code);
            // Lists of commodities print one once for each unit: a code does not make two rows the same.
            case COMMODITY_ITEM ->
                registers.hsCode(code).map(found -> new RowMeaning(found.keys(), null, List.of(), 0, false, List.of()));
            case PERIOD -> Optional.empty();
            case PARTNER, REGIME, OWNERSHIP -> registers.find(table.subject(), code);
        };
    }

    /** What a name may stand for; empty where no register has it. */
    private List<RowMeaning> named(String name) {
        return table.subject() == Subject.PLACE
                ? places.byName(name, month).stream().map(ofPlace).toList()
                : registers.find(table.subject(), name).stream().toList();
    }

    /** Why a row is rejected that no register knows. */
    Reason unknown() {
        return switch (table.subject()) {
            case PLACE -> Reason.PLACE_UNKNOWN;
            case PARTNER -> Reason.PARTNER_UNKNOWN;
            case REGIME -> Reason.REGIME_UNKNOWN;
            case OWNERSHIP -> Reason.OWNERSHIP_UNKNOWN;
            case HS, COMMODITY_ITEM, PERIOD -> Reason.HS_INVALID;
        };
    }

    /** What is wrong with a code that no register has. */
    String unknown(LabelledRow row, String code) {
        return "the code " + code + " in column " + Row.columnName(row.column(Holds.CODE)) + ", beside '" + row.label()
                + "', is none that the register has";
    }

    /** The region that the column above a label names; else that of the row before. */
    String regionOf(LabelledRow row, String before) {
        int above = row.column(Holds.WHOLE);
        List<Place> named = above == 0 ? List.of() : places.byName(row.row().text(above), month);
        return named.size() == 1 ? named.get(0).regionCode() : before;
    }

    /** How what is known of a row contradicts its label or what stands above it; {@code null} where it does not. */
    @Nullable
    String contradiction(LabelledRow row, RowMeaning found) {
        List<RowMeaning> named = row.hasOwnLabel() ? named(row.key()) : List.of();
        if (!code(row).isEmpty() && !named.isEmpty() && named.stream().noneMatch(other -> isSame(other, found))) {
            return "the code " + code(row) + " in column " + Row.columnName(row.column(Holds.CODE)) + " and the label '"
                    + row.label() + "' contradict each other: the label is " + codes(named.stream());
        }
        int above = row.column(Holds.WHOLE);
        List<RowMeaning> wholes = above == 0 || !row.hasOwnLabel()
                ? List.of()
                : named(table.key(row.row().text(above)));
        boolean within = wholes.stream()
                .anyMatch(whole -> isSame(whole, found) || found.wholes().contains(String.valueOf(whole.code())));
        return wholes.isEmpty() || within || found.code() == null || row.isTotal()
                ? null
                : "'" + row.label() + "' is no part of '" + row.row().text(above) + "', which column "
                        + Row.columnName(above) + " says it is";
    }

    private static boolean isSame(RowMeaning one, RowMeaning other) {
        return one.code() != null && one.code().equals(other.code());
    }

    private static String codes(Stream<RowMeaning> meanings) {
        return meanings.map(meaning -> String.valueOf(meaning.code())).collect(Collectors.joining(" or "));
    }
}
