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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The register of one nation's places by code, by customs district and by written name. {@link Reference#places()} is
 * China's; its look-ups never answer with a place of another nation, which {@link #of} gives a register of its own.
 */
public final class Places {

    private static final String CHINA = "CHN";

    private final Map<String, Entry> byCode;
    private final Map<String, List<Pointer>> byName;
    private final Map<String, List<Pointer>> byDistrict;
    private final Map<String, Places> abroad;
    private final Place nation;

    private Places(Map<String, Entry> byCode, Written written, Map<String, Places> abroad) {
        this.byCode = byCode;
        this.byName = written.names().stream()
                .filter(pointer -> byCode.containsKey(pointer.code()))
                .collect(groupingBy(pointer -> NameKey.of(pointer.written())));
        this.byDistrict = written.districts().stream()
                .filter(pointer -> byCode.containsKey(pointer.code()))
                .collect(groupingBy(Pointer::written));
        this.abroad = abroad;
        this.nation = byCode.values().stream()
                .map(Entry::place)
                .filter(place -> place.level() == Place.Level.NATION)
                .findFirst()
                .orElseThrow();
    }

    static Places shipped() {
        Written written = Written.shipped();
        Map<String, Map<String, Entry>> byNation = ReferenceFiles.rows("place")
                .map(Entry::of)
                .collect(groupingBy(Entry::nation, toMap(entry -> entry.place().code(), entry -> entry)));
        Map<String, Places> abroad = byNation.keySet().stream()
                .filter(nation -> !nation.equals(CHINA))
                .collect(toMap(
                        nation -> nation,
                        nation -> new Places(byNation.getOrDefault(nation, Map.of()), written, Map.of())));
        return new Places(byNation.getOrDefault(CHINA, Map.of()), written, abroad);
    }

    /**
     * The register of another nation's places, where there is one; from China's register only.
     *
     * @param nation ISO 3166-1 alpha-3, such as {@code KGZ}
     */
    public Optional<Places> of(String nation) {
        return Optional.ofNullable(abroad.get(nation.strip().toUpperCase(Locale.ROOT)));
    }

    /** The nations abroad that have a register of their own, ISO 3166-1 alpha-3. */
    public Set<String> nationsAbroad() {
        return abroad.keySet();
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

    /** The place of a GB/T 2260 code or of a code of the register's own; abroad of an ISO 3166-2 code. */
    public Optional<Place> byCode(String code, YearMonth month) {
        return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)))
                .filter(entry -> entry.validity().covers(month))
                .map(Entry::place);
    }

    /** Whether a code is that of a place at any time. */
    public boolean hasCode(String code) {
        return byCode.containsKey(code.strip().toUpperCase(Locale.ROOT));
    }

    /** The places a written name may mean in a month: none is unknown, several are ambiguous. */
    public List<Place> byName(String name, YearMonth month) {
        return pointedAt(byName.get(NameKey.of(name)), month).distinct().toList();
    }

    /** The places that a code or a written name means at any time; never by customs district. */
    public List<Place> ever(String codeOrName) {
        Entry coded = byCode.get(codeOrName.strip().toUpperCase(Locale.ROOT));
        return coded != null
                ? List.of(coded.place())
                : Stream.ofNullable(byName.get(NameKey.of(codeOrName)))
                        .flatMap(List::stream)
                        .map(pointer -> entry(pointer.code()).place())
                        .distinct()
                        .toList();
    }

    /** Whether a place is written so, or has this code or customs district, at any time. */
    public boolean knows(String codeOrName) {
        String code = codeOrName.strip().toUpperCase(Locale.ROOT);
        return byCode.containsKey(code) || byDistrict.containsKey(code) || byName.containsKey(NameKey.of(codeOrName));
    }

    /** The places that a code, a customs district or a written name may mean in a month, as of {@link #byName}. */
    public List<Place> byCodeOrName(String codeOrName, YearMonth month) {
        return byCode(codeOrName, month)
                .or(() -> byDistrict(codeOrName, month))
                .map(List::of)
                .orElseGet(() -> byName(codeOrName, month));
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

    /** The nation as a whole, as China, place not stated. */
    public Place nation() {
        return nation;
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

    private record Entry(String nation, Place place, Validity validity) {
        static Entry of(NamedCsvRecord row) {
            Place place = new Place(
                    row.getField("code"),
                    Place.Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
                    row.getField("region_code"),
                    row.getField("prefecture_code"),
                    row.getField("name_zh"),
                    row.getField("name_en"));
            return new Entry(row.getField("nation_code"), place, ReferenceFiles.validity(row));
        }
    }

    private record Pointer(String written, String code, Validity validity) {
        static Pointer of(NamedCsvRecord row, String column) {
            return new Pointer(row.getField(column), row.getField("place_code"), ReferenceFiles.validity(row));
        }
    }

    /** What points at places, of all nations. */
    private record Written(List<Pointer> names, List<Pointer> districts) {
        static Written shipped() {
            return new Written(pointers("place_name", "name"), pointers("customs_district", "district_code"));
        }

        private static List<Pointer> pointers(String file, String column) {
            return ReferenceFiles.rows(file).map(row -> Pointer.of(row, column)).toList();
        }
    }

    private record Guess(int distance, Map.Entry<String, List<Pointer>> entry) {}
}
