package org.customsetl.printed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.customsetl.warehouse.TestWarehouse;

/**
 * A printed figure held against others.
 *
 * @param tolerance how far rounding alone may put them apart; of a growth, which depends on its base, none is compared
 * @param holds whether it does
 */
record Check(String cell, String kind, String printed, String computed, String tolerance, int parts, boolean holds) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static List<Check> published(TestWarehouse warehouse) {
        return warehouse
                .rows("select cell, kind, printed, computed, tolerance, parts, holds from mart.total_check")
                .stream()
                .map(Check::published)
                .toList();
    }

    private static Check published(Map<String, Object> row) {
        String kind = row.get("kind").toString();
        return new Check(
                row.get("cell").toString(),
                kind,
                plain((BigDecimal) row.get("printed")),
                computed(kind, (BigDecimal) row.get("computed")),
                kind.equals("growth") ? "" : plain((BigDecimal) row.get("tolerance")),
                (int) row.get("parts"),
                (boolean) row.get("holds"));
    }

    /** A total held against its numbers; {@code null} for a growth against a base that is not positive. */
    static Check of(At at, String kind, BigDecimal printed, List<BigDecimal> numbers, BigDecimal times) {
        boolean growth = kind.equals("growth");
        if (growth && numbers.get(1).signum() <= 0) {
            return null;
        }
        BigDecimal computed = growth ? growth(numbers) : numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = tolerance(kind, printed, numbers);
        BigDecimal off = printed.subtract(computed);
        boolean holds = kind.equals("year-to-date")
                ? off.add(tolerance).signum() >= 0
                : off.abs().compareTo(tolerance) <= 0;
        return new Check(
                at.toString(),
                kind,
                plain(printed.multiply(times)),
                computed(kind, computed.multiply(times)),
                growth ? "" : plain(tolerance.multiply(times)),
                numbers.size(),
                holds);
    }

    /** A cell has one check of a kind. */
    boolean isOfTheSame(Check other) {
        return cell.equals(other.cell) && kind.equals(other.kind);
    }

    private static BigDecimal growth(List<BigDecimal> nowAndBefore) {
        return nowAndBefore
                .get(0)
                .divide(nowAndBefore.get(1), MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE)
                .movePointRight(2);
    }

    /** Half a unit of the last place for each figure; a growth has been rounded to a tenth as well. */
    private static BigDecimal tolerance(String kind, BigDecimal printed, List<BigDecimal> numbers) {
        BigDecimal step = numbers.stream().map(Check::step).reduce(step(printed), BigDecimal::max);
        return switch (kind) {
            case "flows" -> step.multiply(TWO);
            case "parts" ->
                step.multiply(BigDecimal.valueOf(numbers.size() + 1)).divide(TWO);
            case "year-to-date" -> step(printed);
            default -> new BigDecimal("0.2");
        };
    }

    private static BigDecimal step(BigDecimal number) {
        return BigDecimal.ONE.movePointLeft(Math.max(number.stripTrailingZeros().scale(), 0));
    }

    private static String computed(String kind, BigDecimal number) {
        return plain(kind.equals("growth") ? number.setScale(4, RoundingMode.HALF_UP) : number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
