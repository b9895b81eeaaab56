package org.customsetl.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Finds out a text file's character set from all its bytes: a byte-order mark, else whichever of UTF-8, UTF-16 and GB18030
 * the whole file obeys. Nothing is guessed from the machine.
 */
final class CsvCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private final Path file;

    CsvCharset(Path file) {
        this.file = file;
    }

    /** @throws ContentException if no character set fits, or if what fits is no text */
    CsvText find() throws IOException {
        byte[] head = head();
        CsvText marked = marked(head);
        if (marked != null) {
            long wrong = check(marked);
            if (wrong >= 0) {
                throw unknown("its first bytes promise " + marked.charset() + ", but those at byte " + (wrong + 1)
                        + " break the promise");
            }
            return marked;
        }
        CsvText unmarked = new CsvText(isWide(head) ? wide(head) : StandardCharsets.UTF_8, 0);
        long wrong = check(unmarked);
        if (wrong < 0) {
            return unmarked;
        }
        CsvText chinese = new CsvText(GB18030, 0);
        long wrongChinese = check(chinese);
        if (wrongChinese < 0) {
            return chinese;
        }
        if (hasControls(head)) {
            throw notText();
        }
        throw unknown("is neither in UTF-8 nor in GB18030: the bytes at byte " + (Math.max(wrong, wrongChinese) + 1)
                + " fit neither");
    }

    private static ContentException unknown(String what) {
        return new ContentException(
                Damage.UNKNOWN_CHARSET, what + "; open it in the program it comes from and save it as CSV UTF-8");
    }

    private byte[] head() throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(SAMPLE);
        }
    }

    private static @Nullable CsvText marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new CsvText(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new CsvText(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(head, 0xFE, 0xFF) ? new CsvText(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** No text of one byte a letter holds a NUL; in UTF-16, each comma, digit and line end does. */
    private static boolean isWide(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** The order of bytes that gives more commas, digits and line ends; NULs alone mislead, as U+3000 has one too. */
    private static Charset wide(byte[] head) {
        int little = 0;
        int big = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            little += head[i + 1] == 0 && isCommon(head[i]) ? 1 : 0;
            big += head[i] == 0 && isCommon(head[i + 1]) ? 1 : 0;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isCommon(byte b) {
        return ",;\t\r\n.123456789".indexOf(b) >= 0;
    }

    /** Decodes the whole file: the place of the first byte that fits no character, from 0, or -1 if all fit. */
    private long check(CsvText text) throws IOException {
        CharsetDecoder decoder = text.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long done = text.markLength();
        try (InputStream in = text.openBytes(file)) {
            boolean ended = false;
            while (!ended) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars, ended);
                requireText(chars.flip());
                chars.clear();
                done += bytes.position();
                if (result.isError()) {
                    return done;
                }
                bytes.compact();
            }
        }
        return -1;
    }

    private static void requireText(CharBuffer chars) {
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (isControl(c)) {
                throw notText();
            }
        }
    }

    private static boolean hasControls(byte[] head) {
        for (byte b : head) {
            if (isControl((char) (b & 0xff))) {
                return true;
            }
        }
        return false;
    }

    /** Line ends, tabs and the old page breaks are text. */
    private static boolean isControl(char c) {
        return c < ' ' && (c < '\t' || c > '\r');
    }

    private static ContentException notText() {
        return new ContentException(
                Damage.UNKNOWN_FILE_TYPE,
                "is neither a workbook nor a text, as it holds control characters; "
                        + "open it in the program it comes from and save it as xlsx");
    }
}
