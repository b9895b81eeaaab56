package org.customsetl.reporting.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.customsetl.reporting.RunReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps the file of the report current while the program serves, whoever asked for what was published: the night, the
 * queue or the console.
 */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ReportKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ReportKeeper.class);

    private final RunReport runs;
    private final HtmlReport report;
    private final Optional<Path> place;

    ReportKeeper(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, Environment settings) {
        String version = ReportKeeper.class.getPackage().getImplementationVersion();
        this.runs = new RunReport(jdbc);
        this.report = new HtmlReport(
                jdbc, transactions, clock, "customs-etl " + (version == null ? "(not packaged)" : version));
        this.place = ReportPlace.of(settings).map(file -> file.toAbsolutePath().normalize());
    }

    /**
     * Writes it where a run has published something. What is published stays so, whatever becomes of the report: a
     * failure is a line in the log. One at a time, so that the last one to be written has seen all that was published.
     */
    public synchronized void after(long run) {
        place.ifPresent(file -> {
            try {
                if (!runs.published(run).isEmpty()) {
                    report.write(new Scope(null, null, run), file);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "the months of run {} are published, but the report was not written to {}: {}. See to it, or name"
                                + " another place in {}; the next run that publishes writes it",
                        run,
                        file,
                        e.toString(),
                        ReportPlace.SETTING);
            }
        });
    }
}
