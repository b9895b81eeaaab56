package org.customsetl.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form under which written names are compared. */
final class NameKey {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private NameKey() {}

    /**
     * Full-width letters, digits and signs become half-width (Unicode NFKC, which also turns U+3000 into a blank), outer
     * blanks go, inner ones go where the name holds a Chinese character and shrink to one elsewhere, and letters become
     * small by no country's rule.
     */
    static String of(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        text = BLANKS.matcher(text).replaceAll(HAN.matcher(text).find() ? "" : " ");
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
