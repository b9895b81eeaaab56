package org.customsetl.reporting.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows into a Parquet file, a row group after the other. It is put together from the library's parts that do without
 * Hadoop: its builders of writers ask for Hadoop's classes.
 */
final class ParquetFile implements TableSink {

    /** So large a row group becomes in memory. */
    private static final long GROUP_BYTES = 16L << 20;

    private static final int ROWS_BETWEEN_LOOKS = 1000;
    private static final int PADDING_BYTES = 0;

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withPageSize(1 << 20)
            .withDictionaryPageSize(1 << 19)
            .build();

    private final MessageType schema;
    private final List<ParquetColumn> columns;
    private final Map<String, String> remarks;
    private final ParquetFileWriter file;
    private @Nullable Group group;

    /** @param remarks what the file says of itself */
    ParquetFile(Path path, String view, List<ParquetColumn> columns, Map<String, String> remarks) throws IOException {
        this.schema =
                new MessageType(view, columns.stream().map(ParquetColumn::type).toList());
        this.columns = columns;
        this.remarks = remarks;
        this.file = new ParquetFileWriter(
                new LocalOutputFile(path),
                schema,
                ParquetFileWriter.Mode.CREATE,
                GROUP_BYTES,
                PADDING_BYTES,
                PROPERTIES.getColumnIndexTruncateLength(),
                PROPERTIES.getStatisticsTruncateLength(),
                PROPERTIES.getPageWriteChecksumEnabled());
        file.start();
    }

    /** Rows that are in memory. */
    private final class Group {
        private final ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                new GzipPages(), schema, PROPERTIES.getAllocator(), PROPERTIES.getColumnIndexTruncateLength());
        private final ColumnWriteStore values = PROPERTIES.newColumnWriteStore(schema, pages, pages);
        private final RecordConsumer record =
                new ColumnIOFactory().getColumnIO(schema).getRecordWriter(values);
        private long rows;

        void row(List<@Nullable Object> row) {
            record.startMessage();
            for (int at = 0; at < columns.size(); at++) {
                columns.get(at).write(record, at, row.get(at));
            }
            record.endMessage();
            rows++;
        }

        boolean isFull() {
            return rows % ROWS_BETWEEN_LOOKS == 0 && values.getBufferedSize() > GROUP_BYTES;
        }

        void write() throws IOException {
            record.flush();
            values.flush();
            file.startBlock(rows);
            pages.flushToFileWriter(file);
            file.endBlock();
            values.close();
            pages.close();
        }
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        Group current = group == null ? new Group() : group;
        current.row(row);
        group = current;
        if (current.isFull()) {
            current.write();
            group = null;
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (group != null) {
                group.write();
            }
            file.end(remarks);
        }
    }
}
