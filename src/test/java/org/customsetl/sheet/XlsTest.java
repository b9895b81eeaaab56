package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsTest {

    @TempDir
    Path folder;

    @Test
    void a_number_is_the_shortest_decimal_of_what_is_stored_whatever_its_format() throws IOException {
        Path file = write(book -> {
            var row = book.createSheet("表").createRow(0);
            CellStyle rounded = book.createCellStyle();
            rounded.setDataFormat((short) 3);
            double[] values = {1234.567, 0.1, 5, -12345678901234d, 1e20, 2.0E-3, 9007199254740992d};
            for (int i = 0; i < values.length; i++) {
                row.createCell(i).setCellValue(values[i]);
                row.getCell(i).setCellStyle(rounded);
            }
        });
        assertThat(Contents.cells(file).values())
                .containsExactly(
                        "n:1234.567",
                        "n:0.1",
                        "n:5",
                        "n:-12345678901234",
                        "n:100000000000000000000",
                        "n:0.002",
                        "n:9007199254740992");
    }

    @Test
    void a_compressed_number_times_a_hundred_is_exact() throws IOException {
        // RK: 123456 as an integer, to be divided by 100.
        Path file =
                write(book -> book.createSheet("表").createRow(0).createCell(0).setCellValue(7.0));
        replace(file, number(7.0), rk((123456 << 2) | 3));
        assertThat(Contents.cells(file)).containsExactly(entry("A1", "n:1234.56"));
    }

    @Test
    void formulas_are_read_by_their_stored_results() throws IOException {
        Path file = write(book -> {
            var row = book.createSheet("表").createRow(2);
            for (int i = 0; i < 4; i++) {
                row.createCell(i).setCellFormula("1+1");
            }
            row.getCell(0).setCellValue(2.5);
            row.getCell(1).setCellValue("文");
            row.getCell(2).setCellValue(true);
            row.getCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
        });
        assertThat(Contents.cells(file))
                .containsExactly(
                        entry("A3", "n:2.5"), entry("B3", "t:文"), entry("C3", "b:TRUE"), entry("D3", "e:#N/A"));
    }

    @Test
    void sheets_are_told_apart_with_their_merged_areas() throws IOException {
        Path file = write(book -> {
            book.createSheet("一").createRow(0).createCell(0).setCellValue("甲");
            book.createSheet("二").createRow(7).createCell(3).setCellValue("乙");
            book.setSheetHidden(1, true);
            book.getSheetAt(1).addMergedRegion(new CellRangeAddress(7, 8, 3, 5));
        });
        Contents contents = Contents.of(file);
        assertThat(contents.sheets()).containsExactly(new SheetInfo(1, "一", false), new SheetInfo(2, "二", true));
        assertThat(contents.cells().get(1)).containsExactly(entry("D8", "t:乙"));
        assertThat(contents.merged().get(1)).containsExactly(new MergedArea(8, 4, 9, 6));
        assertThat(contents.merged().get(0)).isEmpty();
    }

    @Test
    void rows_that_a_program_stored_out_of_order_come_in_order() throws IOException {
        Path file = write(book -> {
            var sheet = book.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue(1.5);
            sheet.createRow(1).createCell(0).setCellValue(2.5);
        });
        // The first record's row becomes 8, below the second one's.
        replace(file, place(0, 0), place(8, 0));
        assertThat(Contents.cells(file)).containsExactly(entry("A2", "n:2.5"), entry("A9", "n:1.5"));
    }

    @Test
    void a_file_encrypted_only_to_protect_its_structure_is_read() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
        Path file;
        try {
            file = write(book -> {
                book.createSheet("一").createRow(0).createCell(0).setCellValue("甲");
                book.createSheet("二").createRow(1).createCell(1).setCellValue(1.25);
            });
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(Contents.of(file).cells().get(0)).containsExactly(entry("A1", "t:甲"));
        assertThat(Contents.of(file).cells().get(1)).containsExactly(entry("B2", "n:1.25"));
    }

    @Test
    void a_double_is_shortened_no_further_than_it_stays_itself() {
        assertThat(Numbers.shortest(0.1 + 0.2)).isEqualTo(new Cell.Decimal(new BigDecimal("0.30000000000000004")));
        assertThat(Numbers.shortest(2.0E-3)).isEqualTo(new Cell.Decimal(new BigDecimal("0.002")));
        assertThat(Numbers.shortest(Double.NaN)).isEqualTo(new Cell.Fault("#NUM!"));
    }

    private interface Filling {
        void fill(HSSFWorkbook book);
    }

    private Path write(Filling filling) throws IOException {
        Path file = folder.resolve("book.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(book);
            book.write(out);
        }
        return file;
    }

    private static byte[] place(int row, int column) {
        return new byte[] {3, 2, 14, 0, (byte) row, 0, (byte) column, 0};
    }

    /** A number record behind its style. */
    private static byte[] number(double value) {
        byte[] record = Arrays.copyOf(place(0, 0), 18);
        record[8] = 15;
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < 8; i++) {
            record[10 + i] = (byte) (bits >>> (8 * i));
        }
        return record;
    }

    /** An RK record, filled up to the same length by a record that means nothing. */
    private static byte[] rk(int value) {
        byte[] record = new byte[18];
        byte[] head = {0x7E, 2, 10, 0, 0, 0, 0, 0, 15, 0};
        System.arraycopy(head, 0, record, 0, head.length);
        for (int i = 0; i < 4; i++) {
            record[10 + i] = (byte) (value >>> (8 * i));
        }
        record[14] = 0x77;
        record[15] = 0x77;
        return record;
    }

    private static void replace(Path file, byte[] old, byte[] replacement) throws IOException {
        byte[] stream;
        try (POIFSFileSystem files = new POIFSFileSystem(Files.newInputStream(file))) {
            stream = files.createDocumentInputStream("Workbook").readAllBytes();
            int at = indexOf(stream, old);
            assertThat(at).isPositive();
            System.arraycopy(replacement, 0, stream, at, replacement.length);
            files.getRoot().createOrUpdateDocument("Workbook", new ByteArrayInputStream(stream));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            Files.write(file, out.toByteArray());
        }
    }

    private static int indexOf(byte[] stream, byte[] sought) {
        for (int i = 0; i + sought.length <= stream.length; i++) {
            if (Arrays.equals(stream, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
