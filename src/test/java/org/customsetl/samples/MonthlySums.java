package org.customsetl.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.customsetl.samples.Plan.Business;

/** Spreads the planned sums of a business over its months, to the fen, with nothing left over. */
final class MonthlySums {

    private static final YearMonth FIXED_2023 = YearMonth.of(2023, 1);
    private static final YearMonth FIXED_2024 = YearMonth.of(2024, 1);

    private MonthlySums() {}

    /** The yuan of each month in which the business trades. */
    static Map<YearMonth, BigDecimal> of(Business business, Plan plan) {
        Map<YearMonth, BigDecimal> sums = new TreeMap<>();
        spread(business, plan, months(business, 2022, 1), business.cny2022(), sums);
        sums.put(FIXED_2023, business.cny202301());
        BigDecimal rest = business.cny2023().subtract(business.cny202301());
        spread(business, plan, months(business, 2023, 2), rest, sums);
        sums.put(FIXED_2024, business.cny202401());
        return sums;
    }

    /** Splits a sum by weights, to the fen; the last share takes what rounding left. */
    static List<BigDecimal> split(BigDecimal sum, List<Integer> weights) {
        BigDecimal allWeights =
                BigDecimal.valueOf(weights.stream().mapToInt(Integer::intValue).sum());
        List<BigDecimal> shares = new ArrayList<>();
        BigDecimal left = sum;
        for (int weight : weights.subList(0, weights.size() - 1)) {
            BigDecimal share = sum.multiply(BigDecimal.valueOf(weight)).divide(allWeights, 2, RoundingMode.HALF_UP);
            shares.add(share);
            left = left.subtract(share);
        }
        shares.add(left);
        return shares;
    }

    private static List<YearMonth> months(Business business, int year, int first) {
        List<YearMonth> months = new ArrayList<>();
        int start = Math.floorMod(business.district().hashCode(), business.everyMonths());
        for (int month = first; month <= 12; month++) {
            if ((month + start) % business.everyMonths() == 0) {
                months.add(YearMonth.of(year, month));
            }
        }
        return months;
    }

    private static void spread(
            Business business, Plan plan, List<YearMonth> months, BigDecimal sum, Map<YearMonth, BigDecimal> sums) {
        Random random = new Random((business.district() + business.flow() + months.get(0)).hashCode());
        List<Integer> weights = new ArrayList<>();
        for (YearMonth month : months) {
            int usual = plan.season(business, month.getYear()).get(month.getMonthValue() - 1);
            weights.add(usual * (95 + random.nextInt(11)));
        }
        List<BigDecimal> shares = split(sum, weights);
        for (int i = 0; i < shares.size(); i++) {
            sums.put(months.get(i), shares.get(i));
        }
    }
}
