package org.customsetl.reporting.page;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The file that the report goes to where nobody names one. */
public final class ReportPlace {

    /** The setting that says where; {@code none} for nowhere. */
    public static final String SETTING = "customs-etl.report";

    private static final String NONE = "none";

    private ReportPlace() {}

    /** What the setting says; else, with the embedded server, beside its data. Nothing for an operator's own server. */
    public static Optional<Path> of(Environment settings) {
        String set = settings.getProperty(SETTING, "");
        if (StringUtils.hasText(set)) {
            return set.strip().equals(NONE) ? Optional.empty() : Optional.of(Path.of(set.strip()));
        }
        if (StringUtils.hasText(settings.getProperty("spring.datasource.url"))) {
            return Optional.empty();
        }
        String data = settings.getProperty("customs-etl.data", "");
        return Optional.of(Path.of(data.isBlank() ? "./.customs-etl" : data).resolve("report.html"));
    }
}
