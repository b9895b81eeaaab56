package org.customsetl.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.customsetl.database.EmbeddedPostgres;
import org.customsetl.database.SeenServer;

/** The embedded server of a data directory, which the program starts and which stops after it. */
final class OwnServer implements Place {

    private final Path data;

    OwnServer(Path data) {
        this.data = data;
    }

    @Override
    public List<String> options() {
        return List.of("--data", data.toString());
    }

    @Override
    public List<String> settings() {
        return List.of("--customs-etl.data=" + data);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Connection connect() throws SQLException {
        return new SeenServer(data).connect();
    }

    @Override
    public <T> T whileItRuns(Supplier<T> look) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
        try {
            return look.get();
        } finally {
            postgres.close();
        }
    }

    /** Neither the server nor its watchdog is left. */
    @Override
    public boolean isAtRest() {
        return new SeenServer(data).isGone();
    }

    /** kill -9 of all of PostgreSQL's processes. */
    void kill() {
        new SeenServer(data).kill();
    }

    @Override
    public void close() {
        Patience.await("the server in " + data + " to stop", this::isAtRest);
    }
}
