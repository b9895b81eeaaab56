package org.customsetl.printed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.normalisation.WaysOut;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.sheet.Workbooks;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Rejection;
import org.customsetl.warehouse.TestWarehouse;

/** How a file stands before the gates: read to its last row as a load reads it, without a warehouse. */
final class Standing {

    private static final Normaliser NORMALISER =
            new Normaliser(Reference.shipped(), Clock.fixed(TestWarehouse.NOW, ZoneOffset.UTC));

    private static final Layouts SHIPPED = Layouts.shipped();

    private Standing() {}

    /** What is wrong with the file as a whole, or else with its first wrong row; empty where it loads whole. */
    static Optional<Rejection> of(Path file, Statement call) throws UnreadableFileException {
        try (Workbook book = Workbooks.open(file)) {
            FileContext about = FileContext.of(file, call, true);
            NORMALISER.check(about.statement());
            Recogniser recogniser = new Recogniser(SHIPPED.beside(file));
            try {
                return read(book, recogniser, about);
            } catch (UnusableTableException e) {
                throw new WaysOut(book, book.sheets(), recogniser, NORMALISER, about).of(e);
            }
        } catch (UnusableTableException e) {
            return Optional.of(e.rejection());
        }
    }

    /** What the columns of its printed table hold, as {@code B X VALUE 2024-03}. */
    static List<String> columns(Path file) throws UnreadableFileException {
        try (Workbook book = Workbooks.open(file)) {
            FileContext about = FileContext.of(file, Statement.NONE, true);
            FiguresTable table = (FiguresTable) new Recogniser(SHIPPED.beside(file))
                    .recognise(book, about)
                    .get(0)
                    .table();
            return table.columns().stream()
                    .map(column -> Row.columnName(column.column()) + " " + column.flow() + " "
                            + column.measure().name() + " " + column.period())
                    .toList();
        } catch (UnusableTableException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Rejection> read(Workbook book, Recogniser recogniser, FileContext about)
            throws UnreadableFileException, UnusableTableException {
        List<SheetReading> read = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        for (SheetInfo sheet : book.sheets()) {
            SheetReading reading = SheetReading.of(book, recogniser.recognise(book, sheet, about), NORMALISER, about);
            reading.holdAgainst(read);
            read.add(reading);
            for (Outcome row = reading.next(); row != null; row = reading.next()) {
                if (row instanceof Outcome.Rejected rejected) {
                    rejections.addAll(rejected.rejections());
                }
            }
            reading.close();
        }
        return rejections.stream().findFirst();
    }
}
