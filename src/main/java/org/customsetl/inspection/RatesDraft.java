package org.customsetl.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.PeriodText;
import org.customsetl.layout.SheetSketch;
import org.customsetl.layout.SheetSketch.Column;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/** The draft of a list of exchange rates: days down, and a column for each currency, or one of currencies and one of rates. */
final class RatesDraft {

    private static final int SHARE = 80;
    /** A short list has as many means and extremes as days. */
    private static final int SHARE_OF_DAYS = 50;

    private static final int FEWEST_CURRENCIES = 2;
    private static final List<BigDecimal> UNITS =
            Stream.of("1", "100", "1000", "10").map(BigDecimal::new).toList();

    private final SheetSketch sketch;
    private final RateGuesses guesses;
    private final @Nullable Column days;
    private final @Nullable Column currency;
    private final @Nullable Column rate;

    /** The columns of a wide list by the currency that their headers name. */
    private final Map<String, Column> byCurrency = new LinkedHashMap<>();

    private final List<Column> open = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    private record Figure(String currency, LocalDate day, BigDecimal number) {}

    RatesDraft(SheetSketch sketch, List<Column> columns, Layouts layouts) {
        this.sketch = sketch;
        this.guesses = new RateGuesses(Reference.shipped(), layouts);
        this.days = first(columns, SHARE_OF_DAYS, cell -> RateGuesses.day(cell) != null);
        this.currency =
                first(columns, SHARE, cell -> guesses.currency(cell.text()).isPresent());
        Column longRate = null;
        for (Column column : columns) {
            boolean numbers =
                    isMostly(column, SHARE, cell -> FiguresDraft.number(cell) != null) && !column.equals(days);
            Optional<String> named = numbers ? guesses.currency(column.header()) : Optional.empty();
            if (named.isPresent() && currency == null) {
                byCurrency.putIfAbsent(named.get(), column);
            } else if (numbers && currency != null && longRate == null) {
                longRate = column;
            } else if (!column.equals(days) && !column.equals(currency)) {
                open.add(column);
            }
        }
        this.rate = longRate;
        sketch.rows().forEach(this::read);
    }

    private interface Test {
        boolean holds(Cell cell);
    }

    private static @Nullable Column first(List<Column> columns, int share, Test test) {
        return columns.stream()
                .filter(column -> isMostly(column, share, test))
                .findFirst()
                .orElse(null);
    }

    private static boolean isMostly(Column column, int share, Test test) {
        long fitting = column.cells().stream().filter(test::holds).count();
        return fitting * 100 >= (long) column.cells().size() * share;
    }

    private void read(Row row) {
        Cell date = days == null ? null : row.cell(days.column());
        LocalDate day = date == null ? null : RateGuesses.day(date);
        if (day == null) {
            return;
        }
        byCurrency.forEach((code, column) -> add(code, day, row.cell(column.column())));
        if (currency != null && rate != null) {
            guesses.currency(row.text(currency.column())).ifPresent(code -> add(code, day, row.cell(rate.column())));
        }
    }

    private void add(String code, LocalDate day, @Nullable Cell cell) {
        BigDecimal number = FiguresDraft.number(cell);
        if (number != null && number.signum() > 0) {
            figures.add(new Figure(code, day, number));
        }
    }

    /** Whether this is a list of rates: days with currencies across, or with currencies down whose figures are rates. */
    boolean isLikely() {
        return days != null
                && (byCurrency.size() >= FEWEST_CURRENCIES
                        || (!byCurrency.isEmpty() && per().isPresent())
                        || (rate != null && per().isPresent()));
    }

    /** How many units the figures are for: the first by which most of them are the rates that the ECB knows. */
    private Optional<BigDecimal> per() {
        return UNITS.stream().filter(this::fits).findFirst();
    }

    private boolean fits(BigDecimal per) {
        List<Boolean> known = figures.stream()
                .flatMap(figure -> guesses
                        .is(
                                new RateGuesses.Quotation(per, isInverted(per, figure)),
                                figure.number,
                                figure.currency,
                                figure.day)
                        .stream())
                .toList();
        return !known.isEmpty() && known.stream().filter(fits -> fits).count() * 100 >= (long) known.size() * SHARE;
    }

    /** A long list has no key that turns a currency round. */
    private boolean isInverted(BigDecimal per, Figure figure) {
        return currency == null && guesses.isInverted(per, figure.number, figure.currency, figure.day);
    }

    /** Writes the draft behind id and title. */
    void write(DraftText text) {
        Column dates = Objects.requireNonNull(days, "a list of rates has days");
        text.put(0, "kind", "rates").line(0, "rates:");
        text.ask(
                1,
                "source: pboc, if these are the RMB central parities; without it they are a source of their own, list");
        Optional<BigDecimal> per = per();
        text.line(1, "per: " + per.orElse(BigDecimal.ONE).toPlainString());
        if (per.isEmpty()) {
            text.ask(
                    1,
                    "per: the figures are the rates that the ECB knows neither for 1 unit nor for 100: for how many?");
        }
        text.put(1, "date-headers", List.of(dates.header()));
        if (areMonths(dates)) {
            text.put(1, "month-headers", List.of(dates.header()));
        }
        currencies(text, per.orElse(BigDecimal.ONE));
        text.line(1, "refuse-words: []");
        text.put(1, "summary-rows", summaries(dates));
        open.forEach(column -> text.ask(
                1, "column " + Row.columnName(column.column()) + " is headed " + column.header() + " and is left out"));
    }

    private static boolean areMonths(Column dates) {
        return isMostly(
                dates, SHARE_OF_DAYS, cell -> PeriodText.read(cell.text()).isPresent());
    }

    private void currencies(DraftText text, BigDecimal per) {
        if (currency != null && rate != null) {
            text.put(1, "currency-headers", List.of(currency.header()));
            text.put(1, "rate-headers", List.of(rate.header()));
            return;
        }
        text.line(1, "currencies:");
        byCurrency.forEach((code, column) -> {
            text.line(2, "- code: " + code).put(3, "headers", List.of(column.header()));
            boolean inverted = figures.stream()
                    .filter(figure -> figure.currency.equals(code))
                    .findFirst()
                    .map(figure -> isInverted(per, figure))
                    .orElse(false);
            if (inverted) {
                text.line(3, "inverted: true");
            }
        });
    }

    /** What stands in place of the day beside numbers. */
    private List<String> summaries(Column dates) {
        return sketch.rows().stream()
                .filter(row -> row.cell(dates.column()) instanceof Cell.Text cell && RateGuesses.day(cell) == null)
                .filter(row -> Stream.concat(byCurrency.values().stream(), Stream.ofNullable(rate))
                        .anyMatch(column -> FiguresDraft.number(row.cell(column.column())) != null))
                .map(row -> row.text(dates.column()))
                .distinct()
                .collect(Collectors.toList());
    }
}
