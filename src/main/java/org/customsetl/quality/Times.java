package org.customsetl.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says how many times one figure is of another. */
final class Times {

    private Times() {}

    /**
     * In words, to the nearest power of ten: {@code 10000 times}, or {@code one 10000th of}.
     *
     * @param logarithm the decimal logarithm of the proportion
     */
    static String of(BigDecimal logarithm) {
        int power = logarithm.abs().setScale(0, RoundingMode.HALF_UP).intValueExact();
        String times = BigDecimal.TEN.pow(power).toPlainString();
        return logarithm.signum() > 0 ? times + " times" : "one " + times + "th of";
    }
}
