package org.customsetl.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Registers that users bring, beside the shipped ones: commodity groups, and free trade zones with their areas and members.
 * Each import stands whole; what an earlier one brought stays in the tables and is never changed.
 */
public final class RegisterImports {

    /** The import that stands for what the program ships. */
    static final int SHIPPED = 0;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param jdbc the warehouse */
    public RegisterImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What became of a folder.
     *
     * @param number of the import; {@link #SHIPPED} where nothing was imported
     * @param rows by file how many rows it has
     * @param problems why nothing was imported; none and no number: the latest import says the same
     */
    public record Result(int number, Map<String, Integer> rows, List<RegisterProblem> problems) {}

    /**
     * Imports all registers of a folder, or none of them where one row is wrong. To be called in a transaction, by one
     * process at a time.
     *
     * @throws IOException if the folder or a file of it cannot be read
     */
    public Result importFrom(Path folder, long run) throws IOException {
        RegisterFolder read = RegisterFolder.read(folder);
        List<RegisterProblem> problems = new ArrayList<>(read.problems());
        if (problems.isEmpty()) {
            problems.addAll(new RegisterRules(jdbc, read.rows()).problems());
        }
        Map<Register, List<RegisterRow>> byRegister = new EnumMap<>(Register.class);
        read.rows()
                .forEach(row -> byRegister
                        .computeIfAbsent(row.register(), register -> new ArrayList<>())
                        .add(row));
        Map<String, Integer> counts = new java.util.LinkedHashMap<>();
        byRegister.forEach((register, rows) -> counts.put(register.file(), rows.size()));
        boolean nothing = !problems.isEmpty() || byRegister.isEmpty() || isLatest(byRegister);
        return new Result(nothing ? SHIPPED : store(byRegister, run), counts, problems);
    }

    /** Whether the latest import has these rows and no others. */
    private boolean isLatest(Map<Register, List<RegisterRow>> byRegister) {
        int latest = latest();
        if (latest == SHIPPED) {
            return false;
        }
        for (Register register : Register.values()) {
            List<String> rows = byRegister.getOrDefault(register, List.of()).stream()
                    .map(RegisterRow::text)
                    .sorted()
                    .toList();
            if (!rows.equals(stored(register, latest))) {
                return false;
            }
        }
        return true;
    }

    private List<String> stored(Register register, int number) {
        String columns = register.columnNames().stream()
                .map(column -> "coalesce(" + column + "::text, '')")
                .reduce((one, other) -> one + " || chr(9) || " + other)
                .orElseThrow();
        List<String> rows =
                new ArrayList<>(jdbc.sql("select " + columns + " from ref." + register.table() + " where import_id = ?")
                        .param(number)
                        .query(String.class)
                        .list());
        Collections.sort(rows);
        return rows;
    }

    private int latest() {
        return jdbc.sql("select max(id) from ref.register_import")
                .query(Integer.class)
                .single();
    }

    private int store(Map<Register, List<RegisterRow>> byRegister, long run) {
        int number = latest() + 1;
        jdbc.sql("insert into ref.register_import (id, run_id, registered_at) values (?, ?, ?)")
                .params(number, run, OffsetDateTime.now(clock))
                .update();
        byRegister.forEach((register, rows) -> rows.forEach(row -> insert(register, row, number)));
        return number;
    }

    private void insert(Register register, RegisterRow row, int number) {
        List<@Nullable Object> values = new ArrayList<>(row.stored());
        values.add(number);
        String places = String.join(", ", Collections.nCopies(values.size(), "?"));
        jdbc.sql("insert into ref." + register.table() + " (" + String.join(", ", register.columnNames())
                        + ", import_id) values (" + places + ")")
                .params(values)
                .update();
    }
}
