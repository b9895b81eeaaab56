package org.customsetl.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What serving does when its database goes. */
class DatabaseWatchTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    private final Logger logger = (Logger) LoggerFactory.getLogger(DatabaseWatch.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Receiver receiver = new Receiver();
    private final List<OwnServerEnded> ends = new ArrayList<>();
    private boolean reachable = true;
    private Optional<String> ending = Optional.empty();

    private final DatabaseWatch watch = new DatabaseWatch(
            this::open,
            () -> ending,
            new Webhook(new WebhookSettings(
                    URI.create(receiver.url()),
                    null,
                    EnumSet.allOf(Alert.Event.class),
                    Duration.ofSeconds(5),
                    1,
                    Duration.ZERO)),
            ends::add,
            Duration.ofSeconds(3));

    private Connection open() throws SQLException {
        if (!reachable) {
            throw new SQLException("Connection refused", "08001");
        }
        return DATABASE.dataSource().getConnection();
    }

    @BeforeEach
    void listen() {
        said.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(said);
    }

    @AfterEach
    void end() {
        logger.detachAppender(said);
        logger.setAdditive(true);
        logger.setLevel(null);
        receiver.close();
    }

    @Test
    void anOperatorsServerThatIsGoneIsOneLineAndOneWhenItIsBack() {
        reachable = false;
        watch.look();
        watch.look();
        watch.look();
        reachable = true;
        watch.look();
        watch.look();
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "the database cannot be reached (Connection refused); nothing is loaded or shown until it can",
                        "the database is back");
        assertThat(said.list).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
        assertThat(ends).isEmpty();
    }

    @Test
    void aServerOfOurOwnThatHasEndedIsToldOnceAndServingEnds() {
        watch.look();
        ending = Optional.of("The embedded PostgreSQL has ended");
        watch.look();
        watch.look();
        assertThat(ends).hasSize(2).containsOnly(new OwnServerEnded("The embedded PostgreSQL has ended"));
        assertThat(said.list).hasSize(1);
        assertThat(receiver.about("failed")).hasSize(1);
        assertThat(receiver.about("failed").get(0).get("text").asString())
                .isEqualTo("customs-etl serves no more: The embedded PostgreSQL has ended");
    }
}
