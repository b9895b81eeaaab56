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
        return BLANKS.matcher(narrowed(word)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The text with full-width letters, digits and signs narrowed, blanks kept. */
    public static String narrowed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
