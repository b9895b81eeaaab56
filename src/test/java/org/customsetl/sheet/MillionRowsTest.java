package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files far larger than the memory they are read in, each in a JVM of its own. */
class MillionRowsTest {

    private static final int ROWS = 1_000_000;
    private static final int TEXTS = 5_000;

    @TempDir
    Path folder;

    @Test
    void a_million_rows_of_xlsx_are_read_in_64_mb() throws Exception {
        Path file = folder.resolve("million.xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new HandmadeXlsx().strings(texts()).without(HandmadeXlsx.SHEET).write(out, MillionRowsTest::writeSheet);
        }
        assertThat(read("-Xmx64m", file)).isEqualTo("rows 1000000 cells 14000000 sum 500000500000 merged 1");
    }

    @Test
    void a_million_rows_of_csv_are_read_in_32_mb() throws Exception {
        Path file = folder.resolve("million.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            byte[] middle = ",\"乌鲁木齐,新疆\",\"1,234.56\",653100,0110,".getBytes("GB18030");
            for (int row = 1; row <= ROWS; row++) {
                out.write(ascii(row));
                out.write(middle);
                out.write(ascii(row));
                out.write('\n');
            }
        }
        assertThat(read("-Xmx32m", file)).isEqualTo("rows 1000000 cells 6000000 sum 500000500000 merged 0");
    }

    @Test
    void a_million_distinct_texts_are_read_in_128_mb() throws Exception {
        Path file = folder.resolve("texts.xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new HandmadeXlsx()
                    .without(HandmadeXlsx.STRINGS)
                    .rows("<row r=\"1\"><c t=\"s\"><v>999999</v></c></row>")
                    .write(out, zip -> {
                        zip.putNextEntry(new ZipEntry(HandmadeXlsx.STRINGS));
                        zip.write("<sst>".getBytes(StandardCharsets.US_ASCII));
                        for (int i = 1; i <= ROWS; i++) {
                            zip.write(("<si><t>" + i + " 有限公司 ООО Кашгар</t></si>").getBytes(StandardCharsets.UTF_8));
                        }
                        zip.write("</sst>".getBytes(StandardCharsets.US_ASCII));
                    });
        }
        assertThat(read("-Xmx128m", file)).isEqualTo("rows 1 cells 1 sum 0 merged 0");
    }

    private static void writeSheet(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(HandmadeXlsx.SHEET));
        zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.US_ASCII));
        StringBuilder xml = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            xml.append("<row r=\"").append(row).append("\" spans=\"1:14\">");
            xml.append("<c r=\"A").append(row).append("\"><v>").append(row).append("</v></c>");
            for (int column = 2; column <= 14; column++) {
                xml.append("<c r=\"").append((char) ('A' + column - 1)).append(row);
                if (column % 3 == 0) {
                    xml.append("\" t=\"s\"><v>").append((row * 31 + column) % TEXTS);
                } else {
                    xml.append("\" s=\"4\"><v>")
                            .append(row * 7 + column)
                            .append('.')
                            .append(row % 90 + 10);
                }
                xml.append("</v></c>");
            }
            xml.append("</row>");
            if (xml.length() > 1 << 15) {
                zip.write(xml.toString().getBytes(StandardCharsets.US_ASCII));
                xml.setLength(0);
            }
        }
        xml.append("</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>");
        zip.write(xml.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String texts() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < TEXTS; i++) {
            items.append("<si><t>商品 ").append(i).append("</t></si>");
        }
        return items.toString();
    }

    private static byte[] ascii(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    private static String read(String heap, Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReadAll.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    /** Reads every row of a file and says what it found. */
    static final class ReadAll {

        private ReadAll() {}

        public static void main(String[] arguments) throws Exception {
            long start = System.nanoTime();
            long rows = 0;
            long cells = 0;
            long sum = 0;
            int merged = 0;
            try (Workbook workbook = Workbooks.open(Path.of(arguments[0]))) {
                for (SheetInfo sheet : workbook.sheets()) {
                    try (RowReader reader = workbook.rows(sheet)) {
                        for (Row row = reader.next(); row != null; row = reader.next()) {
                            rows++;
                            for (int column = 1; column <= row.width(); column++) {
                                cells += row.cell(column) == null ? 0 : 1;
                            }
                            sum += row.text(1).matches("[0-9]+") ? Long.parseLong(row.text(1)) : 0;
                        }
                    }
                    merged += workbook.mergedAreas(sheet).size();
                }
            }
            System.out.println("rows " + rows + " cells " + cells + " sum " + sum + " merged " + merged);
            if (arguments.length > 1) {
                System.err.println((System.nanoTime() - start) / 1_000_000 + " ms");
            }
        }
    }
}
