package org.customsetl.bench.reading;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes to letters: what any reader of a csv file has to do at least.
 *
 * @param charset the file's
 */
record DecodingReader(Charset charset) implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        long rows = 0;
        char[] letters = new char[1 << 16];
        try (java.io.Reader text = Files.newBufferedReader(file, charset)) {
            for (int count = text.read(letters); count >= 0; count = text.read(letters)) {
                rows += lines(letters, count);
            }
        }
        return rows;
    }

    private static int lines(char[] letters, int count) {
        int lines = 0;
        for (int at = 0; at < count; at++) {
            if (letters[at] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
