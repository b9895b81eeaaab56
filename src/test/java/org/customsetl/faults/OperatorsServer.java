package org.customsetl.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.customsetl.database.TestDatabase;

/** A database on a server that runs whoever uses it: one of the tests' own. */
final class OperatorsServer implements Place {

    private final TestDatabase database = TestDatabase.migrated();

    OperatorsServer() throws SQLException {
        database.create();
    }

    @Override
    public List<String> options() {
        return List.of("--db-url", database.url(), "--db-user", database.user());
    }

    @Override
    public List<String> settings() {
        return List.of("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("SPRING_DATASOURCE_PASSWORD", database.password());
    }

    @Override
    public Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }

    @Override
    public <T> T whileItRuns(Supplier<T> look) {
        return look.get();
    }

    /** No session is left. */
    @Override
    public boolean isAtRest() {
        return new Look(this).number("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and application_name like 'customs-etl %'
                        """) == 0;
    }

    @Override
    public void close() {
        try {
            database.drop();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
