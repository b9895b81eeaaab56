package org.customsetl.command;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.Optional;
import org.customsetl.console.BadConsoleSettingException;
import org.customsetl.database.DatabaseTrouble;
import org.customsetl.database.DatabaseUnavailableException;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.ownership.RunBusyException;
import org.customsetl.schedule.BadSettingException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence and the exit code of the contract. */
final class Failures implements IExecutionExceptionHandler {

    private static final String OURS = "org.customsetl.";
    private static final String NO_RIGHT = "42501";

    @Override
    public int handleExecutionException(Exception thrown, CommandLine commandLine, ParseResult parsed) {
        if (thrown instanceof RunBusyException) {
            commandLine.getErr().println("customs-etl: " + thrown.getMessage());
            return 4;
        }
        if (thrown instanceof BadLayoutsException bad) {
            bad.problems().forEach(problem -> commandLine.getErr().println("customs-etl: " + problem));
            return CommandLine.ExitCode.USAGE;
        }
        commandLine.getErr().println("customs-etl: " + sentence(thrown));
        if (cause(thrown, BadSettingException.class) || cause(thrown, BadConsoleSettingException.class)) {
            return CommandLine.ExitCode.USAGE;
        }
        if (System.getenv("CUSTOMS_ETL_DEBUG") != null) {
            thrown.printStackTrace(commandLine.getErr());
        }
        return 1;
    }

    private static boolean cause(Throwable thrown, Class<?> type) {
        return type.isInstance(thrown)
                || (thrown.getCause() != null && thrown.getCause() != thrown && cause(thrown.getCause(), type));
    }

    /** What we say ourselves is a sentence; else the innermost message is the one that names the cause. */
    static String sentence(Throwable thrown) {
        Optional<String> trouble = isNoted(thrown) ? Optional.empty() : DatabaseTrouble.sentence(thrown);
        return trouble.orElseGet(() -> innermost(thrown));
    }

    /** What is wrong with the database is in it already. */
    private static boolean isNoted(@Nullable Throwable thrown) {
        return thrown instanceof DatabaseUnavailableException || (thrown != null && isNoted(thrown.getCause()));
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (!isOurs(cause)
                && !(cause instanceof SQLException)
                && cause.getCause() != null
                && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof PSQLException server && server.getServerErrorMessage() != null) {
            return sentence(server, server.getServerErrorMessage());
        }
        if (cause instanceof FileSystemException file) {
            return file.getFile() + " " + what(file);
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith(OURS) && cause.getMessage() != null;
    }

    /** Where in our own statement it went wrong helps nobody. */
    private static String sentence(PSQLException thrown, ServerErrorMessage said) {
        String wayOut = NO_RIGHT.equals(thrown.getSQLState())
                ? ". The warehouse is for the user who owns its database: name that one with --db-user"
                : "";
        return "the database says: " + said.getMessage() + wayOut;
    }

    /** The messages of these exceptions are often only the path. */
    private static String what(FileSystemException failure) {
        if (failure instanceof AccessDeniedException) {
            return "is closed to this user; give this user the right to it, or name another place";
        }
        if (failure instanceof NoSuchFileException) {
            return "does not exist";
        }
        if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return "is a file, not a folder";
        }
        return failure.getReason() == null
                ? "cannot be used (" + failure.getClass().getSimpleName() + ")"
                : "cannot be used: " + failure.getReason();
    }
}
