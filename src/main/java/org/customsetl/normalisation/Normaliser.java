package org.customsetl.normalisation;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.SourceRow;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Table;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.layout.Words;
import org.customsetl.reference.MoneyUnit;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/** Makes the normalisation of a table: a function from its rows, top to bottom, to what becomes of them. */
public final class Normaliser {

    private final Reference reference;
    private final Clock clock;

    /** @param reference the registers to look names and codes up in */
    public Normaliser(Reference reference, Clock clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * The normalisation of one sheet's table. Not to be shared: printed tables give their rows a context.
     *
     * @throws UnusableTableException if the table's unit is unknown
     */
    public Function<SourceRow, Outcome> of(Table table, SheetInfo sheet, Statement statement)
            throws UnusableTableException {
        if (table instanceof LinesTable lines) {
            LineNormaliser normaliser =
                    new LineNormaliser(lines, sheet.number(), sheet.name(), statement, reference, clock);
            return row -> row instanceof SourceRow.Line line ? normaliser.normalise(line.row()) : noData(sheet, row);
        }
        FiguresTable figures = (FiguresTable) table;
        FigureNormaliser normaliser =
                new FigureNormaliser(figures, sheet.number(), sheet.name(), unit(figures, sheet), reference);
        return row -> row instanceof SourceRow.Figures data
                ? normaliser.normalise(data.row(), data.total())
                : noData(sheet, row);
    }

    private static Outcome noData(SheetInfo sheet, SourceRow row) {
        String why = row instanceof SourceRow.NoData noData ? noData.why() : "no data";
        return new Outcome.Ignored(new Origin(sheet.number(), row.row().number()), why);
    }

    /** The unit of a table's money, with percent signs and separators beside it left out: 人民币，元，% is 人民币元. */
    private MoneyUnit unit(FiguresTable table, SheetInfo sheet) throws UnusableTableException {
        String printed = table.unit().value();
        String joined = Stream.of(Words.narrowed(printed).split("[,、;/]"))
                .map(String::strip)
                .filter(part -> !part.equals("%"))
                .collect(Collectors.joining());
        Optional<MoneyUnit> unit = reference
                .moneyUnits()
                .read(printed)
                .or(() -> reference.moneyUnits().read(joined));
        return unit.orElseThrow(() -> new UnusableTableException(new Rejection(
                sheet.name(),
                0,
                0,
                printed,
                Reason.UNIT_NOT_STATED,
                table.unit().where() + " states the unit '" + printed + "', which is no known unit of money")));
    }
}
