package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.Told;
import org.customsetl.reference.MoneyUnit;
import org.customsetl.reference.Place;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a printed table into figures, one a cell, as printed and in whole units of money. */
final class FigureNormaliser {

    private final FiguresTable table;
    private final int sheetNumber;
    private final String sheetName;
    private final Reference reference;
    private final MoneyUnit unit;
    private String region = "";

    FigureNormaliser(FiguresTable table, int sheetNumber, String sheetName, MoneyUnit unit, Reference reference) {
        this.table = table;
        this.sheetNumber = sheetNumber;
        this.sheetName = sheetName;
        this.unit = unit;
        this.reference = reference;
    }

    Outcome normalise(Row row, boolean total) {
        List<Rejection> rejections = new ArrayList<>();
        Place place = total ? totalPlace(row, rejections) : place(row, rejections);
        List<PublishedFigure> figures = new ArrayList<>();
        for (FigureColumn column : table.columns()) {
            Cell cell = row.cell(column.column());
            if (cell != null) {
                PublishedFigure figure = figure(row, column, cell, place, rejections);
                if (figure != null) {
                    figures.add(figure);
                }
            }
        }
        Origin origin = new Origin(sheetNumber, row.number());
        if (rejections.isEmpty() && figures.isEmpty()) {
            return new Outcome.Ignored(origin, "no figures");
        }
        return rejections.isEmpty()
                ? new Outcome.LoadedFigures(origin, figures)
                : new Outcome.Rejected(origin, rejections);
    }

    private @Nullable PublishedFigure figure(
            Row row, FigureColumn column, Cell cell, @Nullable Place place, List<Rejection> rejections) {
        BigDecimal number = null;
        if (!NumberText.isNil(cell)) {
            number = NumberText.read(cell);
            if (number == null) {
                Reason reason = cell instanceof Cell.Fault ? Reason.ERROR_CELL : Reason.NUMBER_INVALID;
                rejections.add(rejection(
                        row,
                        column.column(),
                        reason,
                        "column " + Row.columnName(column.column()) + " (" + column.header() + "): '" + cell.raw()
                                + "' is no number"));
                return null;
            }
        }
        if (place == null) {
            return null;
        }
        boolean money = column.measure() == Measure.VALUE;
        return new PublishedFigure(
                new Origin(sheetNumber, row.number()),
                column.column(),
                table.spec().id(),
                place.code(),
                row.text(table.placeColumn()),
                column.flow(),
                column.period(),
                column.measure(),
                cell.raw(),
                money ? table.unit().value() : "%",
                number == null || !money ? number : number.multiply(unit.multiplier()),
                money ? unit.currency() : "%");
    }

    private YearMonth month() {
        return table.columns().get(0).period().to();
    }

    private @Nullable Place place(Row row, List<Rejection> rejections) {
        String name = row.text(table.placeColumn());
        List<Place> places = reference.places().byName(name, month());
        if (places.size() > 1) {
            // Cities and zones stand beneath their province.
            places = places.stream()
                    .filter(place -> place.regionCode().equals(region))
                    .toList();
        }
        if (places.size() == 1) {
            region = places.get(0).regionCode();
            return places.get(0);
        }
        rejections.add(
                places.isEmpty()
                        ? rejection(
                                row,
                                table.placeColumn(),
                                Reason.PLACE_UNKNOWN,
                                name.isEmpty() ? "figures without a place" : KeyRules.unknownPlace(reference, name))
                        : rejection(
                                row,
                                table.placeColumn(),
                                Reason.PLACE_AMBIGUOUS,
                                "'" + name + "' may be several places"));
        return null;
    }

    /** The nation, or the one region that file name, sheet name, title or operator name. */
    private @Nullable Place totalPlace(Row row, List<Rejection> rejections) {
        List<Told<String>> texts = table.totalPlace();
        if (texts == null) {
            return reference.places().nation();
        }
        for (Told<String> text : texts) {
            List<Place> regions = text.byOperator()
                    ? reference.places().byName(text.value(), month())
                    : reference.places().regionsNamedIn(text.value(), month());
            if (regions.size() == 1) {
                return regions.get(0);
            }
        }
        rejections.add(rejection(
                row,
                table.placeColumn(),
                Reason.PLACE_UNKNOWN,
                "neither file name nor title says which region this is the total of; state it in a dataset.yaml beside"
                        + " the file, for example `place: 浙江省`"));
        return null;
    }

    private Rejection rejection(Row row, int column, Reason reason, String message) {
        Cell cell = row.cell(column);
        return new Rejection(sheetName, row.number(), column, cell == null ? null : cell.raw(), reason, message);
    }
}
