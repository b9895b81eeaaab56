package org.customsetl.staging;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Period;

/** What a chunk adds to the counts of its load, by sheet and by month. */
final class Tally {

    static final class SheetCount {
        long read;
        long loaded;
        long rejected;
        long ignored;
        final Map<String, Long> why = new TreeMap<>();
    }

    static final class MonthCount {
        LocalDate first;
        long lines;
        long severalMonths;
        long figures;
        long rates;

        MonthCount(LocalDate month) {
            this.first = month;
        }

        void line(Period period) {
            lines++;
            severalMonths += period.isMonth() ? 0 : 1;
            first = period.from().atDay(1).isBefore(first) ? period.from().atDay(1) : first;
        }
    }

    final Map<Integer, SheetCount> sheets = new TreeMap<>();
    final Map<LocalDate, MonthCount> months = new TreeMap<>();

    void add(Outcome outcome) {
        SheetCount sheet = sheets.computeIfAbsent(outcome.origin().sheet(), number -> new SheetCount());
        sheet.read++;
        if (outcome instanceof Outcome.LoadedLine loaded) {
            sheet.loaded++;
            month(loaded.line().period().filedUnder()).line(loaded.line().period());
        } else if (outcome instanceof Outcome.LoadedFigures loaded) {
            sheet.loaded++;
            loaded.figures().forEach(figure -> month(figure.period().filedUnder()).figures++);
        } else if (outcome instanceof Outcome.LoadedRates loaded) {
            sheet.loaded++;
            loaded.rates().forEach(rate -> month(rate.month()).rates++);
        } else if (outcome instanceof Outcome.Rejected) {
            sheet.rejected++;
        } else if (outcome instanceof Outcome.Ignored ignored) {
            sheet.ignored++;
            sheet.why.merge(ignored.why(), 1L, Long::sum);
        }
    }

    private MonthCount month(LocalDate month) {
        return months.computeIfAbsent(month, MonthCount::new);
    }
}
