package org.customsetl.reference;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of places by GB/T 2260 code, by customs district and by written name. */
public final class Places {

    private static final String NATION = "000000";

    private final Map<String, Entry> byCode;
    private final Map<String, List<Pointer>> byName;
    private final Map<String, List<Pointer>> byDistrict;

    private Places(Map<String, Entry> byCode, List<Pointer> names, List<Pointer> districts) {
        this.byCode = byCode;
        this.byName = names.stream().collect(groupingBy(pointer -> NameKey.of(pointer.written())));
        this.byDistrict = districts.stream().collect(groupingBy(Pointer::written));
    }

    static Places shipped() {
        Map<String, Entry> places = ReferenceFiles.rows("place")
                .map(Entry::of)
                .collect(toMap(entry -> entry.place().code(), entry -> entry));
        return new Places(
                places,
                ReferenceFiles.rows("place_name")
                        .map(row -> Pointer.of(row, "name"))
                        .toList(),
                ReferenceFiles.rows("customs_district")
                        .map(row -> Pointer.of(row, "district_code"))
                        .toList());
    }

    /**
     * The place of a customs district.
     *
     * @param code five characters ({@code 65079}), a customs region of four ({@code 6507}) or a region of two
     *     ({@code 65}); never a GB/T 2260 code
     */
    public Optional<Place> byDistrict(String code, YearMonth month) {
        return pointedAt(byDistrict.get(code.strip().toUpperCase(Locale.ROOT)), month)
                .findFirst();
    }

    /** The place of a GB/T 2260 code, or of a code of the register's own. */
    public Optional<Place> byCode(String gbCode, YearMonth month) {
        return Optional.ofNullable(byCode.get(gbCode.strip().toUpperCase(Locale.ROOT)))
                .filter(entry -> entry.validity().covers(month))
                .map(Entry::place);
    }

    /** The places a written name may mean in a month: none is unknown, several are ambiguous. */
    public List<Place> byName(String name, YearMonth month) {
        return pointedAt(byName.get(NameKey.of(name)), month).distinct().toList();
    }

    /** The regions whose names stand somewhere in a text, such as a file's name. */
    public List<Place> regionsNamedIn(String text, YearMonth month) {
        String key = NameKey.of(text);
        return byName.keySet().stream()
                .filter(name -> name.length() > 1 && key.contains(name))
                .flatMap(name -> pointedAt(byName.get(name), month))
                .filter(place -> place.level() == Place.Level.REGION)
                .distinct()
                .toList();
    }

    /** What belongs to no prefecture of a region. */
    public Place unallocated(String regionCode) {
        Entry entry = byCode.get(regionCode.substring(0, 2) + "ZZZZ");
        if (entry == null) {
            throw new IllegalArgumentException("no region: " + regionCode);
        }
        return entry.place();
    }

    /** China, place not stated. */
    public Place nation() {
        return Objects.requireNonNull(byCode.get(NATION)).place();
    }

    /** The places written most like a name, for a message about an unknown one. */
    public List<Place> nearest(String name, int most) {
        String key = NameKey.of(name);
        return byName.entrySet().stream()
                .map(entry -> new Guess(EditDistance.between(key, entry.getKey()), entry))
                .filter(guess -> guess.distance() <= Math.max(key.length() / 2, 1))
                .sorted(comparing(Guess::distance)
                        .thenComparing(guess -> guess.entry().getKey()))
                .flatMap(guess -> guess.entry().getValue().stream())
                .map(pointer -> entry(pointer.code()).place())
                .distinct()
                .limit(most)
                .toList();
    }

    private Stream<Place> pointedAt(@Nullable List<Pointer> pointers, YearMonth month) {
        return Stream.ofNullable(pointers)
                .flatMap(List::stream)
                .filter(pointer -> pointer.validity().covers(month))
                .map(pointer -> entry(pointer.code()))
                .filter(entry -> entry.validity().covers(month))
                .map(Entry::place);
    }

    private Entry entry(String code) {
        return Objects.requireNonNull(byCode.get(code), () -> "no place " + code);
    }

    private record Entry(Place place, Validity validity) {
        static Entry of(NamedCsvRecord row) {
            Place place = new Place(
                    row.getField("code"),
                    Place.Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
                    row.getField("region_code"),
                    row.getField("prefecture_code"),
                    row.getField("name_zh"),
                    row.getField("name_en"));
            return new Entry(place, ReferenceFiles.validity(row));
        }
    }

    private record Pointer(String written, String code, Validity validity) {
        static Pointer of(NamedCsvRecord row, String column) {
            return new Pointer(row.getField(column), row.getField("place_code"), ReferenceFiles.validity(row));
        }
    }

    private record Guess(int distance, Map.Entry<String, List<Pointer>> entry) {}
}
