package org.customsetl.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a series came to: printed at its end, and meanwhile kept in a file of {@code target/faults}. */
final class Figures {

    private static final Path FOLDER = Path.of("target", "faults");

    private final String name;
    private final long began = System.nanoTime();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, List<Long>> times = new TreeMap<>();

    Figures(String name) {
        this.name = name;
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
        keep();
    }

    void note(String what, long count) {
        counts.put(what, Math.toIntExact(count));
    }

    void time(String what, long millis) {
        times.computeIfAbsent(what, key -> new ArrayList<>()).add(millis);
    }

    /** Prints them. */
    void print() {
        keep();
        System.out.print(text());
    }

    private void keep() {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".txt"), text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(name);
        text.append(" (took ")
                .append((System.nanoTime() - began) / 1_000_000_000)
                .append(" s)\n");
        counts.forEach((what, count) ->
                text.append("  ").append(count).append(" ").append(what).append('\n'));
        times.forEach((what, all) -> {
            List<Long> sorted = all.stream().sorted().toList();
            text.append("  ").append(what).append(": median ").append(sorted.get(sorted.size() / 2));
            text.append(" ms, longest ").append(sorted.get(sorted.size() - 1)).append(" ms\n");
        });
        return text.toString();
    }
}
