package org.customsetl.console;

/** What was asked for is not there. */
final class NothingThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingThereException(String sentence) {
        super(sentence);
    }
}
