package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.customsetl.pipeline.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder of broken and malicious files beside good ones: the bad are named, the good are published, nothing fails. */
class HostileFilesTest {

    private static final List<String> HEADER =
            List.of("统计年月", "进出口", "商品编码", "贸易伙伴编码", "净重", "净重单位", "金额", "币制", "收发货人");
    private static final List<String> LINE = List.of("202401", "进口", "27011210", "146", "1000", "千克", "500", "CNY");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    static Path folder;

    private static TestWarehouse warehouse;
    private static Loader.Result result;

    @BeforeAll
    static void load() throws Exception {
        byte[] xlsx = Files.readAllBytes(Tables.xlsx(folder.resolve("ds/good.xlsx"), Map.of("表", table(200))));
        byte[] xls = Files.readAllBytes(Tables.xls(folder.resolve("ds/good too.xls"), Map.of("表", table(100))));
        Tables.xlsx(folder.resolve("ds/second sheet.xlsx"), secondSheet());
        write("cut off.xlsx", Arrays.copyOf(xlsx, xlsx.length * 2 / 3));
        write("cut off.xls", Arrays.copyOf(xls, xls.length / 3));
        write("secret.xlsx", encrypted(xlsx));
        write("empty.csv", new byte[0]);
        write("blank.csv", text("\n,,\n\n"));
        write("web page.xls", text("<html><table><tr><td>统计年月</td><td>1</td></tr></table></html>"));
        byte[] another = Files.readAllBytes(Tables.xlsx(folder.resolve("elsewhere.xlsx"), Map.of("表", table(50))));
        Files.delete(folder.resolve("elsewhere.xlsx"));
        write("workbook.csv", another);
        write("archive.xlsx", zip("letter.txt", text("hello")));
        write("bomb.xlsx", bomb(xlsx));
        write("outside.xlsx", outside(xlsx));
        write("binary.csv", binary());
        write("numbers.csv", text("a,b,c\n1,2,3\n4,5,6\n"));
        write("header only.csv", text(String.join(",", HEADER) + "\n"));
        write("no flow.csv", text("统计年月,商品编码,贸易伙伴编码,净重,净重单位,金额,币制\n202401,27011210,146,1,千克,5,CNY\n"));
        write("no unit 2024-01.csv", text("地区,当期进出口,当期出口,当期进口\n杭州市,3,2,1\n"));
        write("no period.csv", text("地区,当期进出口,当期出口,当期进口\n杭州市,3,2,1\n单位：万元,,,\n"));
        warehouse = TestWarehouse.open();
        result = warehouse.load(folder);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void theRunIsDoneAndSaysThatFilesWereRejected() {
        assertThat(result.message()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void theGoodFilesArePublishedWithTheirTotals() {
        assertThat(warehouse.rows("select file, count(*) as lines from mart.trade_line group by file order by file"))
                .containsExactly(
                        Map.of("file", "good too.xls", "lines", 100L),
                        Map.of("file", "good.xlsx", "lines", 200L),
                        Map.of("file", "second sheet.xlsx", "lines", 3L));
        assertThat(warehouse.rows("select value_cny, net_weight_t, line_count from mart.region_month"))
                .singleElement()
                .satisfies(month ->
                        assertThat(month.toString()).isEqualTo("{value_cny=151500, net_weight_t=303, line_count=303}"));
    }

    @ParameterizedTest
    @CsvSource({
        "cut off.xlsx, DAMAGED_FILE",
        "cut off.xls, DAMAGED_FILE",
        "secret.xlsx, ENCRYPTED_FILE",
        "empty.csv, EMPTY_FILE",
        "blank.csv, EMPTY_FILE",
        "web page.xls, WRONG_FILE_TYPE",
        "workbook.csv, WRONG_FILE_TYPE",
        "archive.xlsx, UNKNOWN_FILE_TYPE",
        "bomb.xlsx, DANGEROUS_FILE",
        "outside.xlsx, DANGEROUS_FILE",
        "binary.csv, UNKNOWN_FILE_TYPE",
        "numbers.csv, UNKNOWN_LAYOUT",
        "header only.csv, EMPTY_FILE",
        "no flow.csv, FLOW_NOT_STATED",
        "no unit 2024-01.csv, UNIT_NOT_STATED",
        "no period.csv, PERIOD_NOT_STATED"
    })
    void eachBadFileIsRejectedOnceWithItsReasonAndAWayOut(String file, String reason) {
        assertThat(warehouse.rows(
                        "select reason_code, \"row\", \"column\", message, way_out from mart.rejection where file = ? and run = ?",
                        file,
                        result.run()))
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection).containsEntry("reason_code", reason);
                    assertThat(rejection.get("row")).isNull();
                    assertThat(rejection.get("column")).isNull();
                    assertThat(String.valueOf(rejection.get("message")))
                            .hasSizeGreaterThan(15)
                            .doesNotContain("Exception");
                    assertThat(String.valueOf(rejection.get("way_out"))).hasSizeGreaterThan(10);
                });
        assertThat(warehouse.value(String.class, "select distinct status from ops.load where name = ?", file))
                .isEqualTo("rejected");
    }

