package org.customsetl.quality;

/** When what is compared counts as having its imports and exports swapped: the same rule for tables, corrections and lists. */
final class Swaps {

    /**
     * Over rows with {@code swapped} (the other flow) and {@code same} (the same value): two at least, four fifths of what was
     * compared across, and at most a fifth of what was compared straight.
     */
    static final String HAVING = """
            having count(*) filter (where swapped and same) >= 2
                and count(*) filter (where swapped and same) * 5 >= count(*) filter (where swapped) * 4
                and count(*) filter (where not swapped and same) * 5 <= count(*) filter (where not swapped)
            """;

    private Swaps() {}
}
