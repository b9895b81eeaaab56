package org.customsetl.reference;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The words for multipliers, which stand before units and around currencies alike: 万, thousand, 1,000, тыс. */
record Multipliers(List<Multiplier> longestFirst) {

    static Multipliers shipped() {
        return new Multipliers(ReferenceFiles.rows("money_unit")
                .filter(row -> row.getField("currency_code").isEmpty())
                .map(row ->
                        new Multiplier(NameKey.of(row.getField("name")), new BigDecimal(row.getField("multiplier"))))
                .sorted(comparing((Multiplier multiplier) -> multiplier.word().length())
                        .reversed())
                .toList());
    }

    /** The factor of a text that is nothing but a multiplier. */
    Optional<BigDecimal> read(String written) {
        String key = NameKey.of(written);
        return longestFirst.stream()
                .filter(multiplier -> multiplier.word().equals(key))
                .map(Multiplier::factor)
                .findFirst();
    }

    /** What stands behind or before the longest multiplier at either end of a key; empty where none does. */
    Optional<Rest> around(String key) {
        return longestFirst.stream()
                .flatMap(multiplier -> multiplier.around(key).stream())
                .findFirst();
    }

    /**
     * What a multiplier multiplies.
     *
     * @param before whether the multiplier stands before it
     */
    record Rest(String word, boolean before, String text) {

        /** Another text in its place: 万美元 for 万美园. */
        String with(String other) {
            String joint = Character.isIdeographic(word.codePointAt(0)) ? "" : " ";
            return before ? word + joint + other : other + joint + word;
        }
    }

    record Multiplier(String word, BigDecimal factor) {

        /** What follows the multiplier at a key's beginning; empty where the key begins otherwise or goes on as a word. */
        Optional<String> rest(String key) {
            if (!key.startsWith(word)) {
                return Optional.empty();
            }
            String rest = key.substring(word.length());
            boolean runsOn = !rest.isEmpty() && isLetter(word.length() - 1, key) && isLetter(word.length(), key);
            return runsOn ? Optional.empty() : Optional.of(rest.strip());
        }

        private Optional<Rest> around(String key) {
            Optional<Rest> behind = rest(key).map(rest -> new Rest(word, true, rest));
            boolean ends = key.endsWith(word) && Character.isIdeographic(word.codePointAt(0));
            return behind.or(() -> ends
                            ? Optional.of(new Rest(word, false, key.substring(0, key.length() - word.length())))
                            : Optional.empty())
                    .filter(rest -> !rest.text.isBlank());
        }

        private static boolean isLetter(int at, String key) {
            return Character.isLetter(key.charAt(at)) && !Character.isIdeographic(key.charAt(at));
        }
    }
}
