package org.customsetl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.customsetl.trade.Period;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the brackets behind a header: mostly a unit; but 金额(3月) names the month of its column, and
 * 金额(万元,1-3月) both.
 *
 * @param unit what says no time, or ""
 */
record Bracketed(
        @Nullable Period period,
        HeaderPiece.@Nullable Months months,
        LayoutSpec.@Nullable Basis basis,
        boolean yearBefore,
        String unit) {

    private static final Pattern BETWEEN = Pattern.compile("[)\\]】][(\\[【]|[,;、]");

    /** @param folded the text between the first bracket and the last */
    static Bracketed of(String folded, FigureWords words) {
        Bracketed all = new Bracketed(null, null, null, false, "");
        List<String> units = new ArrayList<>();
        for (String part : BETWEEN.split(folded, -1)) {
            Bracketed said = part(part, words);
            if (!said.saysTime()) {
                units.add(part);
            }
            all = all.and(said);
        }
        return all.with(all.saysTime() ? String.join(",", units) : folded);
    }

    private static Bracketed part(String part, FigureWords words) {
        Period period = PeriodText.read(part).orElse(null);
        return new Bracketed(
                period,
                period == null ? HeaderPiece.months(part) : null,
                words.basis(part),
                words.isYearBefore(part),
                "");
    }

    private Bracketed and(Bracketed more) {
        return new Bracketed(
                period == null ? more.period : period,
                months == null ? more.months : months,
                basis == null ? more.basis : basis,
                yearBefore || more.yearBefore,
                "");
    }

    private Bracketed with(String newUnit) {
        return new Bracketed(period, months, basis, yearBefore, newUnit);
    }

    /** Whether they say anything of the time that the column covers. */
    boolean saysTime() {
        return period != null || months != null || basis != null || yearBefore;
    }
}
