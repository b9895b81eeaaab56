package org.customsetl.printed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FormulaError;

/** Writes a sheet as csv: blank rows stay, merging is lost. */
final class CsvPrinter {

    private CsvPrinter() {}

    static Path print(Paper paper, Path file) {
        PaperSheet sheet = paper.sheet();
        String text = IntStream.rangeClosed(1, sheet.lastRow())
                .mapToObj(row -> line(sheet, row, paper.delimiter()))
                .collect(Collectors.joining("\n", paper.isMarked() ? "\uFEFF" : "", "\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, text.getBytes(paper.charset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(PaperSheet sheet, int row, char delimiter) {
        return IntStream.rangeClosed(1, sheet.lastColumn())
                .mapToObj(column -> field(sheet.get(new At(row, column)), delimiter))
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static String field(Object value, char delimiter) {
        String text = text(value);
        boolean plain = text.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(Object value) {
        return value == null
                ? ""
                : value instanceof BigDecimal number
                        ? number.toPlainString()
                        : value instanceof FormulaError error ? error.getString() : value.toString();
    }
}
