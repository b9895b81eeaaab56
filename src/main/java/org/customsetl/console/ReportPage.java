package org.customsetl.console;

import java.time.Clock;
import java.time.YearMonth;
import org.customsetl.reporting.page.HtmlReport;
import org.customsetl.reporting.page.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of what is published now, as the command writes it. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ReportPage {

    private static final String IN_NO_FRAME = "; frame-ancestors 'none'";

    private final HtmlReport report;

    ReportPage(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        String version = ReportPage.class.getPackage().getImplementationVersion();
        this.report = new HtmlReport(
                jdbc, transactions, clock, "customs-etl " + (version == null ? "(not packaged)" : version));
    }

    /** One at a time: writing it takes the database's whole attention for seconds where there is much of it. */
    @GetMapping("/report")
    synchronized ResponseEntity<String> report(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable Long run) {
        return ResponseEntity.ok()
                .header("Content-Type", AgainPages.HTML)
                .header("Content-Security-Policy", HtmlReport.policy() + IN_NO_FRAME)
                .body(report.page(new Scope(month(from), month(to), run)));
    }

    private static @Nullable YearMonth month(String written) {
        return written.isBlank() ? null : MonthPath.parse(written);
    }
}
