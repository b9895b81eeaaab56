package org.customsetl.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over the bytes of an XML part that knows the common form of UTF-8 only. Whatever else it meets it does not
 * judge: it says {@link Unusual}, with the cursor on the byte that it did not expect.
 *
 * <p>Behind the bytes at hand stands a zero, which no XML has. So a loop that looks for something ends by itself, and a
 * cursor at the {@link #isStarved end} tells that the next bytes are wanted before anything can be said.
 */
final class XmlBytes {

    /** What {@link #attribute} answers at the end of a tag that leaves its element open. */
    static final int OPEN = -1;
    /** What {@link #attribute} answers at the end of a tag that closes its element. */
    static final int CLOSED = -2;

    private static final int FIRST_SIZE = 1 << 18;
    /** A row of all the columns there can be, each with a long number, has a megabyte; a longer one is read otherwise. */
    private static final int LARGEST_SIZE = 1 << 24;

    private static final int SURE_DIGITS = 15;

    /** Not the common form, or not yet all of it. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unusual() {
            super("not the common form", null, false, false);
        }
    }

    private final Unusual unusual = new Unusual();

    private final InputStream part;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int at;
    private int end;
    private int from;
    private int to;
    private boolean ascii;
    private boolean plain;

    XmlBytes(InputStream part) {
        this.part = part;
    }

    /** Where the cursor is; {@link #more} moves it. */
    int at() {
        return at;
    }

    /** Puts the cursor back. */
    void back(int place) {
        at = place;
    }

    boolean isStarved() {
        return at == end;
    }

    /** Reads on, keeps the bytes from a place, and puts the cursor there; false at the end of the part or of what is kept. */
    boolean more(int kept) throws IOException {
        if (kept == 0 && end == bytes.length - 1) {
            if (bytes.length >= LARGEST_SIZE) {
                return false;
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(bytes, kept, bytes, 0, end - kept);
        end -= kept;
        at = 0;
        int read = part.read(bytes, end, bytes.length - 1 - end);
        end += Math.max(read, 0);
        bytes[end] = 0;
        return read > 0;
    }

    /** The bytes from the start of those at hand to behind a word; empty where the word is not among them. */
    byte[] upTo(byte[] word) {
        for (int start = 0; start + word.length <= end; start++) {
            if (Arrays.equals(bytes, start, start + word.length, word, 0, word.length)) {
                at = start + word.length;
                return Arrays.copyOf(bytes, at);
            }
        }
        return new byte[0];
    }

    /** What to throw where the bytes behind the cursor are not of the common form, whatever comes after them. */
    Unusual unexpected() {
        return unusual(at == 0 ? 0 : at - 1);
    }

    private Unusual unusual(int place) {
        at = place;
        return unusual;
    }

    /** The next byte, which is left behind. */
    int next() {
        if (bytes[at] <= 0) {
            throw unusual;
        }
        return bytes[at++];
    }

    /** The beginning of a tag, which is left behind. */
    void openTag() {
        if (next() != '<') {
            throw unexpected();
        }
    }

    /** An attribute that stands twice is no XML. */
    int once(int seen, int attribute) {
        if ((seen & 1 << attribute) != 0) {
            throw unexpected();
        }
        return seen | 1 << attribute;
    }

    void blanks() {
        int i = at;
        while (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t') {
            i++;
        }
        at = i;
    }

    void expect(byte[] word) {
        int i = at;
        for (byte expected : word) {
            if (bytes[i] != expected) {
                throw unusual(i);
            }
            i++;
        }
        at = i;
    }

    /**
     * The next attribute of a tag, as its place in a list of names; {@link #OPEN} or {@link #CLOSED} behind the last. An
     * attribute of another name, and one that is not written in the plainest way, is unusual.
     */
    int attribute(byte[][] names) {
        int i = at;
        while (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t') {
            i++;
        }
        if (bytes[i] == '>') {
            at = i + 1;
            return OPEN;
        }
        if (bytes[i] == '/') {
            if (bytes[i + 1] != '>') {
                throw unusual(i + 1);
            }
            at = i + 2;
            return CLOSED;
        }
        if (i == at) {
            throw unusual(i);
        }
        int name = i;
        while (bytes[i] > ' ' && bytes[i] != '=' && bytes[i] != '>') {
            i++;
        }
        if (bytes[i] != '=') {
            throw unusual(i);
        }
        int index = index(names, name, i);
        byte quote = bytes[++i];
        if (quote != '"' && quote != '\'') {
            throw unusual(i);
        }
        from = ++i;
        while (bytes[i] != quote) {
            if (bytes[i] < ' ' || bytes[i] == '<' || bytes[i] == '&') {
                throw unusual(i);
            }
            i++;
        }
        to = i;
        at = i + 1;
        return index;
    }

    private int index(byte[][] names, int start, int stop) {
        for (int index = 0; index < names.length; index++) {
            byte[] name = names[index];
            if (name.length == stop - start && Arrays.equals(name, 0, name.length, bytes, start, stop)) {
                return index;
            }
        }
        throw unusual(start);
    }

    /** Whether the attribute or text found last is a word. */
    boolean is(byte[] word) {
        return Arrays.equals(word, 0, word.length, bytes, from, to);
    }

    /** The attribute or text found last as a whole number below a billion. */
    int number() {
        int value = 0;
        if (to == from || to - from > 9) {
            throw unusual(from);
        }
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(i);
        }
        return value;
    }

    private int digit(int place) {
        int digit = bytes[place] - '0';
        if (digit < 0 || digit > 9) {
            throw unusual(place);
        }
        return digit;
    }

    /** The column and the row, {@code column << 32 | row}, that the attribute found last names, such as {@code AB12}. */
    long reference() {
        int i = from;
        int column = 0;
        for (; bytes[i] >= 'A' && bytes[i] <= 'Z' && column <= XlsxReference.LAST_COLUMN; i++) {
            column = column * 26 + bytes[i] - 'A' + 1;
        }
        if (column == 0 || column > XlsxReference.LAST_COLUMN) {
            throw unusual(from);
        }
        from = i;
        return (long) column << Integer.SIZE | number();
    }

    /** The characters up to the next tag, where the cursor then stands. */
    void text() {
        int i = at;
        boolean onlyAscii = true;
        boolean noReference = true;
        for (byte b = bytes[i]; b != '<'; b = bytes[++i]) {
            if (b < ' ') {
                if (b >= 0 && b != '\n' && b != '\t') {
                    throw unusual(i); // a line's end of another kind, or no character at all
                }
                onlyAscii &= b >= 0;
            } else if (b == '&') {
                noReference = false;
            } else if (b == '>' && i - at >= 2 && bytes[i - 1] == ']' && bytes[i - 2] == ']') {
                throw unusual(i);
            }
        }
        from = at;
        to = i;
        at = i;
        ascii = onlyAscii;
        plain = noReference;
    }

    int length() {
        return to - from;
    }

    /** The text found last. */
    String string() {
        String text = new String(bytes, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        if (!ascii && !isSound(text)) {
            throw unusual(from);
        }
        String resolved = plain ? text : References.resolved(text);
        if (resolved == null) {
            throw unusual(from);
        }
        return resolved;
    }

    /** What is no UTF-8 comes out as U+FFFD; this and the two behind it no XML needs. */
    private static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\ufffd') {
                return false;
            }
        }
        return true;
    }

    /**
     * The number up to the next tag, where the cursor then stands; {@code null}, with the cursor where it was, for one that
     * is not spelled with at most 15 digits: a longer one may be a binary fraction.
     */
    @Nullable
    BigDecimal decimal() {
        int i = at;
        boolean negative = bytes[i] == '-';
        if (negative) {
            i++;
        }
        long unscaled = 0;
        int digits = 0;
        int point = -1;
        for (; ; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                unscaled = unscaled * 10 + digit;
                digits++;
            } else if (bytes[i] == '.' && point < 0) {
                point = digits;
            } else {
                break;
            }
        }
        if (bytes[i] != '<' || digits == 0 || digits > SURE_DIGITS) {
            return null;
        }
        at = i;
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, point < 0 ? 0 : digits - point);
    }

    /** A number for the text found last; other texts may have the same. */
    int hash() {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** The bytes of the text found last. */
    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
