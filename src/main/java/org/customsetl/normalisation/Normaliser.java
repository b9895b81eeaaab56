package org.customsetl.normalisation;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.customsetl.layout.Drift;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.RatesTable;
import org.customsetl.layout.SourceRow;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnitWitnesses;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.RateSource;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/** Makes the normalisation of a table: what becomes of its rows. */
public final class Normaliser {

    private static final int NEAREST = 3;

    private final Reference reference;
    private final Clock clock;

    /** @param reference the registers to look names and codes up in */
    public Normaliser(Reference reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * Holds what is stated against the registers.
     *
     * @throws UnusableTableException if something is stated that none knows: it would hold for nothing, in silence
     */
    public void check(Statement statement) throws UnusableTableException {
        String place = statement.place();
        if (place != null && !reference.places().knows(place)) {
            throw bad("place: " + KeyRules.unknownPlace(reference.places(), place));
        }
        String unit = statement.unit();
        if (unit != null && FigureUnits.read(reference.moneyUnits(), unit).isEmpty()) {
            String nearest = String.join(", ", reference.moneyUnits().nearest(unit, NEAREST));
            throw bad("unit: '" + unit + "' is no known unit of money"
                    + (nearest.isEmpty() ? "" : "; the nearest known ones are " + nearest)
                    + "; write for example 万元, 千美元 or USD");
        }
    }

    /** The sources of an order that have no rate at all, so that nothing is converted by them. */
    public List<RateSource> withoutRates(RateOrder order) {
        return order.sources().stream()
                .filter(source -> !reference.rates().has(source))
                .toList();
    }

    private static UnusableTableException bad(String what) {
        return new UnusableTableException(Rejection.ofFile(Reason.BAD_STATEMENT, "dataset.yaml, " + what));
    }

    /** The normalisation of one sheet's list: a function from its rows, top to bottom. Not to be shared. */
    Function<SourceRow, Outcome> of(LinesTable table, SheetInfo sheet, Statement statement, NewNames newNames)
            throws UnusableTableException {
        Reference words = registers(table.spec(), sheet);
        if (table.spec().kind() == LayoutSpec.Kind.PUBLISHED_LIST) {
            PublishedListNormaliser published = new PublishedListNormaliser(table, sheet, words, newNames, clock);
            return row -> row instanceof SourceRow.Line line ? published.normalise(line.row()) : noData(sheet, row);
        }
        LineNormaliser normaliser =
                new LineNormaliser(table, sheet.number(), sheet.name(), statement, words, newNames, clock);
        return row -> row instanceof SourceRow.Line line ? normaliser.normalise(line.row()) : noData(sheet, row);
    }

    /** The normalisation of one sheet's printed table, as a whole. */
    FigureSheet of(Workbook workbook, FiguresTable table, SheetInfo sheet, Statement statement, NewNames newNames)
            throws UnreadableFileException, UnusableTableException {
        FigureRegisters registers = new FigureRegisters(registers(table.spec(), sheet), newNames);
        return FigureSheet.read(workbook, table, sheet, statement, registers, clock);
    }

    /** What the names, titles and notes of a list say of its unit of money, held against its columns. */
    ListUnits units(Workbook workbook, LinesTable table, SheetInfo sheet, FileContext about)
            throws UnreadableFileException, UnusableTableException {
        return ListUnits.of(workbook, table, sheet, UnitWitnesses.of(workbook, sheet, about, table), reference);
    }

    /** The registers as the layout words them. */
    private Reference registers(LayoutSpec layout, SheetInfo sheet) throws UnusableTableException {
        try {
            return reference.wording(layout.unitMeanings());
        } catch (IllegalArgumentException e) {
            String message = "the layout " + layout.id() + ": " + e.getMessage();
            throw new UnusableTableException(new Rejection(sheet.name(), 0, 0, null, Reason.UNIT_UNKNOWN, message));
        }
    }

    /** The normalisation of one sheet's list of exchange rates. Not to be shared. */
    Function<SourceRow, Outcome> of(RatesTable table, SheetInfo sheet, Statement statement, NewNames newNames) {
        RateNormaliser normaliser = new RateNormaliser(table, sheet, statement, reference, newNames, clock);
        return row -> row instanceof SourceRow.Rates data ? normaliser.normalise(data.row()) : noData(sheet, row);
    }

    /** A collector of what the registers do not know. */
    NewNames newNames(Statement statement) {
        return new NewNames(statement.drift() == null ? Drift.NONE : statement.drift(), reference);
    }

    private static Outcome noData(SheetInfo sheet, SourceRow row) {
        String why = row instanceof SourceRow.NoData noData ? noData.why() : "no data";
        return new Outcome.Ignored(new Origin(sheet.number(), row.row().number()), why);
    }
}
