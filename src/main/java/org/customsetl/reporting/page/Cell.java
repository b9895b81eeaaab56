package org.customsetl.reporting.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A place's trade of one period and flow, as {@code mart.prefecture_growth} and {@code mart.region_growth} have it.
 *
 * @param months 1, or 2 for January and February published together, which are filed under February
 * @param flow M, X or T for both
 * @param cny the period's value in CNY
 * @param ytdCny the year to date
 * @param flows the flows that are there: M, X or MX
 * @param ytdMonths how many months the year to date has
 * @param ytdComplete whether these are all months from January on
 */
record Cell(
        Place place,
        YearMonth month,
        int months,
        String flow,
        @Nullable BigDecimal cny,
        @Nullable BigDecimal growth,
        @Nullable BigDecimal ytdCny,
        @Nullable BigDecimal ytdUsd,
        @Nullable BigDecimal ytdGrowthCny,
        @Nullable BigDecimal ytdGrowthUsd,
        @Nullable BigDecimal ytdShare,
        @Nullable String flows,
        int ytdMonths,
        boolean ytdComplete) {}
