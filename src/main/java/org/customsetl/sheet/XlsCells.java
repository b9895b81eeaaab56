package org.customsetl.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The filled cells of a sheet's records, one by one; POI itself splits RK and MulRK records into numbers. */
final class XlsCells implements AutoCloseable {

    /** A text with its fonts, as Excel 5 wrote it; POI does not read it. */
    private static final int RICH_STRING = 0xD6;

    private final XlsRecords records;
    private final XlsCatalog catalog;
    private final List<MergeCellsRecord> merged = new ArrayList<>();
    private @Nullable Record ahead;
    private int row;
    private int column;

    XlsCells(XlsRecords records, XlsCatalog catalog) {
        this.records = records;
        this.catalog = catalog;
    }

    /** The next filled cell, or {@code null} at the end; {@link #row} and {@link #column} then tell its place. */
    @Nullable
    Cell next() throws IOException {
        for (Record record = nextRecord(); record != null; record = nextRecord()) {
            if (record instanceof CellValueRecordInterface place) {
                row = place.getRow() + 1;
                column = place.getColumn() + 1;
                Cell cell = value(place);
                if (cell != null) {
                    return cell;
                }
            } else if (record.getSid() == RICH_STRING) {
                throw ContentException.damaged("it holds texts in a form older than Excel 97");
            } else {
                passed(record);
            }
        }
        return null;
    }

    /** Keeps, of the records that are no cells, those that merge some. */
    private void passed(Record record) {
        if (record instanceof MergeCellsRecord areas) {
            merged.add(areas);
        }
    }

    /** The merged areas among the records read so far. */
    List<MergeCellsRecord> merged() {
        return merged;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    private @Nullable Record nextRecord() throws IOException {
        Record record = ahead;
        ahead = null;
        return record == null ? records.next() : record;
    }

    private @Nullable Cell value(CellValueRecordInterface record) throws IOException {
        if (record instanceof NumberRecord number) {
            return number(number.getValue(), number.getXFIndex());
        }
        if (record instanceof LabelSSTRecord label) {
            return Blank.orText(catalog.text(label.getSSTIndex()));
        }
        if (record instanceof LabelRecord label) {
            return Blank.orText(label.getValue());
        }
        if (record instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? new Cell.Truth(flag.getBooleanValue()) : fault(flag.getErrorValue());
        }
        return record instanceof FormulaRecord formula ? result(formula) : null;
    }

    private @Nullable Cell result(FormulaRecord formula) throws IOException {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
            case BOOLEAN -> new Cell.Truth(formula.getCachedBooleanValue());
            case ERROR -> fault(formula.getCachedErrorValue());
            case STRING -> formula.hasCachedResultString() ? resultText() : null;
            default -> null;
        };
    }

    /** The text stands in a record of its own, with at most the formula's shared part between. */
    private @Nullable Cell resultText() throws IOException {
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof StringRecord text) {
                return Blank.orText(text.getString());
            }
            if (record instanceof CellValueRecordInterface) {
                ahead = record;
                break;
            }
            passed(record);
        }
        return new Cell.Fault(Cell.Fault.UNCALCULATED);
    }

    private Cell number(double value, int style) {
        Cell number = Numbers.shortest(value);
        return number instanceof Cell.Decimal decimal && catalog.isDate(style)
                ? catalog.epoch().moment(decimal.value())
                : number;
    }

    private static Cell fault(int code) {
        return new Cell.Fault(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR" + code + "!");
    }

    @Override
    public void close() {
        records.close();
    }
}
