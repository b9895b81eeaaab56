package org.customsetl.normalisation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.customsetl.sheet.Row;
import org.customsetl.trade.FigureCheck;
import org.customsetl.trade.FigureCheck.Kind;

/** What a person should know of totals that do not hold, so that nobody has to ask for it: one sentence a sheet. */
final class FailedChecks {

    private FailedChecks() {}

    /**
     * The remark, "" where all hold.
     *
     * @param rejected rows that are rejected, which their own rejections speak of
     */
    static String remark(List<FigureCheck> checks, Set<Integer> rejected) {
        List<FigureCheck> made =
                checks.stream().filter(check -> !rejected.contains(check.row())).toList();
        List<FigureCheck> failed = made.stream().filter(check -> !check.holds()).toList();
        return failed.stream()
                .max(largest())
                .map(check -> sentence(check, failed.size(), made.size()))
                .orElse("");
    }

    /** Percents are no amounts: they come last, however large. */
    private static Comparator<FigureCheck> largest() {
        return Comparator.comparing((FigureCheck check) -> check.kind() != Kind.GROWTH)
                .thenComparing(check -> check.difference().abs())
                .thenComparing(Comparator.comparing(FigureCheck::row)
                        .thenComparing(FigureCheck::column)
                        .reversed());
    }

    private static String sentence(FigureCheck check, int failed, int all) {
        return failed + " of " + all + " checks of printed totals do not hold; the largest difference, "
                + check.difference().stripTrailingZeros().toPlainString() + ", is in cell "
                + Row.columnName(check.column()) + check.row() + ": " + check.sentence()
                + "; view total_check lists them with holds = false";
    }
}
