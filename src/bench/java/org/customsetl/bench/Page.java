package org.customsetl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown page of which the part between two marks is the benchmark's; the words around it stay. */
final class Page {

    static final String BEGIN = "<!-- benchmark: begin -->";
    static final String END = "<!-- benchmark: end -->";

    private Page() {}

    static void write(Path page, String part) throws IOException {
        String before = Files.exists(page) ? Files.readString(page) : BEGIN + "\n" + END + "\n";
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " has no place for the table: the lines " + BEGIN + " and " + END);
        }
        Files.writeString(page, before.substring(0, begin) + BEGIN + "\n" + part + "\n" + before.substring(end));
    }
}
