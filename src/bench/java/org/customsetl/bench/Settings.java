package org.customsetl.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the user asked for by {@code -Dbench.…}.
 *
 * @param rows how many rows the inputs have, but where a form cannot hold them
 * @param lines how many lines each of the months has that analysts' queries are asked of; 0: none are asked
 * @param runs how often each thing is measured
 * @param only beginnings of the names of what to measure; none: everything
 * @param folder where inputs, databases and outputs lie
 * @param page the page whose table is to be written
 */
record Settings(int rows, int lines, int runs, List<String> only, Path folder, Path page) {

    private static final int FULL_ROWS = 1_000_000;
    private static final int FULL_RUNS = 5;

    static Settings given() {
        int rows = Integer.getInteger("bench.rows", FULL_ROWS);
        int lines = Integer.getInteger("bench.lines", 0);
        int runs = Integer.getInteger("bench.runs", FULL_RUNS);
        List<String> only = Arrays.stream(System.getProperty("bench.only", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        Path folder = Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();
        boolean isFull = rows >= FULL_ROWS && runs >= FULL_RUNS && only.isEmpty();
        String page = System.getProperty("bench.page", "");
        Path otherwise = isFull ? Path.of("docs", "performance.md") : folder.resolve("performance.md");
        return new Settings(rows, lines, runs, only, folder, page.isEmpty() ? otherwise : Path.of(page));
    }

    /** Whether a thing of this name is to be measured. */
    boolean wants(String id) {
        return only.isEmpty() || only.stream().anyMatch(id::startsWith);
    }
}
