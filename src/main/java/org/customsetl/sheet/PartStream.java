package org.customsetl.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * A part of a zip on its way to the XML parser. Holds the part against its checksum, since a flipped bit may unpack to
 * another digit, and stops what would make the parser's buffers grow without end: a tag or a text of many megabytes.
 */
final class PartStream extends FilterInputStream {

    /** A cell's text may have a million characters ({@link XmlScan#LONGEST_TEXT}), each written as a reference of eight bytes. */
    private static final int LONGEST_RUN = 16 << 20;

    private final CRC32 checksum = new CRC32();
    private final long expected;
    private final long limit;
    private long read;
    private int run;

    /**
     * @param expected the checksum in the zip's directory, or negative if there is none
     * @param limit the most bytes that this kind of part may have
     */
    PartStream(InputStream part, long expected, long limit) {
        super(part);
        this.expected = expected;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count < 0) {
            if (expected >= 0 && checksum.getValue() != expected) {
                throw ContentException.damaged("its bytes do not match their checksum");
            }
            return count;
        }
        checksum.update(bytes, from, count);
        read += count;
        if (read > limit) {
            throw ContentException.dangerous("one of its parts unpacks to more than " + (limit >> 20) + " MB");
        }
        measureRuns(bytes, from, count);
        return count;
    }

    /** Only whether some '<' occurs in each block, from its end: cheap, and exact enough. */
    private void measureRuns(byte[] bytes, int from, int count) {
        for (int i = from + count - 1; i >= from; i--) {
            if (bytes[i] == '<') {
                run = from + count - 1 - i;
                return;
            }
        }
        run += count;
        if (run > LONGEST_RUN) {
            throw ContentException.dangerous("one of its cells is longer than any spreadsheet allows");
        }
    }

    /** Reads what is left, so that the whole part is held against its checksum. */
    void drain() throws IOException {
        byte[] rest = new byte[8192];
        int count = 0;
        while (count >= 0) {
            count = read(rest, 0, rest.length);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
