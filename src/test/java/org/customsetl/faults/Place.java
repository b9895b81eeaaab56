package org.customsetl.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Where the warehouse of the program's processes is, and a look at it from outside. */
interface Place extends AutoCloseable {

    /** What a command line says to work there. */
    List<String> options();

    /** The same as settings. */
    List<String> settings();

    /** What the environment says. */
    Map<String, String> environment();

    /**
     * Looks from outside.
     *
     * @throws SQLException also if the server does not run
     */
    Connection connect() throws SQLException;

    /** Looks while the server runs, which it may have to be started for. */
    <T> T whileItRuns(Supplier<T> look);

    /** Whether everything has ended that a process of the program began there. */
    boolean isAtRest();

    @Override
    void close();
}
