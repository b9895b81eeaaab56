package org.customsetl.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.customsetl.reporting.page.HtmlReport;
import org.customsetl.reporting.page.ReportPlace;
import org.customsetl.reporting.page.Scope;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The HTML report of a warehouse, and the file that it goes to where nobody names one. */
final class ReportFile {

    static final String SETTING = ReportPlace.SETTING;

    private final Warehouse warehouse;

    ReportFile(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** What the setting says; else, with the embedded server, beside its data. Nothing for an operator's own server. */
    Optional<Path> path() {
        return ReportPlace.of(warehouse.get(Environment.class));
    }

    /**
     * Writes the report after something was published. What is published stays so, whatever becomes of the report: a
     * failure is a sentence on standard error.
     *
     * @return where it is, if anywhere
     */
    Optional<Path> writeAfterPublishing(Scope scope) {
        try {
            Optional<Path> file = path().map(set -> set.toAbsolutePath().normalize());
            if (file.isPresent()) {
                write(scope, file.get());
            }
            return file;
        } catch (IOException | RuntimeException e) {
            System.err.println("customs-etl: the months are published, but the report was not written (" + SETTING
                    + "): " + Failures.sentence(e));
            return Optional.empty();
        }
    }

    void write(Scope scope, Path file) throws IOException {
        new HtmlReport(
                        warehouse.get(JdbcClient.class),
                        warehouse.get(PlatformTransactionManager.class),
                        warehouse.get(Clock.class),
                        new Version().getVersion()[0])
                .write(scope, file);
    }
}
