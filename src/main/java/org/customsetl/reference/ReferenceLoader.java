package org.customsetl.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Keeps the schema {@code ref} at the state of the shipped files. Rows are deleted and copied anew in one transaction, so
 * that a reader sees the old state or the new one and waits for neither. What users imported ({@link RegisterImports})
 * stands beside and stays.
 */
public final class ReferenceLoader {

    private final DataSource dataSource;
    private final Clock clock;

    public ReferenceLoader(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Writes the files if the schema holds another state of them, or none. Where the database is read-only it stays as it
     * is: what only reads goes by the registers that are there.
     *
     * @return whether they were written
     */
    public boolean load() throws SQLException {
        String fingerprint = ReferenceFiles.fingerprint();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean stale = !isReadOnly(connection) && isStale(connection, fingerprint);
                if (stale) {
                    write(connection, fingerprint);
                }
                connection.commit();
                return stale;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("show transaction_read_only")) {
            return setting.next() && setting.getString(1).equals("on");
        }
    }

    /** Locks out other loaders, no readers. */
    private static boolean isStale(Connection connection, String fingerprint) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table ref.version in exclusive mode");
            try (ResultSet version = statement.executeQuery("select sha256 from ref.version")) {
                return !version.next() || !version.getString(1).equals(fingerprint);
            }
        }
    }

    private void write(Connection connection, String fingerprint) throws SQLException {
        List<ReferenceTable> tables = ReferenceTable.all();
        try (Statement statement = connection.createStatement()) {
            for (int last = tables.size() - 1; last >= 0; last--) {
                statement.execute("delete from ref." + tables.get(last).shippedRows());
            }
            statement.execute("delete from ref.version");
        }
        for (ReferenceTable table : tables) {
            copy(connection, table);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into ref.version (sha256, loaded_at) values (?, ?)")) {
            insert.setString(1, fingerprint);
            insert.setObject(2, OffsetDateTime.now(clock));
            insert.executeUpdate();
        }
    }

    private static void copy(Connection connection, ReferenceTable table) throws SQLException {
        String sql = "copy ref." + table.name() + " (" + String.join(", ", table.columns())
                + ") from stdin (format csv, header, encoding 'UTF8')";
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(table.csv()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy into ref." + table.name(), e);
        }
    }
}
