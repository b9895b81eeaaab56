package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.customsetl.sheet.TableColumn.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are written. */
class XlsxWriterTest {

    @TempDir
    Path folder;

    private Path write(int rowsOfASheet, List<TableColumn> columns, List<List<Object>> rows) throws Exception {
        Path file = folder.resolve("t.xlsx");
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        try (XlsxWriter writer = new XlsxWriter(temporary, rowsOfASheet)) {
            XlsxTable table = writer.table("t", columns);
            rows.forEach(table::row);
            table.end();
            writer.save(file);
        }
        return file;
    }

    private List<List<String>> sheets(Path file) throws Exception {
        List<List<String>> sheets = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            for (Sheet sheet : book) {
                List<String> cells = new ArrayList<>(List.of(sheet.getSheetName()));
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(cell.toString());
                    }
                }
                sheets.add(cells);
            }
        }
        return sheets;
    }

    @Test
    void aFullSheetIsFollowedByAnother() throws Exception {
        List<List<Object>> rows = List.of(List.of("a"), List.of("b"), List.of("c"), List.of("d"), List.of("e"));
        Path file = write(3, List.of(new TableColumn("x", Kind.TEXT, 1, false)), rows);
        assertThat(sheets(file))
                .containsExactly(
                        List.of("t", "x", "a", "b"), List.of("t (2)", "x", "c", "d"), List.of("t (3)", "x", "e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "=1+1",
                "\t a ",
                "_x000D_",
                "a_x0041_b",
                "_x",
                "\u0001\u001f",
                "line\nline",
                "喀什😀",
                "<&>\"'"
            })
    void aTextIsReadBackAsItIs(String text) throws Exception {
        Path file = write(10, List.of(new TableColumn("x", Kind.TEXT, 20, false)), List.of(List.of(text)));
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(text);
        }
        assertThat(Contents.cells(file)).as("by our own reader").containsEntry("A2", "t:" + text);
    }

    @Test
    void aTextTooLongForACellGoesOnInFurtherColumns() throws Exception {
        String text = "喀什".repeat(4_500) + "😀".repeat(600);
        int length = text.codePointCount(0, text.length());
        Path file = write(
                10, List.of(new TableColumn("x", Kind.TEXT, length, false)), List.of(List.of(text), List.of("b")));
        List<String> cells = sheets(file).get(0);
        assertThat(cells.subList(0, 4)).containsExactly("t", "x", "x (2)", "x (3)");
        assertThat(String.join("", cells.subList(4, 7))).isEqualTo(text);
        assertThat(cells.subList(7, cells.size())).containsExactly("b");
    }

    @Test
    void notesHoldLongTextsAndExactNumbersToo() throws Exception {
        Path file = folder.resolve("n.xlsx");
        String text = "x".repeat(40_000);
        try (XlsxWriter writer = new XlsxWriter(Files.createDirectories(folder.resolve("temporary")))) {
            XlsxNotes notes = writer.notes("Notes");
            notes.heading("=Title");
            notes.header(List.of("a", "b"));
            notes.row(List.of(new BigDecimal("5080453511.997903800358"), text));
            writer.save(file);
        }
        List<String> cells = sheets(file).get(0);
        assertThat(cells).startsWith("Notes", "=Title", "a", "b", "5080453511.997903800358");
        assertThat(String.join("", cells.subList(5, cells.size()))).isEqualTo(text);
    }

    @Test
    void whatANumberCellCannotHoldStandsBesideAsText() throws Exception {
        List<TableColumn> columns =
                List.of(new TableColumn("n", Kind.DECIMAL, 0, true), new TableColumn("m", Kind.MOMENT, 0, true));
        OffsetDateTime exact = OffsetDateTime.parse("2024-01-01T00:00:00.001Z");
        Path file = write(
                10,
                columns,
                List.of(
                        List.of(new BigDecimal("5080453511.997903800358"), exact.plusNanos(1000)),
                        List.of(new BigDecimal("5080453511.99790"), exact),
                        Arrays.asList(null, null)));
        assertThat(sheets(file).get(0))
                .containsSequence("n", "m", "n_exact", "m_exact")
                .contains("5080453511.997903800358", "2024-01-01T00:00:00.001001Z")
                .hasSize(1 + 4 + 4 + 2);
    }

    @Test
    void aDayThatExcelCannotCountIsText() throws Exception {
        Path file = write(
                10,
                List.of(new TableColumn("d", Kind.DATE, 0, false)),
                List.of(List.of(LocalDate.of(1899, 12, 31)), List.of(LocalDate.of(2024, 2, 29))));
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("1899-12-31");
            assertThat(sheet.getRow(2).getCell(0).getLocalDateTimeCellValue()).isEqualTo("2024-02-29T00:00:00");
        }
    }
}
