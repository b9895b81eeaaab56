package org.customsetl.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares long lists so that only what differs is shown. */
final class Lines {

    private static final int SHOWN = 12;

    private Lines() {}

    static void assertSame(List<?> actual, List<?> expected) {
        assertSame(actual, expected, List.of());
    }

    /** The same, with what may explain a difference. */
    static void assertSame(List<?> actual, List<?> expected, List<?> beside) {
        List<String> differences = differences(actual, expected);
        String first = differences.stream().limit(SHOWN).collect(Collectors.joining("\n"));
        assertThat(first)
                .as("%d differences, beside %s", differences.size(), beside)
                .isEmpty();
    }

    /** What is missing and what is too much, each as often as it is. */
    static List<String> differences(List<?> actual, List<?> expected) {
        List<Object> missing = new ArrayList<>(expected);
        List<Object> tooMuch = new ArrayList<>(actual);
        actual.forEach(missing::remove);
        expected.forEach(tooMuch::remove);
        List<String> lines = new ArrayList<>();
        missing.forEach(line -> lines.add("missing:  " + line));
        tooMuch.forEach(line -> lines.add("too much: " + line));
        return lines;
    }
}
