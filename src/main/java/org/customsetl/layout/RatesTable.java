package org.customsetl.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.customsetl.sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * A recognised list of exchange rates.
 *
 * @param spec its layout
 * @param headerRow the row of its header
 * @param date where the day or month stands
 * @param months whether that column's header says that the rates are stated for months
 * @param rates the columns that rates stand in: one for each currency of a wide list, one alone of a long list
 * @param currency where a long list says the currency, or {@code null}
 * @param source where a long list says whose rate it is, or {@code null}
 * @param unknownHeaders columns that the layout does not know: read by nobody, named in the run's report
 */
public record RatesTable(
        LayoutSpec spec,
        int headerRow,
        HeaderColumn date,
        boolean months,
        List<RateColumn> rates,
        @Nullable HeaderColumn currency,
        @Nullable HeaderColumn source,
        List<String> unknownHeaders)
        implements Table {

    /** A column of the header: its number from 1, and its text as printed. */
    public record HeaderColumn(int column, String header) {}

    /**
     * A column of rates.
     *
     * @param at where it stands
     * @param currency ISO 4217; {@code null} in a long list, in which a column of its own says it
     * @param inverted {@code true}: units of the currency for {@link #per} yuan; else yuan for so many units
     */
    public record RateColumn(HeaderColumn at, @Nullable String currency, boolean inverted) {}

    /** How many units every figure is for. */
    public BigDecimal per() {
        return rates(spec).per();
    }

    /** The layout's rules for lists of rates. */
    static LayoutSpec.Rates rates(LayoutSpec spec) {
        return Objects.requireNonNull(spec.rates(), "a layout of kind rates has rates");
    }

    /** Whose rates the layout says they are: the source's name in the warehouse; {@code null} where the rows say it. */
    public @Nullable String statedSource() {
        return rates(spec).source();
    }

    /** The source of the program's own that a cell of the source's column names, or {@code null}. */
    public @Nullable String ownSource(String written) {
        String folded = Words.folded(written);
        return Optional.ofNullable(rates(spec).sources()).orElse(Map.of()).entrySet().stream()
                .filter(source -> source.getValue().stream().map(Words::folded).anyMatch(folded::equals))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @Override
    public SourceRow read(Row row) {
        if (row.number() <= headerRow) {
            return new SourceRow.NoData(row, row.number() == headerRow ? "header" : "title");
        }
        if (isHeaderAgain(row)) {
            return new SourceRow.NoData(row, "header repeated");
        }
        if (isSummary(Words.folded(row.text(date.column())))) {
            return new SourceRow.NoData(row, "summary");
        }
        return isNote(row) ? new SourceRow.NoData(row, "note") : new SourceRow.Rates(row);
    }

    private boolean isSummary(String day) {
        return rates(spec).summaryRows().stream().map(Words::folded).anyMatch(day::equals);
    }

    private boolean isHeaderAgain(Row row) {
        return isHeader(row, date) && rates.stream().allMatch(rate -> isHeader(row, rate.at()));
    }

    private static boolean isHeader(Row row, HeaderColumn column) {
        return Words.folded(row.text(column.column())).equals(Words.folded(column.header()));
    }

    /** A footnote stands in a row without any rate. */
    private boolean isNote(Row row) {
        for (RateColumn rate : rates) {
            if (rate.at().column() != date.column() && row.cell(rate.at().column()) != null) {
                return false;
            }
        }
        for (int column = 1; column <= row.width(); column++) {
            if (!row.text(column).isEmpty()) {
                return LinesTable.isNote(row.text(column));
            }
        }
        return false;
    }
}
