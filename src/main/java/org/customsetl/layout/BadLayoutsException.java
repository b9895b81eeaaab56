package org.customsetl.layout;

import java.util.List;

/** Layouts that cannot be used; each sentence names file, line and key. */
public class BadLayoutsException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BadLayoutsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong with them. */
    public List<String> problems() {
        return problems;
    }
}
