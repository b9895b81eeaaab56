package org.customsetl.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register that a user brought.
 *
 * @param line where it stands in its file, from 1
 * @param values by column, without blanks around them; "" where nothing stands
 */
record RegisterRow(Register register, long line, Map<String, String> values) {

    String get(String column) {
        return values.getOrDefault(column, "");
    }

    Validity validity() {
        return Validity.parse(get("valid_from"), get("valid_to"));
    }

    /** The values of some columns, as one text. */
    String key(String... columns) {
        return List.of(columns).stream().map(this::get).collect(Collectors.joining("/"));
    }

    /** All that it says, in its register's order. */
    String text() {
        return register.columnNames().stream().map(this::get).collect(Collectors.joining("\t"));
    }

    /** The values as the table of schema {@code ref} keeps them. */
    List<@Nullable Object> stored() {
        return register.columns().stream().map(this::stored).toList();
    }

    private @Nullable Object stored(RegisterColumn column) {
        String value = get(column.name());
        if (column.isDate()) {
            return value.isEmpty() ? null : LocalDate.parse(value);
        }
        return column.kind() == RegisterColumn.Kind.NUMBER ? (Object) Integer.valueOf(value) : value;
    }

    RegisterProblem problem(String column, String message) {
        return new RegisterProblem(register.file(), line, column, get(column), message);
    }
}
