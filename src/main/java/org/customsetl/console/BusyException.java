package org.customsetl.console;

/** What was asked for has to wait for something else, which the sentence names. */
final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(String sentence) {
        super(sentence);
    }
}
