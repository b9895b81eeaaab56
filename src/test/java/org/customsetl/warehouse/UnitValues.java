package org.customsetl.warehouse;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hidiroglou-Berthelot reckoned beside the database, to 40 digits, as the paper has it: U = 0.5, A = 0.05, C = 4. */
final class UnitValues {

    private static final MathContext DIGITS = new MathContext(40);

    private UnitValues() {}

    record Cell(BigDecimal yuan, BigDecimal kilograms) {}

    record Reckoned(
            BigDecimal medianRatio,
            Map<String, BigDecimal> effects,
            BigDecimal medianEffect,
            BigDecimal lower,
            BigDecimal upper) {}

    static BigDecimal shown(BigDecimal figure) {
        return figure.setScale(8, RoundingMode.HALF_UP);
    }

    static Reckoned hidiroglouBerthelot(Map<String, Cell> before, Map<String, Cell> now) {
        Map<String, BigDecimal> ratios = new TreeMap<>();
        now.forEach((key, cell) -> {
            if (before.containsKey(key)) {
                ratios.put(key, price(cell).divide(price(before.get(key)), DIGITS));
            }
        });
        BigDecimal median = median(ratios.values());
        Map<String, BigDecimal> effects = new TreeMap<>();
        ratios.forEach((key, ratio) -> effects.put(
                key,
                centred(ratio, median)
                        .multiply(now.get(key).yuan.max(before.get(key).yuan).sqrt(DIGITS), DIGITS)));
        BigDecimal middle = median(effects.values());
        List<BigDecimal> sorted = effects.values().stream().sorted().toList();
        int quarter = (sorted.size() + 3) / 4;
        BigDecimal least = middle.abs().multiply(new BigDecimal("0.05"));
        BigDecimal below = middle.subtract(sorted.get(quarter - 1)).max(least);
        BigDecimal above = sorted.get(sorted.size() - quarter).subtract(middle).max(least);
        BigDecimal four = BigDecimal.valueOf(4);
        return new Reckoned(
                median, effects, middle, middle.subtract(four.multiply(below)), middle.add(four.multiply(above)));
    }

    private static BigDecimal price(Cell cell) {
        return cell.yuan.divide(cell.kilograms, DIGITS);
    }

    private static BigDecimal centred(BigDecimal ratio, BigDecimal median) {
        return ratio.compareTo(median) < 0
                ? BigDecimal.ONE.subtract(median.divide(ratio, DIGITS))
                : ratio.divide(median, DIGITS).subtract(BigDecimal.ONE);
    }

    private static BigDecimal median(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2), DIGITS);
    }
}
