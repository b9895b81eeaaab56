package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.customsetl.layout.Field;
import org.customsetl.layout.FlowText;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.Words;
import org.customsetl.reference.MoneyUnit;
import org.customsetl.reference.Partner;
import org.customsetl.reference.Reference;
import org.customsetl.reference.UnitReading;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.FigureRow;
import org.customsetl.trade.FigureRow.Keys;
import org.customsetl.trade.FigureRow.Kind;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Goods;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rows of a list of published totals, such as UN Comtrade's, into figures. The reporter is the place; the
 * partner World is all partners together.
 */
final class PublishedListNormaliser {

    private static final Set<String> ALL_PARTNERS = Set.of("wld", "world", "0", "w00");
    private static final Set<String> NO_UNIT = Set.of("noquantity", "n/a", "");
    private static final String CHINA = "CHN";
    private static final MoneyUnit DOLLAR = new MoneyUnit("USD", BigDecimal.ONE);

    private final LinesTable table;
    private final SheetInfo sheet;
    private final Reference reference;
    private final NewNames newNames;
    private final TimeRule time;
    private final KeyRules keys;

    PublishedListNormaliser(LinesTable table, SheetInfo sheet, Reference reference, NewNames newNames, Clock clock) {
        this.table = table;
        this.sheet = sheet;
        this.reference = reference;
        this.newNames = newNames;
        this.time = new TimeRule(clock);
        this.keys = new KeyRules(reference, null);
    }

    /** What a row's figures have in common. */
    private record Common(Origin origin, FigureRow row, String flow, Period period) {}

    Outcome normalise(Row row) {
        LineCells cells = new LineCells(table, row, newNames);
        cells.rejectErrorCells();
        Origin origin = new Origin(sheet.number(), row.number());
        Period period = time.period(cells);
        String flow = flow(cells);
        String place = reporter(cells);
        String partner = isAllPartners(cells) ? null : keys.partner(cells);
        Goods goods = period == null ? null : keys.goods(cells, period.to());
        if (period == null || flow == null || goods == null || !cells.isGood()) {
            return new Outcome.Rejected(origin, cells.rejections(sheet.name()));
        }
        Kind kind = flow.startsWith("R") ? Kind.OVERLAP : partner == null ? Kind.TOTAL : Kind.DETAIL;
        String label = goods.name() == null ? goods.hs() : goods.name();
        FigureRow about = new FigureRow(
                Subject.HS, label, partner == null ? 0 : 1, kind, 0, new Keys(place, goods.hs(), partner, null, null));
        List<PublishedFigure> figures = figures(cells, new Common(origin, about, flow, period));
        return cells.isGood()
                ? new Outcome.LoadedFigures(origin, figures)
                : new Outcome.Rejected(origin, cells.rejections(sheet.name()));
    }

    /** M, X, and RM or RX for re-imports and re-exports, which exports and imports contain (IMTS 2010, 2.16). */
    private static @Nullable String flow(LineCells cells) {
        String text = Words.folded(cells.text(Field.FLOW)).replace("-", "");
        boolean again = text.startsWith("re");
        Flow flow = FlowText.read(again ? text.substring(2) : text).orElse(null);
        if (flow == null) {
            cells.problem(
                    Field.FLOW, Reason.FLOW_INVALID, "'" + cells.text(Field.FLOW) + "' is neither imports nor exports");
            return null;
        }
        return (again ? "R" : "") + flow;
    }

    private @Nullable String reporter(LineCells cells) {
        String code = cells.optional(Field.REPORTER_CODE);
        Field field = code == null ? Field.REPORTER_NAME : Field.REPORTER_CODE;
        String text = code == null ? cells.text(Field.REPORTER_NAME) : code;
        Optional<String> known = reference.partners().find(text).map(Partner::code);
        if (known.isEmpty()) {
            cells.unknown(field, Reason.PARTNER_UNKNOWN, text, "'" + text + "' is no known reporting country");
        }
        return known.map(nation ->
                        nation.equals(CHINA) ? reference.places().nation().code() : nation)
                .orElse(null);
    }

