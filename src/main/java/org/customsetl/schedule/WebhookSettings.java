package org.customsetl.schedule;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Who is told how runs end.
 *
 * @param url where to; {@code null} for nobody
 * @param authorization the header that proves who we are; {@code null} for none
 * @param events what is told
 * @param timeout how long one try may take
 * @param tries how often it is tried
 * @param pause how long after the first try that fails; twice as long after each further one
 */
record WebhookSettings(
        @Nullable URI url,
        @Nullable String authorization,
        Set<Alert.Event> events,
        Duration timeout,
        int tries,
        Duration pause) {

    private static final String URL = "customs-etl.webhook.url";
    private static final String EVENTS = "customs-etl.webhook.events";
    private static final String AUTHORIZATION = "customs-etl.webhook.authorization";
    private static final String VARIABLE = "CUSTOMS_ETL_WEBHOOK_AUTHORIZATION";

    static WebhookSettings of(SettingReader settings, ConfigurableEnvironment environment) {
        return new WebhookSettings(
                url(settings.text(URL, "")),
                authorization(environment),
                events(settings.text(EVENTS, "failed, held, rejected, recovered, missing, empty")),
                settings.time("customs-etl.webhook.timeout", "10s", Duration.ofMillis(100)),
                settings.count("customs-etl.webhook.tries", "3", 1, 10),
                settings.time("customs-etl.webhook.pause", "2s", Duration.ZERO));
    }

    private static @Nullable URI url(String set) {
        if (set.isEmpty()) {
            return null;
        }
        try {
            URI url = new URI(set);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // said below; the message would show what may be a secret
        }
        throw new BadSettingException(URL, "is no address of a server; write https://host/path");
    }

    /** Only from the environment, so that it stands in no file and no list of processes. */
    private static @Nullable String authorization(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            boolean ours = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
            if (!ours
                    && !source.getName().equals("configurationProperties")
                    && source.containsProperty(AUTHORIZATION)) {
                throw new BadSettingException(
                        AUTHORIZATION, "is a secret and is read from the environment only; set " + VARIABLE);
            }
        }
        String set = environment.getProperty(AUTHORIZATION, "");
        if (set.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new BadSettingException(
                    VARIABLE, "has a character that no header may have; write it as it is to be sent, as Bearer …");
        }
        return set.isBlank() ? null : set.strip();
    }

    private static Set<Alert.Event> events(String set) {
        Set<Alert.Event> events = EnumSet.noneOf(Alert.Event.class);
        for (String name : set.split(",", -1)) {
            try {
                events.add(Alert.Event.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new BadSettingException(
                        EVENTS,
                        "has '" + name.strip() + "'; write some of failed, held, rejected, recovered, missing, empty");
            }
        }
        return events;
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "webhook " + (url == null ? "none" : url.getHost()) + " for " + events;
    }
}
