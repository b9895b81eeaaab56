package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis from nought, with marks at round numbers.
 *
 * @param step from one mark to the next
 * @param end the last mark, not less than the greatest value
 */
record Axis(BigDecimal step, BigDecimal end) {

    private static final int MOST_STEPS = 6;

    /** @param most the greatest value, in any unit */
    static Axis upTo(BigDecimal most) {
        BigDecimal value = most.signum() > 0 ? most : BigDecimal.ONE;
        BigDecimal step = BigDecimal.ONE.movePointRight(value.precision() - value.scale() - 2);
        for (int factor : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            BigDecimal wider = step.multiply(BigDecimal.valueOf(factor));
            BigDecimal steps = value.divide(wider, 0, RoundingMode.CEILING);
            if (steps.intValue() <= MOST_STEPS) {
                return new Axis(wider, wider.multiply(steps));
            }
        }
        throw new IllegalStateException("no axis up to " + most);
    }

    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>();
        for (BigDecimal mark = BigDecimal.ZERO; mark.compareTo(end) <= 0; mark = mark.add(step)) {
            marks.add(mark);
        }
        return marks;
    }

    /** Where a value stands on so many pixels. */
    BigDecimal at(BigDecimal value, int pixels) {
        return value.multiply(BigDecimal.valueOf(pixels)).divide(end, 1, RoundingMode.HALF_UP);
    }
}
