package org.customsetl.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calendar by which months of datasets should be there: each is due on a day of the month that follows it. January is
 * due with February, since customs publish the two together in March.
 *
 * @param dayByDataset the day, 1 to 31; in a shorter month the last one
 * @param zone the zone that the days are of
 */
record ExpectedMonths(Map<String, Integer> dayByDataset, ZoneId zone) {

    static final String KEY = "customs-etl.expected";

    private static final Pattern ENTRY = Pattern.compile("\\s*([^=,]+?)\\s*=\\s*(\\d{1,2})\\s*");

    /** From {@code gacc-place=25, hangzhou-cities=28}. */
    static ExpectedMonths of(SettingReader settings, ZoneId zone) {
        Map<String, Integer> days = new TreeMap<>();
        String set = settings.text(KEY, "");
        for (String entry : set.isEmpty() ? new String[0] : set.split(",", -1)) {
            Matcher parts = ENTRY.matcher(entry);
            if (!parts.matches() || Integer.parseInt(parts.group(2)) < 1 || Integer.parseInt(parts.group(2)) > 31) {
                throw new BadSettingException(
                        KEY,
                        "has '" + entry.strip() + "'; write a dataset and the day, 1 to 31, of the following month on"
                                + " which a month of it is due, as gacc-place=25, hangzhou-cities=28");
            }
            if (days.put(parts.group(1), Integer.valueOf(parts.group(2))) != null) {
                throw new BadSettingException(KEY, "names " + parts.group(1) + " twice; name each dataset once");
            }
        }
        return new ExpectedMonths(days, zone);
    }

    /** When a month of a dataset is missing from: the end of the day on which it is due. */
    Instant due(String dataset, YearMonth month) {
        YearMonth following = month.plusMonths(month.getMonthValue() == 1 ? 2 : 1);
        int day = Math.min(dayByDataset.getOrDefault(dataset, 31), following.lengthOfMonth());
        return following.atDay(day).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The newest month of a dataset that should be there. */
    YearMonth newestDue(String dataset, Instant now) {
        YearMonth month = YearMonth.from(now.atZone(zone));
        while (due(dataset, month).isAfter(now)) {
            month = month.minusMonths(1);
        }
        return month;
    }

    /**
     * The months of a dataset that should be there and are not, from the first that is there; of one that has none only
     * the newest that is due.
     *
     * @return the newest first
     */
    List<YearMonth> missing(String dataset, Collection<YearMonth> there, Instant now) {
        List<YearMonth> missing = new ArrayList<>();
        YearMonth newest = newestDue(dataset, now);
        YearMonth first = there.stream().min(YearMonth::compareTo).orElse(newest);
        Set<YearMonth> known = Set.copyOf(there);
        for (YearMonth month = newest; !month.isBefore(first); month = month.minusMonths(1)) {
            if (!known.contains(month)) {
                missing.add(month);
            }
        }
        return missing;
    }
}
