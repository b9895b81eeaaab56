package org.customsetl.reporting.export;

import java.util.ArrayList;
import java.util.List;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.TextTable;

/** What an export says of itself: when and how it was made, and where its figures come from. */
record Notes(List<Section> sections) {

    /** A titled table. */
    record Section(String title, Answer answer) {}

    /** The notes as lines of text. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Section section : sections) {
            lines.add(section.title());
            lines.add("=".repeat(section.title().length()));
            lines.addAll(TextTable.lines(section.answer()));
            lines.add("");
        }
        return lines;
    }
}
