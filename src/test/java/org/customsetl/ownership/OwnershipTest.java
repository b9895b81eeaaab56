package org.customsetl.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OwnershipTest {

    private static final Duration LEASE = Duration.ofSeconds(2);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    /** One for all: a transaction is known by its data source. */
    private static DataSource source = DATABASE.dataSource();

    @BeforeAll
    static void find() {
        source = DATABASE.dataSource();
    }

    @Test
    void whileOneOwnsTheWarehouseEverybodyElseIsToldWhoDoes() {
        try (Owner owner = process("alpha").acquire(Duration.ZERO, () -> {})) {
            run(owner);
            assertThatThrownBy(() -> process("beta").acquire(Duration.ZERO, () -> {}))
                    .isInstanceOf(RunBusyException.class)
                    .hasMessageMatching("another process is loading into this warehouse"
                            + " \\(run \\d+, load, since 20.*Z, alpha\\); try again when it is done");
        }
    }

    @Test
    void aTokenRisesWithEachOwner() {
        long first = token("alpha");
        long second = token("beta");
        assertThat(second).isGreaterThan(first);
        assertThat(ended(first)).isEqualTo("released");
    }

    @Test
    void anOwnerWhoseConnectionIsGoneHasDiedAndTheNextOneFollowsAtOnce() throws SQLException {
        AtomicBoolean told = new AtomicBoolean();
        Owner dead = process("alpha").acquire(Duration.ZERO, () -> told.set(true));
        terminate("alpha");
        long next = token("beta");
        assertThat(ended(dead.token())).isEqualTo("died");
        assertThat(next).isGreaterThan(dead.token());
        await(told);
        dead.close();
    }

    @Test
    void anOwnerThatIsSilentForALeaseIsTakenOverAndItsRunWritesNoMore() throws Exception {
        try (Connection frozen = holdTheLock("frozen")) {
            long run = frozenRun();
            fence().check(run);
            try (Owner next = process("beta").acquire(Duration.ZERO, () -> {})) {
                assertThat(frozen.isValid(1)).as("its sessions are ended").isFalse();
                assertThatThrownBy(() -> fence().check(run))
                        .isInstanceOf(LostOwnershipException.class)
                        .hasMessageContaining("run " + run);
                fence().check(run(next));
            }
        }
    }

    @Test
    void anOwnerThatLivesIsNotTakenOverHoweverTheServersClockWasSet() throws SQLException {
        try (Owner owner = process("alpha").acquire(Duration.ZERO, () -> {})) {
            for (String moment :
                    List.of("clock_timestamp() - interval '1 day'", "clock_timestamp() + interval '1 day'")) {
                execute("update ops.ownership set heartbeat_at = " + moment + " where token = " + owner.token());
                assertThatThrownBy(() -> process("beta").acquire(Duration.ZERO, () -> {}))
                        .isInstanceOf(RunBusyException.class);
            }
        }
    }

    @Test
    void aSuccessorWaitsForATransactionThatHasAskedTheFence() throws Exception {
        try (Connection frozen = holdTheLock("frozen")) {
            long run = frozenRun();
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source()));
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<Long> next = transaction.execute(status -> {
                fence().check(run);
                Future<Long> waiting = other.submit(() -> token("beta"));
                sleep(LEASE.plusSeconds(2));
                assertThat(waiting.isDone()).isFalse();
                return waiting;
            });
            assertThat(next.get()).isPositive();
            assertThat(frozen.isValid(1)).isFalse();
            other.shutdown();
        }
    }

    @Test
    void ofManyThatWantItAtOnceOneGetsItAndTheOthersAreToldSo() throws Exception {
        AtomicInteger owners = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Callable<Boolean>> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Ownership process = process("p" + i);
            processes.add(() -> {
                try (Owner owner = process.acquire(Duration.ZERO, () -> {})) {
                    most.accumulateAndGet(owners.incrementAndGet(), Math::max);
                    sleep(Duration.ofMillis(20));
                    owners.decrementAndGet();
                    return owner.token() > 0;
                } catch (RunBusyException e) {
                    return false;
                }
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 10; round++) {
            int won = 0;
            for (Future<Boolean> process : pool.invokeAll(processes)) {
                won += process.get() ? 1 : 0;
            }
            assertThat(won).isPositive();
        }
        pool.shutdown();
        assertThat(most).hasValue(1);
    }

    @Test
    void whoWaitsIsServedBeforeWhoComesLater() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Long> waiting;
        try (Owner owner = process("alpha").acquire(Duration.ZERO, () -> {})) {
            waiting = other.submit(() -> {
                try (Owner next = process("beta").acquire(Duration.ofMinutes(1), () -> {})) {
                    return next.token();
                }
            });
            sleep(LEASE.plusSeconds(1));
            assertThat(waiting.isDone()).isFalse();
            assertThat(owner.loss()).isNull();
        }
        try (Owner again = process("alpha").acquire(Duration.ofMinutes(1), () -> {})) {
            assertThat(again.token()).isGreaterThan(waiting.get());
        }
        other.shutdown();
    }

    @Test
    void aLeaseThatIsTooShortIsRefusedWithItsKey() {
        assertThatThrownBy(
                        () -> new Ownership(() -> source().getConnection(), new SessionName("x"), Duration.ofMillis(5)))
                .hasMessageContaining("customs-etl.lease");
    }

    private static Ownership process(String name) {
        return new Ownership(() -> source().getConnection(), new SessionName(name), LEASE);
    }

    private static long token(String name) {
        try (Owner owner = process(name).acquire(Duration.ZERO, () -> {})) {
            return owner.token();
        }
    }

    /** An owner whose heart does not beat: as one that was stopped by SIGSTOP looks from outside. */
    private static Connection holdTheLock(String name) throws SQLException {
        Connection connection = source().getConnection();
        connection.setClientInfo("ApplicationName", name);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(ops.run_lock())");
            statement.execute(
                    "update ops.ownership set ended_at = clock_timestamp(), ended = 'died' where ended_at is null");
            statement.execute("insert into ops.ownership (holder, heartbeat_at) values ('" + name
                    + "', clock_timestamp() - interval '1 hour')");
        }
        return connection;
    }

    private static long frozenRun() {
        return run(jdbc().sql("select token from ops.ownership where ended_at is null")
                .query(Long.class)
                .single());
    }

    private static long run(Owner owner) {
        return run(owner.token());
    }

    private static long run(long token) {
        return jdbc().sql("""
                        insert into ops.run (token, command, arguments, request, started_at, status)
                        values (:token, 'load', '', '{}', now(), 'running') returning id
                        """).param("token", token).query(Long.class).single();
    }

    private static String ended(long token) {
        return jdbc().sql("select ended from ops.ownership where token = :token")
                .param("token", token)
                .query(String.class)
                .single();
    }

    private static void terminate(String name) throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + name + "'");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(AtomicBoolean told) {
        for (int i = 0; i < 100 && !told.get(); i++) {
            sleep(Duration.ofMillis(50));
        }
        assertThat(told).isTrue();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fence fence() {
        return new Fence(jdbc());
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(source());
    }

    private static DataSource source() {
        return source;
    }
}
