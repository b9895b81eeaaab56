package org.customsetl.sheet;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.SSTRecord;

/** A look at how many texts an xls file promises: POI makes as many, whether or not the file has them. */
final class XlsTextTable {

    /** The length of a text and its options: what the shortest one takes. */
    private static final int LEAST_BYTES = 3;

    private XlsTextTable() {}

    /** @throws ContentException if the table promises more texts than its bytes can hold */
    static void check(InputStream workbook) throws IOException {
        DataInputStream records = new DataInputStream(workbook);
        long promised = 0;
        long bytes = 0;
        boolean inTable = false;
        try {
            while (true) {
                int type = Short.toUnsignedInt(Short.reverseBytes(records.readShort()));
                int length = Short.toUnsignedInt(Short.reverseBytes(records.readShort()));
                if (type == FilePassRecord.sid || type == EOFRecord.sid) {
                    break;
                }
                inTable = type == SSTRecord.sid || (inTable && type == ContinueRecord.sid);
                if (inTable) {
                    bytes += length;
                }
                if (type == SSTRecord.sid && length >= 8) {
                    records.skipNBytes(4);
                    promised = Integer.toUnsignedLong(Integer.reverseBytes(records.readInt()));
                    length -= 8;
                }
                records.skipNBytes(length);
            }
        } catch (EOFException e) {
            // Whoever reads the records will say so.
        }
        if (promised * LEAST_BYTES > bytes) {
            throw ContentException.damaged("it promises " + promised + " texts, which its bytes cannot hold");
        }
    }
}
