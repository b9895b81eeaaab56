package org.customsetl.layout;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How words of headers, titles and names are compared. */
public final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0\\ufeff]+");

    private Words() {}

    /** The word with full-width forms narrowed, all blanks out and in lower case, by no machine's locale. */
    public static String folded(String word) {
        return isFolded(word)
                ? word
                : BLANKS.matcher(narrowed(word)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Most cells are plain digits or lower case already; a million of them should not cost a pattern each. */
    private static boolean isFolded(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c >= 0x7f || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** The text with full-width letters, digits and signs narrowed, blanks kept. */
    public static String narrowed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
