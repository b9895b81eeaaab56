package org.customsetl.bench.limit;

/**
 * The least that any reader of sheet XML has to do: sees each byte, finds where rows end and values begin, adds the digits
 * of numbers and of references to strings up, and hashes texts. It knows only the form that the benchmark's inputs have,
 * so it is no reader, only a limit of one.
 */
final class SheetScan {

    /** What the byte before was part of. */
    private enum At {
        OUTSIDE,
        TAG,
        REST_OF_TAG,
        END_TAG,
        VALUE,
        TEXT
    }

    private At at = At.OUTSIDE;
    private byte element;
    private int letters;
    private long rows;
    private long number;
    private long sum;
    private int hash;

    /** Takes the next bytes. */
    void scan(byte[] bytes, int count) {
        for (int index = 0; index < count; index++) {
            byte b = bytes[index];
            if (b == '<') {
                endValue();
                at = At.TAG;
                letters = 0;
            } else {
                inside(b);
            }
        }
    }

    private void inside(byte b) {
        switch (at) {
            case TAG -> tag(b);
            case REST_OF_TAG -> at = b == '>' ? At.OUTSIDE : at;
            case END_TAG -> endTag(b);
            case VALUE -> number = b == '.' ? number : number * 10 + (b - '0');
            case TEXT -> hash = hash * 31 + b;
            case OUTSIDE -> {
                // Between elements.
            }
        }
    }

    private void tag(byte b) {
        if (letters++ == 0) {
            element = b;
            at = b == '/' ? At.END_TAG : At.TAG;
        } else if (b == '>') {
            at = element == 'v' ? At.VALUE : element == 't' ? At.TEXT : At.OUTSIDE;
            number = 0;
        } else {
            at = At.REST_OF_TAG;
        }
    }

    private void endTag(byte b) {
        rows += b == 'r' ? 1 : 0;
        at = At.REST_OF_TAG;
    }

    private void endValue() {
        if (at == At.VALUE) {
            sum += number;
        }
    }

    /** How many rows ended. */
    long rows() {
        if (sum == 0 && hash == 0) {
            throw new IllegalStateException("no value was found");
        }
        return rows;
    }
}
