package org.customsetl.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedMonthsTest {

    private static final ExpectedMonths CALENDAR =
            new ExpectedMonths(Map.of("place", 25, "late", 31), ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest(name = "{0} at {1}: there {2}, missing {3}")
    @CsvSource({
        // on the last hour of the day it is not missing yet: 25 June ends at 16:00 UTC in Shanghai
        "place, 2024-06-25T15:59:59Z, 2024-03 2024-04,         ''",
        "place, 2024-06-25T16:00:00Z, 2024-03 2024-04,         2024-05",
        "place, 2024-06-25T16:00:00Z, 2024-03 2024-05,         2024-04",
        "place, 2024-06-25T16:00:00Z, 2024-03 2024-04 2024-05, ''",
        // of one that has nothing, only the newest: nobody knows where it begins
        "place, 2024-06-25T16:00:00Z, '',                      2024-05",
        // January comes with February, in March
        "place, 2024-02-28T00:00:00Z, 2023-12,                 ''",
        "place, 2024-03-24T00:00:00Z, 2023-12,                 ''",
        "place, 2024-03-26T00:00:00Z, 2023-12,                 2024-02 2024-01",
        // a short month has no 31st
        "late,  2024-06-30T15:59:59Z, 2024-04,                 ''",
        "late,  2024-06-30T16:00:00Z, 2024-04,                 2024-05",
    })
    void aMonthIsMissingFromTheEndOfTheDayOnWhichItIsDue(String dataset, Instant now, String there, String missing) {
        assertThat(CALENDAR.missing(dataset, months(there), now)).isEqualTo(months(missing));
    }

    private static List<YearMonth> months(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(month -> !month.isEmpty())
                .map(YearMonth::parse)
                .toList();
    }
}
