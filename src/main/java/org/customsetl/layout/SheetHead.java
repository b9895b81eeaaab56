package org.customsetl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.customsetl.sheet.Cell;
import org.customsetl.sheet.MergedArea;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;
import org.jspecify.annotations.Nullable;

/** The first rows of a sheet, in which titles and headers stand; a header may begin anywhere among them. */
final class SheetHead {

    /** Titles and headers of all known tables end within a dozen rows; notes above a table may be longer. */
    private static final int ROWS = 60;

    private final Workbook workbook;
    private final SheetInfo sheet;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private @Nullable List<MergedArea> merged;

    SheetHead(Workbook workbook, SheetInfo sheet) throws UnreadableFileException {
        this.workbook = workbook;
        this.sheet = sheet;
        try (RowReader reader = workbook.rows(sheet)) {
            for (Row row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
                rows.put(row.number(), row);
            }
        }
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** The row of that number, {@code null} where it is blank or none of the first rows. */
    @Nullable
    Row row(int number) {
        return rows.get(number);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The widest of its rows. */
    int width() {
        return rows.values().stream().mapToInt(Row::width).max().orElse(0);
    }

    /** Texts above a row, each with its row number. */
    List<Witnesses.Title> titlesAbove(int rowNumber) {
        List<Witnesses.Title> titles = new ArrayList<>();
        for (Row row : rows.headMap(rowNumber).values()) {
            for (int column = 1; column <= row.width(); column++) {
                if (row.cell(column) instanceof Cell.Text text) {
                    titles.add(new Witnesses.Title(row.number(), text.text()));
                }
            }
        }
        return titles;
    }

    /**
     * The text of a header cell: its own, else that of the merged area it lies in. In a csv file, where merging is
     * lost, a blank cell of an upper header row continues the one to its left.
     */
    String headerText(int rowNumber, int column, boolean lastHeaderRow) throws UnreadableFileException {
        Row row = rows.get(rowNumber);
        String own = row == null ? "" : text(row, column);
        if (!own.isEmpty()) {
            return own;
        }
        for (MergedArea area : merged()) {
            if (contains(area, rowNumber, column)) {
                Row first = rows.get(area.firstRow());
                return first == null ? "" : text(first, area.firstColumn());
            }
        }
        if (!merged().isEmpty() || lastHeaderRow || row == null) {
            return "";
        }
        for (int left = column - 1; left >= 1; left--) {
            if (!row.text(left).isEmpty()) {
                return row.text(left);
            }
        }
        return "";
    }

    /** A year that heads a column may be stored as 2023 or as 2023.0. */
    static String text(Row row, int column) {
        return row.cell(column) instanceof Cell.Decimal number
                ? number.value().stripTrailingZeros().toPlainString()
                : row.text(column);
    }

    private static boolean contains(MergedArea area, int row, int column) {
        return area.firstRow() <= row
                && row <= area.lastRow()
                && area.firstColumn() <= column
                && column <= area.lastColumn();
    }

    private List<MergedArea> merged() throws UnreadableFileException {
        List<MergedArea> areas = merged;
        if (areas == null) {
            areas = workbook.mergedAreas(sheet);
            merged = areas;
        }
        return areas;
    }
}
