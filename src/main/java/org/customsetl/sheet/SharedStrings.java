package org.customsetl.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that an xlsx file stores once and names by number. Kept as UTF-8 bytes in chunks, each behind its length: a
 * million names take little more than they take in the file.
 */
final class SharedStrings {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - CHUNK_BITS);
    private static final int LENGTH_BYTES = 4;
    /** Texts used again and again are decoded once; short ones only, so that the cache stays small. */
    private static final int CACHED = 1 << 12;

    private static final int LONGEST_CACHED = 256;

    private final long mostBytes;
    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] current = new byte[0];
    private int used;
    private long bytes;
    private int[] places = new int[64];
    private int size;
    private final int[] cachedIndexes = new int[CACHED];
    private final Cell.@Nullable Text[] cachedTexts = new Cell.Text[CACHED];

    /** @param mostBytes how much memory the texts may take before the file counts as a danger */
    SharedStrings(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void readFrom(XmlScan xml) throws XMLStreamException {
        while (xml.child(0)) {
            if (xml.depth() > 1 && xml.name().equals("si")) {
                xml.clearText();
                collectRuns(xml);
                add(xml.text());
            } else if (xml.depth() > 1) {
                xml.skip();
            }
        }
    }

    /** The text of an item or of an inline string: its {@code t}, or those of its runs {@code r}; not how it is spoken. */
    static void collectRuns(XmlScan xml) throws XMLStreamException {
        int level = xml.depth();
        while (xml.child(level)) {
            switch (xml.name()) {
                case "t" -> xml.collectText();
                case "r" -> collectRuns(xml);
                default -> xml.skip();
            }
        }
    }

    void add(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int needed = LENGTH_BYTES + utf8.length;
        if (used + needed > current.length) {
            current = new byte[Math.max(CHUNK, needed)];
            chunks.add(current);
            bytes += current.length;
            used = 0;
        }
        if (bytes + 4L * places.length > mostBytes || chunks.size() >= MOST_CHUNKS) {
            throw ContentException.dangerous("its texts take more than the " + (mostBytes >> 20) + " MB kept for them");
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = (chunks.size() - 1) << CHUNK_BITS | used;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            current[used++] = (byte) (utf8.length >>> shift);
        }
        System.arraycopy(utf8, 0, current, used, utf8.length);
        used += utf8.length;
    }

    /** The text with this number, or {@code null} if it is blank. */
    Cell.@Nullable Text get(int index) {
        if (index < 0 || index >= size) {
            throw ContentException.damaged("a cell asks for text number " + index + " of " + size);
        }
        int slot = index % CACHED;
        Cell.Text cached = cachedTexts[slot];
        if (cached != null && cachedIndexes[slot] == index) {
            return cached;
        }
        Cell.Text text = decode(places[index]);
        if (text != null && text.value().length() <= LONGEST_CACHED) {
            cachedTexts[slot] = text;
            cachedIndexes[slot] = index;
        }
        return text;
    }

    private Cell.@Nullable Text decode(int place) {
        byte[] chunk = chunks.get(place >>> CHUNK_BITS);
        int at = place & (CHUNK - 1);
        int length = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            length |= (chunk[at++] & 0xff) << shift;
        }
        return Blank.orText(Escapes.decode(new String(chunk, at, length, StandardCharsets.UTF_8)));
    }
}
