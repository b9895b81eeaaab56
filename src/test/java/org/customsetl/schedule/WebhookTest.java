package org.customsetl.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Alert FAILED =
            new Alert(Set.of(Alert.Event.FAILED), "run 7 failed", 7L, Map.of("exit_code", 1));

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private WebhookSettings settings(String url, Set<Alert.Event> events) {
        return new WebhookSettings(URI.create(url), "Bearer secret", events, Duration.ofSeconds(2), 3, Duration.ZERO);
    }

    private void tell(Alert.Event... events) {
        new Webhook(settings(receiver.url(), Set.of(events))).tell(FAILED);
    }

    @Test
    void itIsToldWithTheHeaderThatProvesWhoWeAre() {
        tell(Alert.Event.FAILED);
        assertThat(receiver.told()).hasSize(1);
        assertThat(receiver.told().get(0).toString())
                .isEqualTo("{\"events\":[\"failed\"],\"text\":\"run 7 failed\",\"run\":7,\"exit_code\":1}");
        assertThat(receiver.authorizations()).containsExactly("Bearer secret");
    }

    @Test
    void whatNobodyAsksForIsNotTold() {
        tell(Alert.Event.HELD, Alert.Event.MISSING);
        assertThat(receiver.told()).isEmpty();
    }

    @Test
    void aServerThatIsBusyIsAskedAgain() {
        receiver.answers(503, 429);
        tell(Alert.Event.FAILED);
        assertThat(receiver.told()).hasSize(3);
    }

    @Test
    void aServerThatRefusesIsNotAskedAgain() {
        receiver.answers(403);
        tell(Alert.Event.FAILED);
        assertThat(receiver.told()).hasSize(1);
    }

    @Test
    void aServerThatIsNotThereIsGivenUpAndFailsNothing() {
        String url = receiver.url();
        receiver.close();
        new Webhook(settings(url, EnumSet.allOf(Alert.Event.class))).tell(FAILED);
        assertThat(receiver.told()).isEmpty();
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(settings(receiver.url(), Set.of()).toString()).doesNotContain("secret");
    }
}
