package org.customsetl.reference;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;

/** Names that are written most like one that nobody knows, for a message about it. */
public final class NearestNames {

    /** More than a third of its characters changed make another name. */
    private static final int PART = 3;

    private NearestNames() {}

    private record Guess(int distance, String name) {}

    /** The known names that are nearest to a name, the nearest first; empty where none is near. */
    public static List<String> among(Collection<String> known, String name, int most) {
        String key = NameKey.of(name);
        return known.stream()
                .map(each -> new Guess(EditDistance.between(key, NameKey.of(each)), each))
                .filter(guess -> guess.distance <= Math.max(key.length() / PART, 1))
                .sorted(comparing(Guess::distance).thenComparing(Guess::name))
                .map(Guess::name)
                .distinct()
                .limit(most)
                .toList();
    }
}
