package org.customsetl.console;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** What went wrong, in a sentence. */
final class Sentence {

    private static final String OURS = "org.customsetl.";

    private Sentence() {}

    /** What we say ourselves is one; else the innermost message names the cause. */
    static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (!isOurs(cause) && !(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof PSQLException server && server.getServerErrorMessage() != null) {
            return "the database says: " + server.getServerErrorMessage().getMessage();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith(OURS) && cause.getMessage() != null;
    }
}
