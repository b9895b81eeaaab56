package org.customsetl.console;

import java.sql.SQLException;
import org.customsetl.database.DatabaseTrouble;
import org.postgresql.util.PSQLException;

/** What went wrong, in a sentence. */
final class Sentence {

    private static final String OURS = "org.customsetl.";

    private Sentence() {}

    /** What we say ourselves is one; else the innermost message names the cause. */
    static String of(Throwable thrown) {
        return DatabaseTrouble.sentence(thrown)
                .map(trouble -> Character.toUpperCase(trouble.charAt(0)) + trouble.substring(1) + ".")
                .orElseGet(() -> innermost(thrown));
    }

    private static String innermost(Throwable thrown) {
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
