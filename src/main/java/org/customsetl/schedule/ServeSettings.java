package org.customsetl.schedule;

import java.time.Duration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What {@code serve} is told by its settings; docs/configuration.md is the table of them.
 *
 * @param nightly when the nightly run is due
 * @param expected the calendar of months that should be there
 * @param webhook who is told how runs end
 * @param stop how long runs under way may take to end when the process is asked to stop
 * @param keepMetrics how long an answer to Prometheus is kept
 */
record ServeSettings(
        Nightly nightly, ExpectedMonths expected, WebhookSettings webhook, Duration stop, Duration keepMetrics) {

    /** @throws BadSettingException if one of them is wrong */
    static ServeSettings of(ConfigurableEnvironment environment) {
        SettingReader settings = new SettingReader(environment);
        Nightly nightly = Nightly.of(settings);
        return new ServeSettings(
                nightly,
                ExpectedMonths.of(settings, nightly.zone()),
                WebhookSettings.of(settings, environment),
                settings.time("spring.lifecycle.timeout-per-shutdown-phase", "60s", Duration.ofSeconds(1)),
                settings.time("customs-etl.metrics.keep", "10s", Duration.ZERO));
    }
}
