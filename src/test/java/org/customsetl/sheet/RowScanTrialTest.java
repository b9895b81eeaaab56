package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every xlsx file of a folder that nobody here wrote: the scan and the parser see the same cells. */
@Tag("trials")
class RowScanTrialTest {

    private static List<Path> workbooks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("trials.folder")))) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
        }
    }

    @Test
    void the_scan_and_the_parser_see_the_same_cells() throws IOException {
        Map<String, Integer> sheets = new TreeMap<>();
        for (Path file : workbooks()) {
            try (Workbook book = Workbooks.open(file)) {
                for (SheetInfo sheet : book.sheets()) {
                    sheets.merge(same((XlsxWorkbook) book, sheet), 1, Integer::sum);
                }
            }
        }
        System.out.println("sheets of " + workbooks().size() + " workbooks: " + sheets);
        assertThat(sheets).containsKey("read without the parser");
    }

    private static String same(XlsxWorkbook book, SheetInfo sheet) throws IOException {
        try (RowReader scanned = book.rows(sheet);
                RowReader parsed = book.parsedRows(sheet)) {
            Row row = parsed.next();
            while (row != null) {
                Row other = scanned.next();
                assertThat(other).as("after row %s", row).isNotNull();
                assertThat(other.number()).isEqualTo(row.number());
                assertThat(other.width()).isEqualTo(row.width());
                for (int column = 1; column <= row.width(); column++) {
                    assertThat(other.cell(column)).isEqualTo(row.cell(column));
                }
                row = parsed.next();
            }
            assertThat(scanned.next()).isNull();
            return scanned instanceof XlsxRowScan scan && !scan.isReadOtherwise()
                    ? "read without the parser"
                    : "read by the parser";
        }
    }
}
