package org.customsetl.samples;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** True figures that customs offices published, retyped. */
final class PublishedTables {

    private static final int WIDTH = 10;
    private static final String FOOTNOTE =
            "注：根据海关总署公告〔2016〕20 号，原“经营单位”调整为“收发货人”，" + "本表表名相应调整为“进出口收发货人所在地总值表（人民币值）”，详见海关总署公告〔2016〕20 号。";
    private static final String RETYPED = "注：本表由 customs-etl 项目据海关总署公布的2024年1月数据重新录入（节选），并非原始文件。 / "
            + "Retyped in part by the customs-etl project from the published table of China Customs (GACC), January 2024; "
            + "not the original file.";

    private PublishedTables() {}

    /** China Customs' table by location of consignor/consignee, January 2024: all regions, cities of two of them. */
    static void byPlace(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("2024年1月");
            Books.mergedText(sheet, 0, WIDTH, "2024年1月进出口商品收发货人所在地总值表（人民币值）");
            Books.set(sheet.createRow(1), 7, "单位：万人民币", null);
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 7, 9));
            placeHeader(sheet);
            CellStyle whole = Books.style(book, "#,##0");
            CellStyle percent = Books.style(book, "0.0");
            int next = 4;
            String region = "";
            for (NamedCsvRecord place : Plan.rows("gacc-place-2024-01.csv", row -> row)) {
                int level = Integer.parseInt(place.getField("level"));
                region = level == 0 ? place.getField("name") : region;
                Row row = sheet.createRow(next++);
                Books.set(row, 0, indent(region, level) + place.getField("name"), null);
                for (int column = 1; column < WIDTH; column++) {
                    String value = place.getField(column + 1);
                    Object cell = value.equals("-") ? value : new BigDecimal(value);
                    Books.set(row, column, cell, column < 7 ? whole : percent);
                }
            }
            Books.mergedText(sheet, next, WIDTH, FOOTNOTE);
            Books.mergedText(sheet, next + 1, WIDTH, RETYPED);
            sheet.setColumnWidth(0, 36 * 256);
            Books.save(book, file);
        }
    }

    private static void placeHeader(Sheet sheet) {
        Row above = sheet.createRow(2);
        Row below = sheet.createRow(3);
        Books.set(above, 0, "收发货人所在地", null);
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        List<String> flows = List.of("进出口", "出口", "进口");
        for (int i = 0; i < flows.size(); i++) {
            Books.set(above, 1 + 2 * i, flows.get(i), null);
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1 + 2 * i, 2 + 2 * i));
            Books.set(below, 1 + 2 * i, "1月", null);
            Books.set(below, 2 + 2 * i, "1至1月", null);
            Books.set(below, 7 + i, flows.get(i), null);
        }
        Books.set(above, 7, "累计比去年同期±％", null);
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 7, 9));
    }

    /** Blanks in one region, ideographic spaces in another: both occur, and both mean a part of the place above. */
    private static String indent(String region, int level) {
        return region.equals("浙江省") ? "  ".repeat(level) : "\u3000".repeat(level);
    }

    /** Hangzhou Customs' totals of Zhejiang's cities, January 2024, in yuan. */
    static void zhejiang(Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("收发货人所在地", "当期进出口", "当期进口", "当期出口", "进出口同比", "进口同比", "出口同比"));
        for (NamedCsvRecord place : Plan.rows("zhejiang-2024-01.csv", row -> row)) {
            rows.add(List.copyOf(place.getFields()));
        }
        rows.add(List.of("单位：人民币，元，%", "", "", "", "", "", ""));
        Csv.plain(file, rows);
    }
}
