package org.customsetl.bench.limit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Inflates an xlsx file's parts, and does nothing with them or gives their bytes to a scan. */
public final class Inflating {

    private static final int BUFFER = 1 << 16;

    private Inflating() {}

    /** Inflates the sheets; answers how many bytes they have. */
    public static long alone(Path file) throws IOException {
        long[] bytes = new long[1];
        each(file, "xl/worksheets/sheet", (buffer, count) -> bytes[0] += count);
        return bytes[0];
    }

    /** Inflates strings and sheets and scans them; answers how many rows they have. */
    public static long scanned(Path file) throws IOException {
        SheetScan strings = new SheetScan();
        each(file, "xl/sharedStrings", strings::scan);
        SheetScan sheets = new SheetScan();
        each(file, "xl/worksheets/sheet", sheets::scan);
        return sheets.rows();
    }

    private static void each(Path file, String part, Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> parts =
                    zip.stream().filter(entry -> entry.getName().startsWith(part)).toList();
            for (ZipEntry entry : parts) {
                pour(zip.getInputStream(entry), buffer, sink);
            }
        }
    }

    private static void pour(InputStream open, byte[] buffer, Sink sink) throws IOException {
        try (InputStream in = open) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sink.take(buffer, count);
            }
        }
    }

    /** Takes bytes as they come. */
    private interface Sink {
        void take(byte[] buffer, int count);
    }
}
