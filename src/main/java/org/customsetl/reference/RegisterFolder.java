package org.customsetl.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the CSV files of a folder of registers: UTF-8, a header row, columns in any order. */
final class RegisterFolder {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<RegisterRow> rows = new ArrayList<>();
    private final List<RegisterProblem> problems = new ArrayList<>();

    private RegisterFolder() {}

    /** @throws IOException if the folder or a file cannot be read */
    static RegisterFolder read(Path folder) throws IOException {
        RegisterFolder read = new RegisterFolder();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(RegisterFolder::isList).sorted().toList();
        }
        for (Path file : files) {
            read.file(file);
        }
        if (files.isEmpty()) {
            read.problems.add(new RegisterProblem(
                    String.valueOf(folder.getFileName()),
                    0,
                    "",
                    "",
                    "there is no register in this folder; the files are called " + Register.files()));
        }
        return read;
    }

    List<RegisterRow> rows() {
        return rows;
    }

    List<RegisterProblem> problems() {
        return problems;
    }

    private static boolean isList(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") && !name.startsWith(".");
    }

    private void file(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Optional<Register> register = Register.ofFile(name);
        if (register.isEmpty()) {
            complain(name, 0, "no register is called so; the files are called " + Register.files());
            return;
        }
        try {
            records(register.get(), text(file));
        } catch (CharacterCodingException e) {
            complain(name, 0, "this is no UTF-8; save it as CSV UTF-8");
        } catch (CsvParseException e) {
            complain(name, 0, "this is no CSV (" + e.getMessage() + "); close every quotation mark");
        }
    }

    private static String text(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    private void records(Register register, String text) {
        List<CsvRecord> records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .stream()
                .toList();
        if (records.isEmpty()) {
            complain(register.file(), 0, "the file is empty; its first row is " + header(register));
            return;
        }
        List<String> header =
                records.get(0).getFields().stream().map(String::strip).toList();
        if (isHeader(register, header)) {
            records.stream().skip(1).forEach(row -> row(register, header, row));
        }
    }

    private boolean isHeader(Register register, List<String> header) {
        List<String> wanted = register.columnNames();
        boolean all = header.containsAll(wanted) && header.size() == wanted.size();
        if (!all) {
            problems.add(new RegisterProblem(
                    register.file(),
                    1,
                    "",
                    String.join(",", header),
                    "the columns of this file are " + header(register) + ", in any order, and no others"));
        }
        return all;
    }

    private static String header(Register register) {
        return String.join(",", register.columnNames());
    }

    private void row(Register register, List<String> header, CsvRecord fields) {
        if (fields.getFieldCount() != header.size()) {
            complain(
                    register.file(),
                    fields.getStartingLineNumber(),
                    "the row has " + fields.getFieldCount() + " fields and the header " + header.size()
                            + "; put a field that holds a comma in quotation marks");
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), fields.getField(i).strip());
        }
        check(new RegisterRow(register, fields.getStartingLineNumber(), values));
    }

    /** A row that is wrong in itself is not held against others. */
    private void check(RegisterRow row) {
        int before = problems.size();
        for (RegisterColumn column : row.register().columns()) {
            column.complaint(row.get(column.name()))
                    .ifPresent(complaint -> problems.add(row.problem(column.name(), complaint)));
        }
        if (problems.size() > before) {
            return;
        }
        if (!row.get("valid_to").isEmpty() && row.get("valid_to").compareTo(row.get("valid_from")) < 0) {
            problems.add(row.problem("valid_to", "it ends before it begins; mend valid_from or valid_to"));
            return;
        }
        rows.add(row);
    }

    private void complain(String file, long row, String message) {
        problems.add(new RegisterProblem(file, row, "", "", message));
    }
}
