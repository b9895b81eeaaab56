package org.customsetl.layout;

import java.util.Comparator;
import java.util.List;

/**
 * Something that is wrong with a YAML file.
 *
 * @param line where, from 1
 * @param sentence what, naming the key and the choices
 */
record YamlProblem(int line, String sentence) {

    /** Problems in the order of their lines. */
    static List<YamlProblem> sorted(List<YamlProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(YamlProblem::line))
                .toList();
    }

    /** The problem with the file it is in: {@code a.layout.yaml, line 4: the key 'titel' is unknown; …}. */
    String in(String file) {
        return file + ", line " + line + ": " + sentence;
    }
}
