package org.customsetl.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A layout as its YAML file states it: how to recognise a table and what stands where. Words are compared without
 * regard to case, width and blanks.
 *
 * @param id the layout's name in reports, {@code dataset.yaml} and the warehouse
 * @param title what the table is, for people
 * @param kind one row a line of trade, or a printed table of figures
 * @param columns the columns of a line layout
 * @param require fields that a header must have to be this layout's
 *
 * @param figures how to read a printed table
 */
public record LayoutSpec(
        String id,
        String title,
        Kind kind,
        @Nullable List<Column> columns,
        @Nullable List<Field> require,
        @Nullable List<Field> requireOneOf,
        @Nullable Figures figures) {

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
        @JsonProperty("lines")
        LINES,
        @JsonProperty("figures")
        FIGURES
    }

    /**
     * A column of a line layout.
     *
     * @param field what it holds
     * @param headers every way its header is written, a unit in brackets behind it left out
     */
    public record Column(Field field, List<String> headers) {}

    /**
     * A printed table: places down, measures across.
     *
     * @param placeHeaders how the header of the place column is written
     * @param flows words in a column's header for M, X and T; the longest that fits holds
     * @param growthWords words that tell a growth rate in percent
     * @param requireWords words of which at least one must stand in some column's header
     * @param monthColumns whether month and year to date stand side by side, told by {@code 1月} and {@code 1至1月}
     * @param basis what a column covers whose header names no months: the month, or the year to date
     * @param totalNames names of the row that is the total of the table
     * @param totalPlace whose total that is: {@code nation}, or {@code region} for the region the file is about
     */
    public record Figures(
            List<String> placeHeaders,
            Map<String, List<String>> flows,
            List<String> growthWords,
            List<String> requireWords,
            boolean monthColumns,
            Basis basis,
            List<String> totalNames,
            TotalPlace totalPlace) {}

    /** What a figure covers. */
    public enum Basis {
        @JsonProperty("month")
        MONTH,
        @JsonProperty("year-to-date")
        YEAR_TO_DATE
    }

    /** Whose total a table's total row is. */
    public enum TotalPlace {
        @JsonProperty("nation")
        NATION,
        @JsonProperty("region")
        REGION
    }
}
