package org.customsetl.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of rates that the lines of a dataset are converted by, the first that has a rate for the line's reference
 * month holds. What the line's own source gives in a second currency always comes before them.
 *
 * @param sources without {@link RateSource#SOURCE}; empty: nothing is ever converted
 */
public record RateOrder(List<RateSource> sources) {

    /** The order where nothing is stated. */
    public static final RateOrder DEFAULT =
            new RateOrder(List.of(RateSource.CUSTOMS_STATISTICAL, RateSource.ECB_MONTHLY_MEAN));

    public RateOrder {
        sources = List.copyOf(sources);
    }

    /**
     * The order of some names.
     *
     * @throws IllegalArgumentException with a sentence, if a name is unknown or stands twice, or {@code source} is not
     *     the first
     */
    public static RateOrder of(List<String> names) {
        List<RateSource> sources = new ArrayList<>();
        for (String name : names) {
            RateSource source = RateSource.named(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + name + "' is no source of rates; there are " + RateSource.CHOICES));
            if (sources.contains(source)) {
                throw new IllegalArgumentException("the source of rates '" + name + "' stands twice");
            }
            if (source.equals(RateSource.SOURCE) && !sources.isEmpty()) {
                throw new IllegalArgumentException(
                        "'source', the file's own second currency, always comes first; put it first or leave it out");
            }
            sources.add(source);
        }
        sources.remove(RateSource.SOURCE);
        return new RateOrder(sources);
    }

    /** The order in words, {@code source} included: {@code source, customs-statistical, ecb-monthly-mean}. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(RateSource.SOURCE), sources.stream())
                .map(RateSource::name)
                .collect(Collectors.joining(", "));
    }
}
