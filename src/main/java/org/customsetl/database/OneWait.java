package org.customsetl.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool that is waited for once. Where its server is gone, a run that fails still wants to write down half a dozen
 * things, each of which would wait as long as the first: those that ask soon after it are told at once.
 */
public final class OneWait extends DelegatingDataSource {

    /** What fails in one go asks again within milliseconds; what tries again on purpose comes later. */
    static final Duration SOON = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile @Nullable Failure last;

    private record Failure(SQLTransientConnectionException cause, Instant at) {}

    /** @param pool throws {@link SQLTransientConnectionException} when it has waited in vain */
    public OneWait(DataSource pool, Clock clock) {
        super(pool);
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Failure failure = last;
        Instant now = clock.instant();
        if (failure != null && !now.isBefore(failure.at) && now.isBefore(failure.at.plus(SOON))) {
            throw new SQLTransientConnectionException(failure.cause.getMessage(), failure.cause);
        }
        try {
            Connection connection = super.getConnection();
            last = null;
            return connection;
        } catch (SQLTransientConnectionException e) {
            last = new Failure(e, clock.instant());
            throw e;
        }
    }
}