    @Test
    void aSecondSheetOfDataThatNoLayoutFitsIsRejectedAndItsRowsAreCounted() {
        assertThat(warehouse.rows("""
                        select sheet, reason_code from mart.rejection where file = 'second sheet.xlsx' and run = ?
                        """, result.run()))
                .containsExactly(Map.of("sheet", "汇总", "reason_code", "UNKNOWN_LAYOUT"));
        assertThat(warehouse.rows("""
                        select sheet_name, rows_read, rows_loaded, rows_rejected, rows_ignored from ops.load_sheet
                        join ops.load on load.id = load_id where name = 'second sheet.xlsx' order by sheet_number
                        """).toString())
                .isEqualTo("[{sheet_name=表, rows_read=4, rows_loaded=3, rows_rejected=0, rows_ignored=1},"
                        + " {sheet_name=汇总, rows_read=3, rows_loaded=0, rows_rejected=3, rows_ignored=0},"
                        + " {sheet_name=说明, rows_read=1, rows_loaded=0, rows_rejected=0, rows_ignored=1}]");
    }

    @Test
    void nothingElseIsRejectedAndNothingOfABadFileIsLeft() {
        assertThat(warehouse.value(Long.class, "select count(*) from mart.rejection where run = ?", result.run()))
                .isEqualTo(16 + 1);
        assertThat(warehouse.value(Long.class, """
                        select count(*) from ops.load_sheet join ops.load on load.id = load_id where status = 'rejected'
                        """)).isZero();
        assertThat(warehouse.value(Long.class, "select count(*) from fact.trade_line"))
                .isEqualTo(303);
    }

    @Test
    void theSameFolderAgainPublishesNothingNew() {
        Loader.Result again = warehouse.load(folder);
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(warehouse.value(Long.class, "select max(number) from ops.vintage"))
                .isEqualTo(1);
    }

    private static SortedMap<Integer, List<Object>> table(int lines) {
        SortedMap<Integer, List<Object>> rows = new TreeMap<>();
        rows.put(1, List.copyOf(HEADER));
        for (int row = 2; row <= lines + 1; row++) {
            List<Object> line = new ArrayList<>(LINE);
            line.add(lines + " line trader"); // no two files hold the same goods
            rows.put(row, line);
        }
        return rows;
    }

    private static Map<String, SortedMap<Integer, List<Object>>> secondSheet() {
        Map<String, SortedMap<Integer, List<Object>>> sheets = new java.util.LinkedHashMap<>();
        sheets.put("表", table(3));
        sheets.put("汇总", Tables.sheet(List.of("甲", "乙"), List.of("1", "2"), List.of("3", "4")));
        sheets.put("说明", Tables.sheet(List.of("本表仅供参考")));
        return sheets;
    }

    private static void write(String name, byte[] bytes) {
        Tables.write(folder.resolve("ds").resolve(name), bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] binary() {
        byte[] bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] encrypted(byte[] xlsx) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("喀什");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(xlsx);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] zip(String part, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** A sheet that unpacks to 600 MB. */
    private static byte[] bomb(byte[] xlsx) throws IOException {
        byte[] rows = text("<hidden></hidden>".repeat(62_000));
        return withSheet(xlsx, zip -> {
            zip.write(text("<worksheet><sheetData>"));
            for (int mb = 0; mb < 600; mb++) {
                zip.write(rows);
            }
        });
    }

    /** A sheet that asks for a file of the machine that reads it. */
    private static byte[] outside(byte[] xlsx) throws IOException {
        return withSheet(
                xlsx,
                zip -> zip.write(
                        text(
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                        + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>")));
    }

    @FunctionalInterface
    private interface Part {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] withSheet(byte[] xlsx, Part sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(bytes);
                ZipInputStream from = new ZipInputStream(new java.io.ByteArrayInputStream(xlsx))) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals(SHEET)) {
                    sheet.to(to);
                } else {
                    from.transferTo(to);
                }
            }
        }
        return bytes.toByteArray();
    }
}
