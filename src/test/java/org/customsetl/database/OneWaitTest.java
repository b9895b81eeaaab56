package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import org.customsetl.warehouse.HandSetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneWaitTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private final HandSetClock clock = new HandSetClock(Instant.parse("2026-01-01T00:00:00Z"));

    /** Of one connection, which somebody has: the next is waited for in vain. */
    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.dataSource());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        return new HikariDataSource(config);
    }

    @Test
    void whoAsksSoonAfterAWaitInVainIsToldAtOnceAndLaterTriesAgain() throws SQLException {
        try (HikariDataSource pool = pool()) {
            OneWait once = new OneWait(pool, clock);
            Connection taken = once.getConnection();
            assertThatThrownBy(once::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            taken.close();
            // The pool has one again, but it is not asked.
            assertThatThrownBy(once::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            clock.set(clock.instant().plus(OneWait.SOON));
            try (Connection again = once.getConnection()) {
                assertThat(again.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotLockAnybodyOut() throws SQLException {
        try (HikariDataSource pool = pool()) {
            OneWait once = new OneWait(pool, clock);
            Connection taken = once.getConnection();
            assertThatThrownBy(once::getConnection).isInstanceOf(SQLTransientConnectionException.class);
            taken.close();
            clock.set(clock.instant().minus(OneWait.SOON));
            try (Connection again = once.getConnection()) {
                assertThat(again.isValid(5)).isTrue();
            }
        }
    }
}
