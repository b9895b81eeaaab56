package org.customsetl.reporting.export;

import java.io.IOException;

/** Takes the views of an export, one after the other, and its notes at last. */
interface ExportSink extends AutoCloseable {

    TableSink table(ExportView view, Survey survey) throws IOException;

    void notes(Notes notes) throws IOException;

    @Override
    void close() throws IOException;
}
