package org.customsetl.trade;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A source of exchange rates, by the name that a {@code dataset.yaml}, the lines and the views give it. Each answers for
 * a currency and a reference month with one rate, or with none; never with another month's.
 *
 * @param name one of the names below, {@code list}, or {@code list:} and the publisher's name
 */
public record RateSource(String name) {

    /** The second currency that a line's own source gives. It always comes first. */
    public static final RateSource SOURCE = new RateSource("source");

    /** The rate that customs statistics convert a month's dollars at: shipped, and lists that say so. */
    public static final RateSource CUSTOMS_STATISTICAL = new RateSource("customs-statistical");

    /** The mean over a month's days of the crosses of the ECB's euro reference rates. */
    public static final RateSource ECB_MONTHLY_MEAN = new RateSource("ecb-monthly-mean");

    /** The mean over a month's days of the RMB central parities that were loaded. */
    public static final RateSource PBOC_MONTHLY_MEAN = new RateSource("pboc-monthly-mean");

    /** The rate that duties of a month are computed at: a central parity of the month before. */
    public static final RateSource CUSTOMS_DUTY = new RateSource("customs-duty");

    /** Lists that name no publisher: the rate stated for the month, else the mean of the month's days. */
    public static final RateSource LIST = new RateSource("list");

    private static final String LIST_OF = "list:";
    private static final List<RateSource> NAMED =
            List.of(SOURCE, CUSTOMS_STATISTICAL, ECB_MONTHLY_MEAN, PBOC_MONTHLY_MEAN, CUSTOMS_DUTY, LIST);
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** All names, for a message. */
    public static final String CHOICES = "source, customs-statistical, ecb-monthly-mean, pboc-monthly-mean,"
            + " customs-duty, list, and list:NAME for the lists of the publisher NAME";

    /** The source of that name; empty where there is none. */
    public static Optional<RateSource> named(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT);
        return name.startsWith(LIST_OF)
                ? Optional.of(ofList(written.strip().substring(LIST_OF.length())))
                : NAMED.stream().filter(source -> source.name.equals(name)).findFirst();
    }

    /** The source of a publisher's lists, however the name is spaced and cased; {@link #LIST} for a blank name. */
    public static RateSource ofList(String publisher) {
        String folded = Normalizer.normalize(publisher, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String slug = NO_LETTER.matcher(folded).replaceAll("-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? LIST : new RateSource(LIST_OF + slug);
    }

    @Override
    public String toString() {
        return name;
    }
}
