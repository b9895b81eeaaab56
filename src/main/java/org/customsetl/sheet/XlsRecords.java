package org.customsetl.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/** The records of one substream of an xls file: the workbook's own, or a sheet's. */
final class XlsRecords implements AutoCloseable {

    private final InputStream stream;
    private final RecordFactoryInputStream records;
    private int depth = 1;

    private XlsRecords(InputStream stream, RecordFactoryInputStream records) {
        this.stream = stream;
        this.records = records;
    }

    /** The workbook's own records, which come first. */
    static XlsRecords global(DirectoryNode root, String entry) throws IOException {
        return from(root, entry, 0);
    }

    /** A sheet's records, found by the place that the workbook names; not for encrypted files. */
    static XlsRecords at(DirectoryNode root, String entry, int place) throws IOException {
        return from(root, entry, place);
    }

    /** A sheet's records, found by reading past all before it: the only way into a file that is encrypted. */
    static XlsRecords after(DirectoryNode root, String entry, int substreams) throws IOException {
        XlsRecords records = from(root, entry, 0);
        for (int passed = 0; passed < substreams; passed++) {
            while (records.next() != null) {
                // passed over
            }
            records.begin();
        }
        return records;
    }

    private static XlsRecords from(DirectoryNode root, String entry, int place) throws IOException {
        InputStream stream = root.createDocumentInputStream(entry);
        try {
            stream.skipNBytes(Math.max(place, 0));
            XlsRecords records = new XlsRecords(stream, new RecordFactoryInputStream(stream, false));
            records.begin();
            return records;
        } catch (IOException | RuntimeException | Error e) {
            stream.close();
            throw e;
        }
    }

    private void begin() {
        if (!(records.nextRecord() instanceof BOFRecord)) {
            throw ContentException.damaged("a sheet does not begin where the workbook says");
        }
        depth = 1;
    }

    /** The next record of this substream, charts in it left out, or {@code null} after its end. */
    @Nullable
    Record next() throws IOException {
        while (depth > 0) {
            Record record = records.nextRecord();
            if (record == null) {
                throw new EOFException("a substream without an end");
            }
            if (record instanceof BOFRecord) {
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            } else if (depth == 1) {
                return record;
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // A file that was only read loses nothing.
        }
    }
}
