package org.customsetl.reference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.RateSource;

/**
 * What goes into one table of the schema {@code ref}.
 *
 * @param csv with a header row; an empty field is NULL
 */
record ReferenceTable(String name, List<String> columns, String csv) {

    /** Its rows that are shipped: table and condition, as they stand behind {@code delete from ref.} */
    String shippedRows() {
        return Register.ofTable(name).isPresent() ? name + " where import_id = " + RegisterImports.SHIPPED : name;
    }

    /** All tables, each after those it refers to: the files as they are, but daily rates by row and rates by month. */
    static List<ReferenceTable> all() {
        List<ReferenceTable> tables = new ArrayList<>();
        for (String file : ReferenceFiles.NAMES) {
            tables.add(
                    file.equals("rate_ecb_daily")
                            ? dailyRates()
                            : new ReferenceTable(file, ReferenceFiles.columns(file), ReferenceFiles.text(file)));
        }
        tables.add(rates());
        return tables;
    }

    private static ReferenceTable dailyRates() {
        List<String> lines = new ArrayList<>();
        for (EuroDay day : EuroDay.shipped()) {
            day.perEuro()
                    .forEach((currency, quote) ->
                            lines.add(day.date() + "," + currency + "," + quote.toPlainString() + ",ECB"));
        }
        return of("rate_daily", List.of("day", "currency_code", "per_euro", "source"), lines);
    }

    private static ReferenceTable rates() {
        Rates rates = Rates.shipped();
        List<String> lines = new ArrayList<>();
        for (YearMonth month : rates.months()) {
            for (String currency : rates.currencies()) {
                for (RateSource source : RateOrder.DEFAULT.sources()) {
                    rates.of(source, currency, month).ifPresent(rate -> lines.add(line(rates, month, currency, rate)));
                }
            }
        }
        return of("rate", List.of("period", "currency_code", "cny_per_unit", "rate_date", "source", "days"), lines);
    }

    /** A mean says over how many days it is. */
    private static String line(Rates rates, YearMonth month, String currency, Rate rate) {
        return String.join(
                ",",
                month.atDay(1).toString(),
                currency,
                rate.cnyPerUnit().toPlainString(),
                rate.date().toString(),
                rate.source(),
                rate.source().equals(RateSource.ECB_MONTHLY_MEAN.name()) ? String.valueOf(rates.ecbDays(month)) : "");
    }

    private static ReferenceTable of(String name, List<String> columns, List<String> lines) {
        return new ReferenceTable(name, columns, String.join(",", columns) + "\n" + String.join("\n", lines) + "\n");
    }
}
