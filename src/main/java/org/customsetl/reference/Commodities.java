package org.customsetl.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The register of eight-digit commodities. The list changes every year; a year without a list knows none. */
public final class Commodities {

    private final NavigableMap<String, List<Entry>> byCode;
    private final Set<Integer> years;

    private Commodities(List<Entry> entries) {
        this.byCode =
                entries.stream().collect(groupingBy(entry -> entry.commodity().code(), TreeMap::new, toList()));
        this.years = entries.stream()
                .map(Entry::validity)
                .distinct()
                .flatMap(validity -> IntStream.rangeClosed(
                                validity.from().getYear(), validity.to().getYear())
                        .boxed())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Commodities shipped() {
        return new Commodities(ReferenceFiles.rows("commodity").map(Entry::of).toList());
    }

    /** The commodity of an eight-digit code in the list of the month's year. */
    public Optional<Commodity> find(String hs, YearMonth month) {
        return byCode.getOrDefault(hs.strip(), List.of()).stream()
                .filter(entry -> entry.validity().covers(month))
                .map(Entry::commodity)
                .findFirst();
    }

    /** Whether some commodity of any year's list has a code that begins so. */
    public boolean isPrefix(String digits) {
        String next = byCode.ceilingKey(digits);
        return next != null && next.startsWith(digits);
    }

    /** Whether there is a list for a year; without one an absent code says nothing. */
    public boolean hasListOf(int year) {
        return years.contains(year);
    }

    private record Entry(Commodity commodity, Validity validity) {
        static Entry of(NamedCsvRecord row) {
            Commodity commodity = new Commodity(
                    row.getField("code"),
                    row.getField("name_zh"),
                    row.getField("name_en"),
                    row.getField("unit1"),
                    row.getField("unit2"));
            return new Entry(commodity, ReferenceFiles.validity(row));
        }
    }
}
