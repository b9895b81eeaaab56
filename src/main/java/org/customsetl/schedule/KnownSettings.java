package org.customsetl.schedule;

import java.util.Set;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** The settings of our own that there are; one that is misspelt in a file would be none in silence. */
final class KnownSettings {

    private static final String OURS = "customs-etl.";

    private static final Set<String> KNOWN = Set.of(
            "customs-etl.data",
            "customs-etl.inbox",
            "customs-etl.layouts",
            "customs-etl.report",
            "customs-etl.quiet",
            "customs-etl.lease",
            "customs-etl.wait",
            "customs-etl.keep-vintages",
            "customs-etl.keep-batch",
            "customs-etl.keep-rejections",
            "customs-etl.expected",
            "customs-etl.metrics.keep",
            "customs-etl.nightly.cron",
            "customs-etl.nightly.zone",
            "customs-etl.nightly.wait",
            "customs-etl.nightly.poll",
            "customs-etl.nightly.heartbeat",
            "customs-etl.webhook.url",
            "customs-etl.webhook.events",
            "customs-etl.webhook.timeout",
            "customs-etl.webhook.tries",
            "customs-etl.webhook.pause",
            "customs-etl.webhook.authorization",
            "customs-etl.console.user",
            "customs-etl.console.password");

    private KnownSettings() {}

    /** Only files: in an environment, others' variables may begin with ours (CUSTOMS_ETL_PORT of Kubernetes). */
    static void check(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource file) {
                for (String key : file.getPropertyNames()) {
                    if (key.startsWith(OURS) && !KNOWN.contains(key)) {
                        throw new BadSettingException(
                                key, "is no setting; docs/configuration.md lists those that there are");
                    }
                }
            }
        }
    }
}
