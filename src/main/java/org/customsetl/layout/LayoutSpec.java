package org.customsetl.layout;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A layout as its YAML file states it: how to recognise a table and what stands where. Words are compared without
 * regard to case, width and blanks.
 *
 * @param id the layout's name in reports, {@code dataset.yaml} and the warehouse
 * @param title what the table is, for people
 * @param kind one row a line of trade, a list of published figures, or a printed table of figures
 * @param names how titles, sheet names and file names call such a table; where they call it another one, it is held
 * @param columns the columns of a list
 * @param require fields that a list's header must have to be this layout's
 * @param requireOneOf fields of which a list's header must have one
 * @param figures how to read a printed table
 * @param nil what this table prints for no figure, beside the signs that every table prints
 * @param units by a unit as this table writes it the unit it means here, where it is ambiguous elsewhere: {@code ton: 吨}
 * @param rates how to read a list of exchange rates
 */
public record LayoutSpec(
        String id,
        String title,
        Kind kind,
        @Nullable List<String> names,
        @Nullable List<Column> columns,
        @Nullable List<Field> require,
        @Nullable List<Field> requireOneOf,
        @Nullable Figures figures,
        @Nullable List<String> nil,
        @Nullable Map<String, String> units,
        @Nullable Rates rates) {

    /** What this table's own words for units mean; empty where they mean what they mean everywhere. */
    public Map<String, String> unitMeanings() {
        return units == null ? Map.of() : units;
    }

    private static final Set<Field> OF_DECLARATIONS = EnumSet.of(
            Field.DECLARATION_NUMBER,
            Field.DECLARATION_DATE,
            Field.CONSIGNEE_CODE,
            Field.CONSIGNEE_NAME,
            Field.CUSTOMS_OFFICE_CODE,
            Field.CUSTOMS_OFFICE_NAME);

    /** Whether its rows are totals by key and no declared lines: a line layout without any field of a declaration. */
    public boolean isStatistic() {
        return columns != null && columns.stream().map(Column::field).noneMatch(OF_DECLARATIONS::contains);
    }

    /** What a row of the table is. */
    public enum Kind {
        /** One row a line of compiled trade. */
        LINES,
        /** One row a published total, with its keys in columns of their own. */
        PUBLISHED_LIST,
        /** A printed table: labels down, measures across. */
        FIGURES,
        /** A list of exchange rates. */
        RATES
    }

    /**
     * A column of a list.
     *
     * @param field what it holds
     * @param headers every way its header is written, a unit in brackets behind it left out
     */
    public record Column(Field field, List<String> headers) {}

    /**
     * A printed table: labels down, measures across. Where {@code flows}, {@code measures} and the words that follow are
     * left out, those of {@code layout-words.yaml} hold.
     *
     * @param subject what the rows are about
     * @param place whose figures they are: {@code nation} for China, {@code region} for the region that file name, title
     *     or operator name, else a code or name of the registers of places or the code of a nation. Of a table of places it is the total's place.
     * @param labelHeaders how the header of the label column is written
     * @param otherLabels headers of columns that hold the label in other languages
     * @param unitHeaders how the header of the column is written that holds the row's own unit of quantity
     * @param requireWords words of which at least one must stand in some column's header
     * @param titleWords words of which at least one must stand in a title, the sheet's name or the file's name
     * @param requireLabels words of which at least one must stand in a label of the first rows
     * @param basis what a column covers whose header names no months: the month, the year to date, or the whole
     *     year of an annual table; none where every header has to say it
     * @param levels what tells how deep a row stands
     * @param parts whether the rows beneath a total are all of its parts, or only selected ones
     * @param flows words in a column's header for M, X and T; the longest that fits holds
     * @param measures words in a column's header for what it measures; without any it is the value
     * @param growth words that tell a growth rate in percent
     * @param totals names of the row that is the total of the table
     * @param groupHeadings whether a row of a label alone heads a group: the rows beneath it, until the next such row
     * @param groupTotals names of the row that is the total of such a group
     * @param notePattern a regular expression that a label fits which is no row of the table, such as a footnote
     * @param decimalComma whether numbers that are written as text have a decimal comma
     * @param nilIsZero whether a nil sign means zero, where the table says so itself
     * @param unit the unit of the values, for a family of tables that never states it
     * @param labelColumn the column of the labels by its letters, where no header says it: {@code A}
     * @param keyColumns columns that make the key of a row together with its label
     * @param across what stands in the header beside flows, measures and periods, such as places
     */
    public record Figures(
            Subject subject,
            String place,
            @Nullable List<String> labelHeaders,
            @Nullable Map<String, List<String>> otherLabels,
            @Nullable List<String> unitHeaders,
            @Nullable List<String> requireWords,
            @Nullable List<String> titleWords,
            @Nullable List<String> requireLabels,
            @Nullable Basis basis,
            @Nullable Levels levels,
            @Nullable Parts parts,
            @Nullable Map<String, List<String>> flows,
            @Nullable Map<Measure, List<String>> measures,
            @Nullable List<String> growth,
            @Nullable List<String> totals,
            boolean groupHeadings,
            @Nullable List<String> groupTotals,
            @Nullable String notePattern,
            boolean decimalComma,
            boolean nilIsZero,
            @Nullable String unit,
            @Nullable String labelColumn,
            @Nullable List<KeyColumn> keyColumns,
            @Nullable Across across) {

        /** How the header of the label column is written; empty where only its letters are stated. */
        public List<String> labelWords() {
            return labelHeaders == null ? List.of() : labelHeaders;
        }

        /** The columns that make a row's key beside its label; empty for most tables. */
        List<KeyColumn> allKeyColumns() {
            return keyColumns == null ? List.of() : keyColumns;
        }
    }

    /**
     * A column that makes the key of a row together with its label.
     *
     * @param holds what stands in it
     * @param headers how its header is written
     */
    public record KeyColumn(Holds holds, List<String> headers) {}

    /** What a key column holds. */
    public enum Holds {
        /** The code of what the label names. */
        CODE,
        /** What the label's row is a part of: the section above the chapter. A row without a label is about it. */
        WHOLE,
        /** The year of the months that are the labels. */
        YEAR,
        /** The flow of the row's figures. */
        FLOW,
        PLACE,
        HS,
        PARTNER,
        REGIME,
        OWNERSHIP;

        /** What it is about beside the label; {@code null} where it is about the same as the label. */
        public @Nullable Subject subject() {
            return switch (this) {
                case CODE, WHOLE, YEAR, FLOW -> null;
                case PLACE -> Subject.PLACE;
                case HS -> Subject.HS;
                case PARTNER -> Subject.PARTNER;
                case REGIME -> Subject.REGIME;
                case OWNERSHIP -> Subject.OWNERSHIP;
            };
        }
    }

    /**
     * Labels that stand in the header, one for each column or block of columns.
     *
     * @param subject what they are about
     * @param levels what tells how they contain each other: {@code register}, or nothing where they do not
     * @param parts whether the others are all parts of the column that is their total
     * @param ignored headers of columns that are none of them, such as 备注
     */
    public record Across(
            Subject subject,
            @Nullable Levels levels,
            @Nullable Parts parts,
            @Nullable List<String> ignored) {}

    /** What a figure covers. */
    public enum Basis {
        MONTH,
        YEAR_TO_DATE,
        /** The whole year that titles or names state: an annual table. */
        YEAR
    }

    /** What tells how deep a row stands in the table's hierarchy. */
    public enum Levels {
        /** The blanks before its label. */
        INDENTATION,
        /** What it stands for: nation, region, prefecture; section, chapter. */
        REGISTER
    }

    /** What the rows beneath a total are. */
    public enum Parts {
        /** All of its parts: they add up to it. */
        COMPLETE,
        /** All of the parts of the table's total, and selected ones of the others. */
        OF_TOTAL,
        /** Some of its parts. */
        SELECTED
    }

    /**
     * A list of exchange rates: one row a day, with a column for each of {@code currencies}; or, where there are none of
     * these, one row a day or month and currency.
     *
     * @param source whose rates they are: {@code pboc}, the RMB central parity; {@code null} where a column says it
     * @param per how many units every figure is for
     * @param dateHeaders how the header of the column of days is written
     * @param monthHeaders how it is written where the rates are stated for months
     * @param currencies the columns of a wide list
     * @param currencyHeaders how the column of currencies is headed, in a long list
     * @param rateHeaders how the column of rates is headed, in a long list
     * @param sourceHeaders how the column that says whose rate it is is headed, in a long list that has one
     * @param sources the ways in which that column names a source of the program's own
     * @param refuseWords words in names and titles that say that these are other rates than the layout's
     * @param summaryRows what stands in place of the day in rows of means and extremes
     */
    public record Rates(
            @Nullable String source,
            BigDecimal per,
            List<String> dateHeaders,
            @Nullable List<String> monthHeaders,
            @Nullable List<Currency> currencies,
            @Nullable List<String> currencyHeaders,
            @Nullable List<String> rateHeaders,
            @Nullable List<String> sourceHeaders,
            @Nullable Map<String, List<String>> sources,
            List<String> refuseWords,
            List<String> summaryRows) {}

    /**
     * A column of a wide list of rates.
     *
     * @param code ISO 4217
     * @param headers every way its header is written
     * @param inverted {@code true}: units of the currency for so many yuan; else yuan for so many units
     */
    public record Currency(
            String code, List<String> headers, @Nullable Boolean inverted) {

        /** Whether the figures are units of the currency. */
        boolean isInverted() {
            return Boolean.TRUE.equals(inverted);
        }
    }
}
