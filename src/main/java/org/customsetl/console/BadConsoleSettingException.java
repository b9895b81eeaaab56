package org.customsetl.console;

/** A setting with which the console does not start: the sentence names the key and the way out. Wrong usage. */
public final class BadConsoleSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadConsoleSettingException(String sentence) {
        super(sentence);
    }
}
