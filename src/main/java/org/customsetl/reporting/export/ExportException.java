package org.customsetl.reporting.export;

/** An export that cannot be made. The message is a sentence that says why, and nothing is left of it. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }

    ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
