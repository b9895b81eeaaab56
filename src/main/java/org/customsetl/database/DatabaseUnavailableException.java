package org.customsetl.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be had. Says why, and the way out. */
public class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, where, and the way out, in words a user can act on */
    public DatabaseUnavailableException(String message) {
        this(message, null);
    }

    /** @param message what is wrong, where, and the way out, in words a user can act on */
    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
