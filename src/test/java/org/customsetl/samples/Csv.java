package org.customsetl.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes csv files as Windows programs do: records end with CR LF. */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /** Every field in quotes. */
    static void quoted(Path file, Charset charset, List<? extends List<?>> rows) throws IOException {
        write(file, charset, rows, true);
    }

    /** UTF-8 with a byte order mark, quotes only where a field needs them. */
    static void plain(Path file, List<? extends List<?>> rows) throws IOException {
        write(file, UTF_8, rows, false);
    }

    private static void write(Path file, Charset charset, List<? extends List<?>> rows, boolean always)
            throws IOException {
        String text = rows.stream()
                .map(row -> row.stream().map(field -> field(field, always)).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", always ? "" : BYTE_ORDER_MARK, ""));
        Files.write(file, text.getBytes(charset));
    }

    private static String field(@Nullable Object value, boolean always) {
        String text = value == null ? "" : value instanceof BigDecimal n ? n.toPlainString() : value.toString();
        boolean needed = text.contains(",") || text.contains("\"");
        return always || needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
