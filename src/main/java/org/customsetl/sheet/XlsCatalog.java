package org.customsetl.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** What the workbook's own records say: sheets, texts, formats, epoch. */
final class XlsCatalog {

    /** In the option bytes behind the place of the sheet: what kind of sheet it is. */
    private static final int KIND_BYTE = 4 + 4 + 1;

    /**
     * @param place where the sheet's records begin
     * @param worksheet whether it has cells, and is no chart or macro
     */
    record Entry(String name, boolean hidden, int place, boolean worksheet) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private Epoch epoch = Epoch.FROM_1900;
    private @Nullable SSTRecord texts;
    private boolean encrypted;

    void readFrom(XlsRecords records) throws IOException {
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof BoundSheetRecord sheet) {
                boolean worksheet = sheet.serialize()[KIND_BYTE] == 0;
                boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
                entries.add(new Entry(sheet.getSheetname(), hidden, sheet.getPositionOfBof(), worksheet));
            } else if (record instanceof SSTRecord table) {
                texts = table;
            } else if (record instanceof FormatRecord format) {
                formats.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                formatOfStyle.add((int) style.getFormatIndex());
            } else if (record instanceof DateWindow1904Record window) {
                epoch = window.getWindowing() == 1 ? Epoch.FROM_1904 : Epoch.FROM_1900;
            } else if (record instanceof FilePassRecord) {
                encrypted = true;
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    Epoch epoch() {
        return epoch;
    }

    /** Whether the file is encrypted under the password that Excel itself uses for protected structure. */
    boolean encrypted() {
        return encrypted;
    }

    boolean isDate(int style) {
        return dates.computeIfAbsent(style, this::findDate);
    }

    private boolean findDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        int id = formatOfStyle.get(style);
        return DateFormats.isDate(id, formats.get(id));
    }

    String text(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw ContentException.damaged("a cell asks for text number " + index + ", which the file does not have");
        }
        return texts.getString(index).getString();
    }
}
