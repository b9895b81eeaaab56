package org.customsetl.command;

import java.sql.SQLException;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.pipeline.RunBusyException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence and the exit code of the contract. */
final class Failures implements IExecutionExceptionHandler {

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
        if (System.getenv("CUSTOMS_ETL_DEBUG") != null) {
            thrown.printStackTrace(commandLine.getErr());
        }
        return 1;
    }

    /** The innermost message is the one that names the cause; the server's own words for a wrong query. */
    private static String sentence(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
