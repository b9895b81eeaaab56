package org.customsetl.reporting.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the report as one file that needs nothing else: no network, no script, no font. All of it is read in one
 * transaction that sees one state of the warehouse, so no page mixes two vintages of a month.
 */
public final class HtmlReport {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Clock clock;
    private final String program;

    /** @param program name and version, as the page's foot says it */
    public HtmlReport(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, String program) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.clock = clock;
        this.program = program;
    }

    /** The policy that the page brings, for a server that sends it as a header too. */
    public static String policy() {
        return Page.policy(Page.style());
    }

    /** The style sheet, for pages that look like its siblings. */
    public static String style() {
        return Page.style();
    }

    /**
     * The page.
     *
     * @throws IllegalArgumentException if there is no such run
     */
    public String page(Scope scope) {
        return Objects.requireNonNull(
                snapshot.execute(status -> new Report(jdbc, scope, clock.instant(), program).page()));
    }

    /**
     * Writes the page to a file, whole or not at all; folders are made where they are missing.
     *
     * @throws IOException if it cannot be written; what stood there before stays
     */
    public void write(Scope scope, Path file) throws IOException {
        String page = page(scope);
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNullElse(target.getParent(), target);
        Files.createDirectories(folder);
        if (Files.isDirectory(target)) {
            throw new IOException(target + " is a folder; name a file");
        }
        Path half = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.writeString(half, page, StandardCharsets.UTF_8);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