    private static boolean isAllPartners(LineCells cells) {
        String code = Words.folded(cells.text(Field.PARTNER_CODE));
        String name = Words.folded(cells.text(Field.PARTNER_NAME));
        return ALL_PARTNERS.contains(code.isEmpty() ? name : code);
    }

    private List<PublishedFigure> figures(LineCells cells, Common common) {
        List<PublishedFigure> figures = new ArrayList<>();
        value(cells, common, figures);
        quantity(cells, common, Field.NET_WEIGHT, Field.NET_WEIGHT_UNIT, Measure.NET_WEIGHT, figures);
        quantity(cells, common, Field.SUPPLEMENTARY_QUANTITY, Field.SUPPLEMENTARY_UNIT, Measure.QUANTITY, figures);
        if (figures.isEmpty() && cells.isGood()) {
            cells.problem(Field.VALUE_USD, Reason.VALUE_MISSING, "no value");
        }
        return figures;
    }

    private void value(LineCells cells, Common common, List<PublishedFigure> figures) {
        String header = table.headerUnit(Field.VALUE_USD);
        MoneyUnit unit = header.isEmpty() ? DOLLAR : unit(header, cells.printedUnit(Field.VALUE_USD));
        Cell cell = cells.cell(Field.VALUE_USD);
        if (cell != null && unit == null) {
            cells.unknownMoney(
                    Field.VALUE_USD,
                    Reason.UNIT_UNKNOWN,
                    cells.printedUnit(Field.VALUE_USD),
                    "the header's unit '" + header + "' is no unit of money");
        } else if (cell != null && unit != null) {
            BigDecimal number = cells.number(Field.VALUE_USD);
            figures.add(figure(
                    cells,
                    common,
                    Field.VALUE_USD,
                    Measure.VALUE,
                    header.isEmpty() ? unit.currency() : header,
                    number == null ? null : number.multiply(unit.multiplier()),
                    unit.currency()));
        }
    }

    /** The unit of a header, with blanks and without; a bare multiplier is one of dollars. */
    private @Nullable MoneyUnit unit(String header, String printed) {
        return Stream.of(header, printed, header + " " + DOLLAR.currency())
                .flatMap(text -> reference.moneyUnits().read(text).stream())
                .findFirst()
                .orElse(null);
    }

    private void quantity(
            LineCells cells,
            Common common,
            Field field,
            Field unitField,
            Measure measure,
            List<PublishedFigure> figures) {
        if (cells.cell(field) == null) {
            return;
        }
        BigDecimal number = cells.number(field);
        String header = table.headerUnit(field);
        String written = header.isEmpty() ? cells.text(unitField) : header;
        if (NO_UNIT.contains(Words.folded(written))) {
            figures.add(figure(cells, common, field, measure, written, null, ""));
            return;
        }
        UnitReading reading = reference.units().read(written);
        if (!header.isEmpty()
                && reference.units().read(cells.text(unitField)) instanceof UnitReading.Known row
                && !HeaderUnit.agrees(reference.units(), header, row.unit())) {
            cells.problem(
                    unitField,
                    Reason.UNIT_CONFLICT,
                    "the row says " + cells.text(unitField) + ", the header of the quantity says " + header,
                    HeaderUnit.CORRECT);
            return;
        }
        if (reading instanceof UnitReading.Known known) {
            BigDecimal value =
                    number == null ? null : number.multiply(known.unit().factor());
            figures.add(figure(
                    cells, common, field, measure, written, value, known.unit().baseName()));
        } else {
            cells.unknown(unitField, Reason.UNIT_UNKNOWN, written, "'" + written + "' is no known unit");
        }
    }

    private PublishedFigure figure(
            LineCells cells,
            Common common,
            Field field,
            Measure measure,
            String unit,
            @Nullable BigDecimal value,
            String normalisedUnit) {
        return new PublishedFigure(
                common.origin,
                table.column(field),
                table.spec().id(),
                common.row,
                common.flow,
                common.period,
                measure,
                Objects.requireNonNull(cells.cell(field)).raw(),
                unit,
                value,
                normalisedUnit);
    }
}
