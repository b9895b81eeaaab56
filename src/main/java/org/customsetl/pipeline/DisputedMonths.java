package org.customsetl.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.Table;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Period;
import org.jspecify.annotations.Nullable;

/**
 * The months that a list of lines may be of whose readings contradict each other: those that the readings name, and
 * those that its rows say themselves. Printed tables count for none.
 */
final class DisputedMonths {

    private final Workbook book;
    private final Normaliser normaliser;
    private final FileContext about;
    private final Set<LocalDate> months = new TreeSet<>();

    private DisputedMonths(Workbook book, Normaliser normaliser, FileContext about) {
        this.book = book;
        this.normaliser = normaliser;
        this.about = about;
    }

    static Set<LocalDate> of(Workbook book, Recogniser recogniser, Normaliser normaliser, FileContext about)
            throws UnreadableFileException {
        DisputedMonths disputed = new DisputedMonths(book, normaliser, about);
        for (SheetInfo sheet : book.sheets()) {
            try {
                disputed.read(sheet, recogniser.recognise(book, sheet, about).table());
            } catch (UnusableTableException e) {
                e.dispute().readings().forEach(disputed::add);
                disputed.read(sheet, e.dispute().byItsColumns());
            }
        }
        return disputed.months;
    }

    private void read(SheetInfo sheet, @Nullable Table table) throws UnreadableFileException {
        if (!(table instanceof LinesTable)) {
            return;
        }
        Recognition recognition = new Recognition(sheet, table, false, true, List.of());
        try (SheetReading reading = SheetReading.of(book, recognition, normaliser, about)) {
            for (Outcome row = reading.next(); row != null; row = reading.next()) {
                if (row instanceof Outcome.LoadedLine loaded
                        && loaded.line().period().isMonth()) {
                    add(loaded.line().period());
                }
            }
        } catch (UnusableTableException e) {
            // A sheet that cannot be normalised tells no months.
        }
    }

    private void add(Period period) {
        for (YearMonth month = period.from(); !month.isAfter(period.to()); month = month.plusMonths(1)) {
            months.add(month.atDay(1));
        }
    }
}
