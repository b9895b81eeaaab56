package org.customsetl.trials;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.warehouse.TestWarehouse;

/** A table of published totals as its raw text has it, and as the warehouse has it. */
final class PrintedTable {

    static final String NATIONAL = "gacc-place";
    static final String CITIES = "hangzhou";

    private static final Pattern YEAR_AND_MONTH = Pattern.compile(".*(\\d{4})-(\\d{2})\\.csv");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** A printed cell in plain words; the value without needless zeros, {@code null} where the cell is nil. */
    record Figure(
            int row,
            int column,
            String place,
            String flow,
            LocalDate periodFrom,
            LocalDate periodTo,
            String measure,
            String printed,
            String value,
            String unit) {}

    /** What the columns of a table add up to, and how many numbers stand in each. */
    record ColumnSum(long numbers, BigDecimal sum) {
        ColumnSum {
            sum = sum.stripTrailingZeros();
        }
    }

    /** What the header says of a column. */
    private record Heading(String flow, boolean growth, int fromMonth, int toMonth) {}

    private final String dataset;
    private final String file;
    private final List<List<String>> rows;
    private final int year;
    private final int month;

    PrintedTable(Path path) throws IOException {
        this.dataset = path.getParent().getFileName().toString();
        this.file = path.getFileName().toString();
        this.rows = RawCsv.read(path);
        Matcher name = YEAR_AND_MONTH.matcher(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " says no month");
        }
        this.year = Integer.parseInt(name.group(1));
        this.month = Integer.parseInt(name.group(2));
    }

    private boolean isNational() {
        return dataset.equals(NATIONAL);
    }

    /** The cells of the raw text. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        int placeColumn = isNational() ? 1 : 2;
        for (int row = firstRow(); row <= lastRow(); row++) {
            for (int column = placeColumn + 1; column <= rows.get(row - 1).size(); column++) {
                Heading heading = heading(column);
                String printed = cell(row, column);
                BigDecimal value = value(row, column, heading);
                figures.add(new Figure(
                        row,
                        column,
                        cell(row, placeColumn),
                        heading.flow,
                        LocalDate.of(year, heading.fromMonth, 1),
                        LocalDate.of(year, heading.toMonth, 1),
                        heading.growth ? "value_growth" : "value",
                        printed,
                        QueryExport.plain(value),
                        heading.growth ? "%" : "CNY"));
            }
        }
        return figures;
    }

    /** The sums of the raw text, column by column. */
    Map<Integer, ColumnSum> sums() {
        Map<Integer, ColumnSum> sums = new TreeMap<>();
        for (int row = firstRow(); row <= lastRow(); row++) {
            for (int column = isNational() ? 2 : 3; column <= rows.get(row - 1).size(); column++) {
                BigDecimal value = value(row, column, heading(column));
                if (value != null) {
                    sums.merge(
                            column,
                            new ColumnSum(1, value),
                            (one, other) -> new ColumnSum(one.numbers + other.numbers, one.sum.add(other.sum)));
                }
            }
        }
        return sums;
    }

    /** Three header rows and a note at the end, or one header row and the unit at the end. */
    private int firstRow() {
        return isNational() ? 4 : 2;
    }

    private int lastRow() {
        String last = String.join("", rows.get(rows.size() - 1));
        if (!last.contains(isNational() ? "注：根据海关总署公告" : "单位：人民币，元，%")) {
            throw new IllegalArgumentException(file + " ends in another way than it did: " + last);
        }
        return rows.size() - 1;
    }

    private BigDecimal value(int row, int column, Heading heading) {
        String printed = cell(row, column);
        if (printed.equals("-")) {
            return null;
        }
        if (!NUMBER.matcher(printed).matches()) {
            throw new IllegalArgumentException(file + ", row " + row + ", column " + column + ": " + printed);
        }
        BigDecimal number = new BigDecimal(printed);
        return isNational() && !heading.growth ? number.multiply(TEN_THOUSAND) : number;
    }

    private Heading heading(int column) {
        String words = cell(isNational() ? 2 : 1, column);
        if (!isNational()) {
            String flow = words.replace("当期", "").replace("同比", "");
            return new Heading(flow(flow), words.endsWith("同比"), 1, month);
        }
        String below = cell(3, column);
        if (words.startsWith("累计比去年同期")) {
            return new Heading(flow(below), true, 1, month);
        }
        if (!cell(1, 8).equals("单位：万人民币")) {
            throw new IllegalArgumentException(file + " has another unit than 万元");
        }
        if (below.equals(month + "月")) {
            return new Heading(flow(words), false, month, month);
        }
        if (below.equals("1至" + month + "月")) {
            return new Heading(flow(words), false, 1, month);
        }
        throw new IllegalArgumentException(file + ", column " + column + ": other months, " + below);
    }

    private static String flow(String words) {
        return switch (words) {
            case "进出口" -> "T";
            case "进口" -> "M";
            case "出口" -> "X";
            default -> throw new IllegalArgumentException("no flow: " + words);
        };
    }

    private String cell(int row, int column) {
        return rows.get(row - 1).get(column - 1);
    }

    /** The cells of the warehouse. */
    List<Figure> loadedFigures(TestWarehouse warehouse) {
        return warehouse
                .jdbc()
                .sql("""
                        select "row", "column", label as place, flow, period_from, period_to, measure,
                            value_printed as printed, trim_scale(value)::text as value, normalised_unit as unit
                        from mart.published_figure where dataset = ? and file = ? order by "row", "column"
                        """)
                .params(dataset, file)
                .query(Figure.class)
                .list();
    }

    /** The sums of the warehouse. */
    Map<Integer, ColumnSum> loadedSums(TestWarehouse warehouse) {
        Map<Integer, ColumnSum> sums = new TreeMap<>();
        warehouse
                .rows("""
                        select "column", count(value) as numbers, sum(value) as sum from mart.published_figure
                        where dataset = ? and file = ? group by "column"
                        """, dataset, file)
                .forEach(row ->
                        sums.put((Integer) row.get("column"), new ColumnSum((Long) row.get("numbers"), (BigDecimal)
                                row.get("sum"))));
        return sums;
    }
}
