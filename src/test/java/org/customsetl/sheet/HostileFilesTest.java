package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are broken, or made to break their reader: each is refused with its right name, or read exactly. */
class HostileFilesTest {

    private static final String BILLION_LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
            <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>""";
    private static final String XXE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    @TempDir
    Path folder;

    @Test
    void xlsx_files_cut_off_anywhere_are_damaged() throws IOException {
        byte[] whole = bytes(new XSSFWorkbook());
        for (int length = 4; length < whole.length; length += 61) {
            assertDamage(Arrays.copyOf(whole, length), "cut.xlsx", Damage.DAMAGED_FILE);
        }
    }

    @Test
    void xls_files_cut_off_anywhere_are_damaged_or_read_exactly() throws IOException {
        byte[] whole = bytes(new HSSFWorkbook());
        Object exact = Contents.of(write(whole, "cut.xls"));
        for (int length = 8; length < whole.length; length += 97) {
            Path file = write(Arrays.copyOf(whole, length), "cut.xls");
            Throwable failure =
                    catchThrowable(() -> assertThat(Contents.of(file)).isEqualTo(exact));
            assertThat(failure == null || failure instanceof UnreadableFileException)
                    .as("%s", failure)
                    .isTrue();
        }
    }

    @Test
    void flipped_bytes_never_come_out_as_anything_but_unreadable() throws IOException {
        Random random = new Random(1);
        byte[] xlsx = bytes(new XSSFWorkbook());
        byte[] xls = bytes(new HSSFWorkbook());
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = (i % 2 == 0 ? xlsx : xls).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt(256);
            }
            Path file = write(bytes, i % 2 == 0 ? "flipped.xlsx" : "flipped.xls");
            Throwable failure = catchThrowable(() -> Contents.of(file));
            assertThat(failure == null || failure instanceof UnreadableFileException)
                    .as("%s", failure)
                    .isTrue();
        }
    }

    @Test
    void a_changed_digit_is_found_by_its_checksum() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HandmadeXlsx().without(HandmadeXlsx.SHEET).write(out, zip -> {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(HandmadeXlsx.SHEET));
            zip.write("<worksheet><sheetData><row><c><v>123456</v></c></row></sheetData></worksheet>"
                    .getBytes(StandardCharsets.UTF_8));
        });
        String changed = out.toString(StandardCharsets.ISO_8859_1).replace("<v>123456<", "<v>123457<");
        assertDamage(changed.getBytes(StandardCharsets.ISO_8859_1), "changed.xlsx", Damage.DAMAGED_FILE);
    }

    @Test
    void encrypted_files_ask_for_a_copy_without_a_password() throws Exception {
        Path xlsx = folder.resolve("secret.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("喀什");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(bytes(new XSSFWorkbook()));
            }
            try (OutputStream out = Files.newOutputStream(xlsx)) {
                files.writeFilesystem(out);
            }
        }
        assertDamage(Files.readAllBytes(xlsx), "secret.xlsx", Damage.ENCRYPTED_FILE);
        Biff8EncryptionKey.setCurrentUserPassword("kashgar");
        byte[] xls;
        try {
            xls = bytes(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertDamage(xls, "secret.xls", Damage.ENCRYPTED_FILE);
    }

    @Test
    void a_file_without_bytes_is_empty() throws IOException {
        assertDamage(new byte[0], "nothing.xlsx", Damage.EMPTY_FILE);
    }

    @ParameterizedTest
    @CsvSource({"absent.csv, there is no such file", "/dev/null, 'it is a folder, a pipe or a device'"})
    void what_is_no_file_of_bytes_cannot_be_read(String path, String what) {
        assertThatThrownBy(() -> Workbooks.open(folder.resolve(path)))
                .hasMessageContaining("cannot be read: " + what)
                .extracting("damage")
                .isEqualTo(Damage.FILE_NOT_READABLE);
    }

    @Test
    void a_name_that_claims_another_kind_is_wrong() throws IOException {
        byte[] xlsx = bytes(new XSSFWorkbook());
        byte[] xls = bytes(new HSSFWorkbook());
        assertWrong(xls, "a.xlsx", "xls", "rename it to end in .xls");
        assertWrong(xlsx, "a.xls", "xlsx", "rename it to end in .xlsx");
        assertWrong(xlsx, "a.csv", "csv", "rename it to end in .xlsx");
        assertWrong(text("a,b\n1,2\n"), "a.xls", "text", "rename it to end in .csv");
        assertWrong(text("<html><table><tr><td>1</td></tr></table></html>"), "a.xls", "HTML", "save it as xlsx");
        assertWrong(
                text("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"),
                "a.xls",
                "XML spreadsheet",
                "save it as xlsx");
        assertWrong(text("\uFEFF<!DOCTYPE html><p>404"), "a.csv", "HTML", "save it as xlsx");
    }

    @Test
    void what_is_no_spreadsheet_is_of_unknown_type() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("letter.txt"));
        }
        assertDamage(zip.toByteArray(), "letters.xlsx", Damage.UNKNOWN_FILE_TYPE);
        assertDamage(text("%PDF-1.7\n%\u00e2\u00e3"), "scan.xlsx", Damage.UNKNOWN_FILE_TYPE);
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1};
        assertDamage(jpeg, "photo.csv", Damage.UNKNOWN_FILE_TYPE);
        assertDamage(text("just words"), "notes.md", Damage.UNKNOWN_FILE_TYPE);
        byte[] oldExcel = {9, 4, 6, 0, 0, 0, 16, 0, 0, 0};
        assertDamage(oldExcel, "old.xls", Damage.UNKNOWN_FILE_TYPE);
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "Book");
            files.writeFilesystem(out);
            assertDamage(out.toByteArray(), "excel95.xls", Damage.UNKNOWN_FILE_TYPE);
        }
    }

    @Test
    void a_zip_bomb_is_dangerous() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] rows = "<hidden></hidden>".repeat(62_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            new HandmadeXlsx().without(HandmadeXlsx.SHEET).write(out, zip -> {
                zip.putNextEntry(new ZipEntry(HandmadeXlsx.SHEET));
                zip.setLevel(9);
                zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                for (int mb = 0; mb < 600; mb++) {
                    zip.write(rows);
                }
            });
        }
        assertThatThrownBy(() -> Contents.of(file)).extracting("damage").isEqualTo(Damage.DANGEROUS_FILE);
    }

    @Test
    void texts_beyond_what_memory_holds_are_dangerous() {
        SharedStrings strings = new SharedStrings(1 << 20);
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 2_000_000; i++) {
                        strings.add("");
                    }
                })
                .isInstanceOf(ContentException.class)
                .extracting("damage")
                .isEqualTo(Damage.DANGEROUS_FILE);
    }

    @Test
    void an_xls_file_that_promises_two_billion_texts_is_damaged() throws IOException {
        byte[] bytes = bytes(new HSSFWorkbook());
        // The shared-string table: 40 texts in all, 20 of them distinct.
        byte[] table = {40, 0, 0, 0, 20, 0, 0, 0};
        for (int at = 0; at + table.length < bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + table.length, table, 0, table.length)) {
                bytes[at + 7] = 0x7F;
            }
        }
        Path file = write(bytes, "promises.xls");
        assertThatThrownBy(() -> Workbooks.open(file))
                .hasMessageContaining("promises")
                .extracting("damage")
                .isEqualTo(Damage.DAMAGED_FILE);
    }

    @Test
    void entities_are_dangerous_in_every_part() throws IOException {
        for (String part : new String[] {
            HandmadeXlsx.SHEET,
            HandmadeXlsx.STRINGS,
            "xl/styles.xml",
            "xl/workbook.xml",
            "_rels/.rels",
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels"
        }) {
            for (String prolog : new String[] {BILLION_LAUGHS, XXE}) {
                assertDamage(new HandmadeXlsx().part(part, prolog + "<x>&lol3;&x;</x>"), Damage.DANGEROUS_FILE);
            }
        }
    }

    @Test
    void endless_nesting_tags_and_numbers_are_refused() throws IOException {
        assertDamage(new HandmadeXlsx().rows("<row><c><v>1E999999999</v></c></row>"), Damage.DAMAGED_FILE);
        assertDamage(
                new HandmadeXlsx().rows("<row><c><v>" + "9".repeat(100_000) + "</v></c></row>"), Damage.DAMAGED_FILE);
        assertDamage(new HandmadeXlsx().part(HandmadeXlsx.SHEET, "<a>".repeat(1_000_000)), Damage.DAMAGED_FILE);
        assertDamage(new HandmadeXlsx().rows("<row>" + "<a>".repeat(1_000_000)), Damage.DANGEROUS_FILE);
        assertDamage(
                new HandmadeXlsx().rows("<row><c r='" + "A".repeat(20_000_000) + "'/></row>"), Damage.DANGEROUS_FILE);
    }

    @Test
    void a_cell_of_a_million_letters_is_read_and_a_longer_one_is_dangerous() throws IOException {
        String million = "喀".repeat(1_000_000);
        HandmadeXlsx book =
                new HandmadeXlsx().strings("<si><t>" + million + "</t></si>").rows("<row><c t='s'><v>0</v></c></row>");
        assertThat(Contents.cells(book.write(folder.resolve("long.xlsx"))))
                .containsExactly(entry("A1", "t:" + million));
        assertDamage(book.strings("<si><t>" + million + million + "</t></si>"), Damage.DANGEROUS_FILE);
        assertThat(Contents.cells(write(text("a," + million.substring(0, 900_000) + "\n"), "long.csv")))
                .hasSize(2);
    }

    @Test
    void parts_that_are_missing_or_contradict_each_other_are_damage() throws IOException {
        assertDamage(new HandmadeXlsx().without(HandmadeXlsx.SHEET), Damage.DAMAGED_FILE);
        assertDamage(new HandmadeXlsx().without("xl/workbook.xml"), Damage.DAMAGED_FILE);
        assertDamage(new HandmadeXlsx().without("xl/_rels/workbook.xml.rels"), Damage.DAMAGED_FILE);
        assertDamage(new HandmadeXlsx().without("[Content_Types].xml"), Damage.DAMAGED_FILE);
        assertDamage(new HandmadeXlsx().without("_rels/.rels"), Damage.DAMAGED_FILE);
        assertDamage(
                new HandmadeXlsx()
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                HandmadeXlsx.relations(HandmadeXlsx.RELATIONS, "worksheet", "styles.xml")),
                Damage.DAMAGED_FILE);
        for (String rows : new String[] {
            "<row><c t='s'><v>2</v></c></row>",
            "<row><c t='s'><v>-1</v></c></row>",
            "<row><c t='zz'><v>1</v></c></row>",
            "<row><c><v>1,5</v></c></row>",
            "<row r='2'/><row r='1'/>",
            "<row r='2'><c r='A3'><v>1</v></c></row>",
            "<row><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
            "<row r='1048577'/>",
            "<row><c r='XFE1'><v>1</v></c></row>",
            "<row><c><v>1</v></row>",
            "<row><c><v>1</v></c>"
        }) {
            assertDamage(new HandmadeXlsx().rows(rows), Damage.DAMAGED_FILE);
        }
    }

    @Test
    void damage_names_file_sheet_and_row() throws IOException {
        Path file = new HandmadeXlsx()
                .rows("<row r='7'><c r='A7'><v>1</v></c></row><row r='8'><c r='A8'><v>x</v></c></row>")
                .write(folder.resolve("出口.xlsx"));
        assertThatThrownBy(() -> Contents.of(file))
                .hasMessage("出口.xlsx is damaged (sheet '表1', row 8): a cell holds 'x' where a number belongs."
                        + " Ask for a new copy, or open it in Excel, check it and save it as xlsx.");
    }

    private void assertWrong(byte[] bytes, String name, String... words) throws IOException {
        Path file = write(bytes, name);
        assertThatThrownBy(() -> Workbooks.open(file))
                .hasMessageContaining(name)
                .hasMessageContainingAll(words)
                .extracting("damage")
                .isEqualTo(Damage.WRONG_FILE_TYPE);
    }

    private void assertDamage(HandmadeXlsx book, Damage damage) throws IOException {
        Path file = book.write(folder.resolve("hostile.xlsx"));
        assertThatThrownBy(() -> Contents.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .extracting("damage")
                .isEqualTo(damage);
    }

    private void assertDamage(byte[] bytes, String name, Damage damage) throws IOException {
        Path file = write(bytes, name);
        assertThatThrownBy(() -> Contents.of(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(name)
                .extracting("damage")
                .isEqualTo(damage);
    }

    private Path write(byte[] bytes, String name) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int number = 0; number < 2; number++) {
                var sheet = book.createSheet("表" + number);
                for (int row = 0; row < 20; row++) {
                    sheet.createRow(row).createCell(0).setCellValue("第" + row + "行");
                    sheet.getRow(row).createCell(1).setCellValue(row * 1.37);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
