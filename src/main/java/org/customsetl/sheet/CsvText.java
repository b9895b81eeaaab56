package org.customsetl.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file become characters.
 *
 * @param markLength how many bytes a byte-order mark takes at the beginning
 */
record CsvText(Charset charset, int markLength) {

    private static final int BUFFER = 1 << 16;

    /** Opens the text behind its byte-order mark; bytes that fit no character are an error, not a question mark. */
    Reader open(Path file) throws IOException {
        InputStream bytes = openBytes(file);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    InputStream openBytes(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.skipNBytes(markLength);
            return bytes;
        } catch (IOException | RuntimeException | Error e) {
            bytes.close();
            throw e;
        }
    }
}
