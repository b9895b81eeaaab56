package org.customsetl.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts that cells hold themselves: a column repeats few, which are decoded once as long as they are met again soon. */
final class KnownTexts {

    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 96;

    private final XlsxValues values;
    /** No text that is looked for has these bytes, so that an empty slot is no special case. */
    private static final byte[] NOTHING = {0};

    private final byte[][] stored = new byte[SLOTS][];
    private final @Nullable Cell[] cells = new Cell[SLOTS];

    KnownTexts(XlsxValues values) {
        this.values = values;
        Arrays.fill(stored, NOTHING);
    }

    /** The cell of the text that was found last. */
    @Nullable
    Cell of(XmlBytes xml) {
        if (xml.length() > LONGEST) {
            if (xml.length() > XmlScan.LONGEST_TEXT) {
                throw xml.unexpected();
            }
            return values.text(xml.string());
        }
        int hash = xml.hash();
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        if (!xml.is(stored[slot])) {
            cells[slot] = values.text(xml.string());
            stored[slot] = xml.copy();
        }
        return cells[slot];
    }
}
