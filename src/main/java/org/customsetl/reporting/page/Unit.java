package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What amounts are printed in: the greatest unit in which the greatest of them is not less than one. */
enum Unit {
    BILLION("bn", "十亿", 9),
    MILLION("million", "百万", 6),
    THOUSAND("thousand", "千", 3),
    ONE("", "", 0);

    private final String english;
    private final String chinese;
    private final int power;

    Unit(String english, String chinese, int power) {
        this.english = english;
        this.chinese = chinese;
        this.power = power;
    }

    static Unit of(List<BigDecimal> amounts) {
        BigDecimal most =
                amounts.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        for (Unit unit : values()) {
            if (most.movePointLeft(unit.power).compareTo(BigDecimal.ONE) >= 0) {
                return unit;
            }
        }
        return most.signum() == 0 ? BILLION : ONE;
    }

    /** For example {@code bn CNY}. */
    String of(String currency) {
        return english.isEmpty() ? currency : english + " " + currency;
    }

    /** For example {@code 十亿元}. */
    String yuan() {
        return chinese + "元";
    }

    String print(@Nullable BigDecimal amount) {
        return Numbers.fixed(amount == null ? null : amount.movePointLeft(power), 2);
    }

    BigDecimal in(BigDecimal amount) {
        return amount.movePointLeft(power);
    }

    /** The amount of so many of this unit, for the marks of an axis. */
    String mark(BigDecimal amount) {
        BigDecimal plain = in(amount).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return Numbers.fixed(plain, Math.max(0, plain.scale()));
    }
}
