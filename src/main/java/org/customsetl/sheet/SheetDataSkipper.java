package org.customsetl.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Leaves the rows out of a sheet part, byte by byte and without parsing them, so that what stands behind them is found
 * several times faster. That is right as long as '<' opens tags only; {@link #failed} tells of rows where it does not.
 */
final class SheetDataSkipper extends FilterInputStream {

    private static final String ROWS = "sheetData";
    private static final int LONGEST_TAG = 256;

    private enum Phase {
        HEAD,
        CLOSING_TAG,
        TAIL
    }

    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private Phase phase = Phase.HEAD;
    private final StringBuilder tag = new StringBuilder();
    private final byte[] name = new byte[LONGEST_TAG];
    private byte[] closingTag = new byte[0];
    private int closingAt;
    private boolean failed;

    SheetDataSkipper(InputStream part) {
        super(part);
    }

    /** Whether the rows hold comments or CDATA: read the part without skipping. */
    boolean failed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        if (phase == Phase.CLOSING_TAG) {
            if (closingAt < closingTag.length) {
                return closingTag[closingAt++];
            }
            phase = Phase.TAIL;
        }
        int c = raw();
        if (phase == Phase.HEAD) {
            watch(c);
        }
        return c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            bytes[from + count++] = (byte) c;
        }
        return count;
    }

    private int raw() throws IOException {
        if (failed) {
            return -1;
        }
        if (at == end) {
            at = 0;
            end = Math.max(in.read(buffer), 0);
        }
        return at < end ? buffer[at++] & 0xff : -1;
    }

    /** Before the rows: collects tags until the one that opens them. */
    private void watch(int c) throws IOException {
        if (c == '<') {
            tag.setLength(0);
        } else if (c == '>') {
            if (isRows(tag) && tag.charAt(tag.length() - 1) != '/') {
                skipRows();
            }
            tag.setLength(0);
        } else if ((c == '!' && tag.isEmpty()) || c == 0) {
            // A comment, or two bytes a letter: nothing is skipped, which is slower and as right.
            phase = Phase.TAIL;
        } else if (tag.length() < LONGEST_TAG) {
            tag.append((char) c);
        }
    }

    private void skipRows() throws IOException {
        int c = raw();
        while (c >= 0) {
            if (c == '<') {
                c = raw();
                if (c == '!') {
                    failed = true;
                    phase = Phase.TAIL;
                    return;
                }
                if (c == '/' && closes()) {
                    return;
                }
            }
            while (at < end && buffer[at] != '<') {
                at++;
            }
            c = raw();
        }
        phase = Phase.TAIL;
    }

    private boolean closes() throws IOException {
        int length = 0;
        for (int c = raw(); c >= 0 && c != '>' && length < LONGEST_TAG; c = raw()) {
            name[length++] = (byte) c;
        }
        if (length < ROWS.length()) {
            return false; // a cell's or a row's, of which there are millions
        }
        String closed = new String(name, 0, length, StandardCharsets.ISO_8859_1);
        if (!isRows(closed)) {
            return false;
        }
        closingTag = ("</" + closed + ">").getBytes(StandardCharsets.ISO_8859_1);
        phase = Phase.CLOSING_TAG;
        return true;
    }

    private static boolean isRows(CharSequence tag) {
        int nameEnd = 0;
        while (nameEnd < tag.length() && " \t\r\n/".indexOf(tag.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        String name = tag.subSequence(0, nameEnd).toString();
        return name.substring(name.indexOf(':') + 1).equals(ROWS);
    }
}
