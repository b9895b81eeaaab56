package org.customsetl.reference;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The register of units: Chinese, English and Russian names and symbols, the declaration's three-digit codes and the
 * statistical query's two-digit codes.
 */
public final class Units {

    private static final Set<String> NONE = Set.of("", "?", "-", "--", ".", "/", "无", "no quantity");

    private final Map<String, UnitReading> byName;
    private final Multipliers multipliers;
    private final Readings<UnitReading> readings = new Readings<>(this::readAnew);
    private final Readings<Optional<BigDecimal>> multiplierReadings;

    private Units(Map<String, UnitReading> byName, Multipliers multipliers) {
        this.byName = byName;
        this.multipliers = multipliers;
        this.multiplierReadings = new Readings<>(multipliers::read);
    }

    static Units shipped() {
        Map<String, Unit> units = ReferenceFiles.rows("unit").map(Units::unit).collect(toMap(Unit::name, unit -> unit));
        Map<String, UnitReading> byName = new HashMap<>();
        ReferenceFiles.rows("unit_name")
                .forEach(row -> byName.put(NameKey.of(row.getField("name")), reading(row, units)));
        return new Units(Map.copyOf(byName), Multipliers.shipped());
    }

    /** Reads a unit as written in a cell, a header or a code column. A bare {@code 01}, 担 or "ton" is ambiguous. */
    public UnitReading read(String written) {
        return readings.of(written);
    }

    /** Codes and names that are written most like one, the nearest first. */
    public List<String> nearest(String codeOrName, int most) {
        return NearestNames.among(byName.keySet(), codeOrName, most);
    }

    /** The factor of a word that multiplies whatever unit a row has, as 千 in the header 第一数量(千). */
    public Optional<BigDecimal> multiplier(String written) {
        return multiplierReadings.of(written);
    }

    /**
     * These units as a layout words them: what is ambiguous or unknown elsewhere may have one meaning there.
     *
     * @param meanings by written unit the name of the unit it means, such as {@code ton: 吨}
     * @throws IllegalArgumentException if a meaning is itself no known unit
     */
    public Units saying(Map<String, String> meanings) {
        if (meanings.isEmpty()) {
            return this;
        }
        Map<String, UnitReading> words = new HashMap<>(byName);
        meanings.forEach((written, meaning) -> {
            if (!(read(meaning) instanceof UnitReading.Known known)) {
                throw new IllegalArgumentException(
                        "'" + written + "' is said to mean '" + meaning + "', which is no unit of one meaning");
            }
            words.put(NameKey.of(written), known);
        });
        return new Units(Map.copyOf(words), multipliers);
    }

    private UnitReading readAnew(String written) {
        String key = NameKey.of(written);
        if (NONE.contains(key)) {
            return new UnitReading.NoUnit();
        }
        UnitReading reading = byName.get(key);
        if (reading == null) {
            reading = readMultiple(key);
        }
        return reading == null ? new UnitReading.Unknown(written.strip()) : reading;
    }

    private @Nullable UnitReading readMultiple(String key) {
        for (Multipliers.Multiplier multiplier : multipliers.longestFirst()) {
            @Nullable UnitReading rest = multiplier.rest(key).map(byName::get).orElse(null);
            if (rest instanceof UnitReading.Known known) {
                return new UnitReading.Known(known.unit().times(multiplier.factor(), key));
            }
            if (rest != null) {
                return rest;
            }
        }
        return null;
    }

    private static UnitReading reading(NamedCsvRecord row, Map<String, Unit> units) {
        String reason = row.getField("ambiguous");
        return reason.isEmpty()
                ? new UnitReading.Known(Objects.requireNonNull(units.get(row.getField("unit_name"))))
                : new UnitReading.Ambiguous(reason);
    }

    private static Unit unit(NamedCsvRecord row) {
        return Unit.of(
                row.getField("code"),
                row.getField("name"),
                Unit.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                new BigDecimal(row.getField("factor")),
                row.getField("base_name"),
                Boolean.parseBoolean(row.getField("item")));
    }
}
