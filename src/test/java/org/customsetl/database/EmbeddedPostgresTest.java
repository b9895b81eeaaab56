package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Uses one directory for all tests, as a user would: each has to find it as the one before it has left it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedPostgresTest {

    @TempDir
    static Path folder;

    static Path data;

    @BeforeAll
    static void chooseAnAwkwardPath() {
        data = folder.resolve("海关 数据 'x'").resolve("a".repeat(200)).resolve("b".repeat(100));
    }

    @Test
    @Order(1)
    void theFirstUserStartsTheServerAndTheLastOneStopsIt() throws Exception {
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            user.ask("create table kept as select 42 as answer");
            assertThat(user.end()).isZero();
        }
        assertThat(UserProcess.server(ServerHome.in(data))).isZero();
        assertThat(UserProcess.watchdog(ServerHome.in(data))).isZero();
    }

    @Test
    @Order(2)
    void dataSurviveARestart() throws Exception {
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            assertThat(user.ask("select answer from kept")).isEqualTo("42");
            assertThat(user.ask("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(user.ask("select upper('é 海关')")).isEqualTo("É 海关");
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(3)
    void aSecondUserJoinsAndGoesOnWhenTheFirstHasGone() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), data);
        try (UserProcess first = UserProcess.start(data);
                UserProcess second = UserProcess.start(link)) {
            String url = first.awaitReady();
            assertThat(second.awaitReady()).isEqualTo(url);
            assertThat(first.end()).isZero();
            assertThat(second.ask("select answer from kept")).isEqualTo("42");
            first.kill();
            assertThat(second.ask("select answer from kept")).isEqualTo("42");
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(4)
    void usersThatComeAndGoAtTheSameTimeAllGetAServer() throws Exception {
        try (UserProcess one = UserProcess.start(data)) {
            one.awaitReady();
            for (int round = 0; round < 3; round++) {
                try (UserProcess leaving = UserProcess.start(data);
                        UserProcess coming = UserProcess.start(data)) {
                    leaving.awaitReady();
                    leaving.kill();
                    if (round == 1) {
                        one.kill();
                    }
                    coming.awaitReady();
                    assertThat(coming.ask("select answer from kept")).isEqualTo("42");
                }
            }
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(5)
    void aServerThatWasKilledIsReplaced() throws Exception {
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            user.ask("create table late as select 7 as answer");
            UserProcess.kill(UserProcess.server(ServerHome.in(data)));
            try (UserProcess next = UserProcess.start(data)) {
                next.awaitReady();
                assertThat(next.ask("select answer from late")).isEqualTo("7");
            }
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(6)
    void aServerWhoseWatchdogWasKilledIsTakenOver() throws Exception {
        ServerHome home = ServerHome.in(data);
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            long server = UserProcess.server(home);
            UserProcess.kill(UserProcess.watchdog(home));
            user.kill();
            assertThat(UserProcess.server(home)).isEqualTo(server);
            try (UserProcess next = UserProcess.start(data)) {
                next.awaitReady();
                assertThat(UserProcess.server(home)).isEqualTo(server);
                assertThat(next.end()).isZero();
            }
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(7)
    void theLastUserStopsAServerWhoseWatchdogWasKilled() throws Exception {
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            UserProcess.kill(UserProcess.watchdog(ServerHome.in(data)));
            assertThat(user.end()).isZero();
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(8)
    void whatAKillOfEverythingLeavesIsRecoveredFrom() throws Exception {
        ServerHome home = ServerHome.in(data);
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            user.ask("insert into kept values (43)");
            UserProcess.kill(UserProcess.watchdog(home));
            UserProcess.kill(UserProcess.server(home));
            user.kill();
        }
        assertThat(home.postmasterPid()).exists();
        try (UserProcess next = UserProcess.start(data)) {
            next.awaitReady();
            assertThat(next.ask("select max(answer) from kept")).isEqualTo("43");
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(9)
    void aStalePidFileWhoseNumberIsSomebodyElsesByNowIsNoHindrance() throws Exception {
        ServerHome home = ServerHome.in(data);
        long stranger = ProcessHandle.current().pid();
        Files.write(home.postmasterPid(), List.of("" + stranger, home.cluster().toString(), "1700000000", "5432"));
        Files.writeString(home.watchdogPid(), stranger + "\n");
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            assertThat(user.ask("select min(answer) from kept")).isEqualTo("42");
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(10)
    void theServerHoldsNoPipeOfItsUsers() throws Exception {
        try (UserProcess user = UserProcess.start(data);
                UserProcess other = UserProcess.start(data)) {
            user.awaitReady();
            other.awaitReady();
            user.kill();
            // Standard output ends although the server that this user started goes on.
            assertThat(user.nextLine()).isEqualTo("null");
            assertThat(other.ask("select min(answer) from kept")).isEqualTo("42");
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    @Order(11)
    void aTerminatedUserLeavesNothingEither() throws Exception {
        try (UserProcess user = UserProcess.start(data)) {
            user.awaitReady();
            user.handle().destroy();
            assertThat(user.handle().onExit().get(20, TimeUnit.SECONDS).isAlive())
                    .isFalse();
            UserProcess.awaitNothingLeft(data);
        }
    }

    @Test
    @Order(12)
    void aProcessMayUseItTwice() throws SQLException {
        try (EmbeddedPostgres one = EmbeddedPostgres.start(data, Durability.NONE)) {
            try (EmbeddedPostgres two = EmbeddedPostgres.start(data, Durability.NONE)) {
                assertThat(two.jdbcUrl()).isEqualTo(one.jdbcUrl());
            }
            one.server().answer();
            assertThat(one.jdbcUrl() + one.server()).doesNotContain(one.password());
        }
        assertThat(UserProcess.server(ServerHome.in(data))).isZero();
    }
}
