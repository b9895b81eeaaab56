package org.customsetl.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the calendar of expected months lacks in the warehouse. Nothing can load what is not there, so it is only told. A
 * file that covers several months is there for each of them.
 */
final class MissingMonths {

    private final JdbcClient jdbc;
    private final ExpectedMonths expected;
    private final Clock clock;

    MissingMonths(JdbcClient jdbc, ExpectedMonths expected, Clock clock) {
        this.jdbc = jdbc;
        this.expected = expected;
        this.clock = clock;
    }

    /**
     * The state of a dataset against the calendar.
     *
     * @param months the months that are missing, the newest first
     * @param since when the oldest of those that are newer than everything there was due; the present where none is
     */
    record Lack(String dataset, List<YearMonth> months, Instant since) {}

    private record Span(String dataset, LocalDate first, LocalDate last) {}

    /** All datasets of the calendar, by name; also those that lack nothing. */
    List<Lack> now() {
        Map<String, Set<YearMonth>> there = new TreeMap<>();
        expected.dayByDataset().keySet().forEach(dataset -> there.put(dataset, new TreeSet<>()));
        if (!there.isEmpty()) {
            spans(there.keySet())
                    .forEach(span -> addMonths(there.computeIfAbsent(span.dataset, none -> new TreeSet<>()), span));
        }
        List<Lack> lacks = new ArrayList<>();
        there.forEach((dataset, months) -> lacks.add(lack(dataset, months)));
        return lacks;
    }

    private Lack lack(String dataset, Set<YearMonth> there) {
        Instant now = clock.instant();
        List<YearMonth> missing = expected.missing(dataset, there, now);
        Instant since = missing.stream()
                .filter(month -> there.stream().noneMatch(month::isBefore))
                .map(month -> expected.due(dataset, month))
                .min(Instant::compareTo)
                .orElse(now);
        return new Lack(dataset, missing, since);
    }

    private static void addMonths(Collection<YearMonth> there, Span span) {
        YearMonth last = YearMonth.from(span.last);
        for (YearMonth month = YearMonth.from(span.first); !month.isAfter(last); month = month.plusMonths(1)) {
            there.add(month);
        }
    }

    private List<Span> spans(Set<String> datasets) {
        return jdbc.sql("""
                        select distinct l.dataset, m.first_month as first, m.month as last
                        from ops.current_vintage c
                        join ops.vintage_load v on v.vintage_id = c.vintage_id
                        join ops.load l on l.id = v.load_id
                        join ops.load_month m on m.load_id = l.id and m.month = c.month
                        where l.dataset = any (:datasets)
                        """)
                .param("datasets", datasets.toArray(String[]::new))
                .query(Span.class)
                .list();
    }
}
