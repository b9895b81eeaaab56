package org.customsetl.command;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.customsetl.reporting.AsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As of which moment, or at which vintages, the analyst's views answer. */
final class AsOfOptions {

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            converter = MonthOption.Moment.class,
            description = "answer as of a moment: 2024-06-30 is the end of that day in UTC, 2024-06-30T12:00Z that"
                    + " moment. Vintages that were pruned since are not in the answer")
    private @Nullable OffsetDateTime moment;

    @Option(
            names = "--vintage",
            paramLabel = "MONTH=V",
            converter = {MonthOption.Month.class, MonthOption.Vintage.class},
            description = "show a month at one of its vintages, as 2024-01=1; may be repeated")
    private Map<YearMonth, Integer> vintages = new LinkedHashMap<>();

    AsOf asOf() {
        return new AsOf(moment, vintages);
    }
}
