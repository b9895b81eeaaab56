package org.customsetl.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The months that a run published, or in a dry run shows as if.
 *
 * @param changed those that had a vintage before, each compared with it
 * @param first those that have nothing to compare with
 */
public record RunChanges(List<DiffReport> changed, List<YearMonth> first) {

    /** Asks while they are the current ones. */
    public static RunChanges of(JdbcClient warehouse, long run) {
        List<DiffReport> changed = new ArrayList<>();
        List<YearMonth> first = new ArrayList<>();
        for (List<?> row : new RunReport(warehouse).published(run).rows()) {
            YearMonth month = YearMonth.parse(String.valueOf(row.get(0)));
            if (String.valueOf(row.get(1)).equals("1")) {
                first.add(month);
            } else {
                changed.add(new DiffReport(warehouse, month, null, null));
            }
        }
        return new RunChanges(changed, first);
    }
}
