package org.customsetl.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Things of a register, found by their codes and by every way they are written. */
final class NameIndex<T> {

    private final Map<String, T> byKey;

    private NameIndex(Map<String, T> byKey) {
        this.byKey = byKey;
    }

    /**
     * Reads the names.
     *
     * @param file a file with a column {@code name}
     * @param column its column of codes; rows without one are names of other things
     */
    static <T> NameIndex<T> read(String file, String column, Map<String, T> byCode) {
        Map<String, T> byKey = new HashMap<>();
        byCode.forEach((code, thing) -> byKey.put(NameKey.of(code), thing));
        ReferenceFiles.rows(file)
                .filter(row -> !row.getField(column).isEmpty())
                .forEach(row -> byKey.put(
                        NameKey.of(row.getField("name")),
                        Objects.requireNonNull(byCode.get(row.getField(column)), row::toString)));
        return new NameIndex<>(Map.copyOf(byKey));
    }

    /** The rows of a file as things by their column {@code code}. */
    static <T> Map<String, T> byCode(String file, Function<NamedCsvRecord, T> thing) {
        return ReferenceFiles.rows(file).collect(toMap(row -> row.getField("code"), thing));
    }

    /** The members of each group in a file with a column {@code group_code}. */
    static Map<String, Set<String>> members(String file, String column) {
        return ReferenceFiles.rows(file)
                .collect(groupingBy(
                        row -> row.getField("group_code"), mapping(row -> row.getField(column), toUnmodifiableSet())));
    }

    /** The one group of each member in a file with a column {@code group_code}. */
    static Map<String, String> groupOf(String file, String column) {
        return ReferenceFiles.rows(file)
                .collect(toUnmodifiableMap(row -> row.getField(column), row -> row.getField("group_code")));
    }

    /** All codes and names, as they are compared. */
    Set<String> names() {
        return byKey.keySet();
    }

    Optional<T> find(String codeOrName) {
        return Optional.ofNullable(byKey.get(NameKey.of(codeOrName)));
    }
}
