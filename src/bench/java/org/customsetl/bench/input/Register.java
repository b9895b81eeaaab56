package org.customsetl.bench.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The program's own registers, so that every code and name of a made-up row is one that it knows. */
final class Register {

    /** The facts taken hold on all days from here … */
    private static final String FIRST_DAY = "2022-01-01";
    /** … to here: the shipped lists of commodities end with 2023. */
    private static final String LAST_DAY = "2023-12-31";

    private Register() {}

    /** The facts of a register that hold in all months the inputs may have, in the register's order. */
    static List<NamedCsvRecord> facts(String name) {
        try (InputStream bytes = Objects.requireNonNull(Register.class.getResourceAsStream("/reference/" + name));
                CsvReader<NamedCsvRecord> records = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return records.stream().filter(Register::holds).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(NamedCsvRecord fact) {
        String from = fact.getField("valid_from");
        String to = fact.getField("valid_to");
        return from.compareTo(FIRST_DAY) <= 0 && (to.isEmpty() || to.compareTo(LAST_DAY) >= 0);
    }
}
