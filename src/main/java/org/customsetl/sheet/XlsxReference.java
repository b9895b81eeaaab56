package org.customsetl.sheet;

/** Cell references such as {@code AB12}, within what a sheet can hold. */
final class XlsxReference {

    static final int LAST_ROW = 1 << 20;
    static final int LAST_COLUMN = 1 << 14;
    private static final int MOST_DIGITS = 9;

    private XlsxReference() {}

    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            int letter = letter(reference.charAt(i));
            if (letter < 0) {
                break;
            }
            column = column * 26 + letter;
            if (column > LAST_COLUMN) {
                throw impossible(reference);
            }
        }
        if (column == 0) {
            throw impossible(reference);
        }
        return column;
    }

    static int row(String reference) {
        int from = 0;
        while (from < reference.length() && letter(reference.charAt(from)) >= 0) {
            from++;
        }
        return row(reference, from);
    }

    /** The row number that begins at a place of a text. */
    static int row(String text, int from) {
        int row = number(text, from);
        if (row < 1 || row > LAST_ROW) {
            throw impossible(text);
        }
        return row;
    }

    static int number(String digits) {
        return number(digits, 0);
    }

    private static int number(String digits, int from) {
        int length = digits.length() - from;
        int number = 0;
        for (int i = from; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw impossible(digits);
            }
            number = number * 10 + digit;
        }
        if (length < 1 || length > MOST_DIGITS) {
            throw impossible(digits);
        }
        return number;
    }

    private static int letter(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 1;
        }
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : -1;
    }

    static MergedArea area(String reference) {
        int colon = reference.indexOf(':');
        String first = (colon < 0 ? reference : reference.substring(0, colon)).replace("$", "");
        String last = colon < 0 ? first : reference.substring(colon + 1).replace("$", "");
        return new MergedArea(row(first), column(first), row(last), column(last));
    }

    private static ContentException impossible(String reference) {
        String shown = reference.length() > 40 ? reference.substring(0, 40) : reference;
        return ContentException.damaged("it names a place '" + shown + "' that no sheet has");
    }
}
