package org.customsetl.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * What is wrong with a database rather than with what was asked of it, by SQLSTATE. The first that is found in this order
 * is said: a server that a full disk ends is also gone.
 */
public enum DatabaseTrouble {
    FULL("53100", "the disk of the database is full", "Make room on it, then do the same again"),
    READ_ONLY(
            "25006",
            "the database is read-only",
            "Name the primary server with --db-url, or let the administrator switch default_transaction_read_only off;"
                    + " then do the same again"),
    TOO_MANY(
            "53300",
            "the database lets no more sessions in",
            "Wait until others are done, or let the administrator raise max_connections; then do the same again"),
    NO_DATABASE("3D000", "there is no such database", "Create it, or name another with --db-url"),
    NO_ENTRY(
            "28...",
            "the database does not let this user in",
            "Check --db-user and the password in SPRING_DATASOURCE_PASSWORD"),
    GONE(
            "08...|57P..",
            "the database cannot be reached, or ended or was restarted meanwhile",
            "See that it runs and can be reached (its log says why it ended), then do the same again");

    private final String states;
    private final String what;
    private final String wayOut;

    DatabaseTrouble(String states, String what, String wayOut) {
        this.states = states;
        this.what = what;
        this.wayOut = wayOut;
    }

    /**
     * What is wrong and the way out, in two sentences without the last full stop.
     *
     * @return empty where the failure is another one
     */
    public static Optional<String> sentence(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        collect(thrown, all, Collections.newSetFromMap(new IdentityHashMap<>()));
        return Arrays.stream(values())
                .flatMap(trouble -> all.stream()
                        .filter(trouble::isOf)
                        .map(one -> trouble.what + " (" + said(one) + "). " + trouble.wayOut))
                .findFirst();
    }

    /** Also what a failing rollback or a pool's patience hides. */
    private static void collect(@Nullable Throwable thrown, List<Throwable> all, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        if (thrown instanceof TransactionSystemException transaction) {
            collect(transaction.getApplicationException(), all, seen);
        }
        collect(thrown.getCause(), all, seen);
        if (thrown instanceof SQLException sql) {
            collect(sql.getNextException(), all, seen);
        }
        all.add(thrown);
    }

    private boolean isOf(Throwable thrown) {
        if (thrown instanceof SQLTransientConnectionException) {
            return this == GONE;
        }
        return thrown instanceof SQLException sql
                && (String.valueOf(sql.getSQLState()).matches(states)
                        || (this == FULL && String.valueOf(sql.getMessage()).contains("No space left on device")));
    }

    private static String said(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage())
                .replaceAll("^(ERROR|FATAL|PANIC): ", "")
                .replaceAll("(?s)\\n.*", "")
                .replaceAll("\\.$", "");
        return thrown.getCause() instanceof UnknownHostException host
                ? "there is no host " + host.getMessage()
                : message;
    }
}
