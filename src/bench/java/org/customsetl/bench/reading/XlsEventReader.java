package org.customsetl.bench.reading;

import java.nio.file.Path;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** POI's event API for xls. */
final class XlsEventReader implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        Counting counting = new Counting();
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(counting);
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            new HSSFEventFactory().processWorkbookEvents(request, ole);
        }
        return counting.cells.rows(counting.rows);
    }

    private static final class Counting implements HSSFListener {
        private final Touched cells = new Touched();
        private SSTRecord strings = new SSTRecord();
        private long rows;

        @Override
        public void processRecord(Record record) {
            if (record instanceof SSTRecord table) {
                strings = table;
            } else if (record instanceof RowRecord) {
                rows++;
            } else if (record instanceof NumberRecord number) {
                cells.take(number.getValue());
            } else if (record instanceof LabelSSTRecord label) {
                cells.take(strings.getString(label.getSSTIndex()).getString());
            }
        }
    }
}
