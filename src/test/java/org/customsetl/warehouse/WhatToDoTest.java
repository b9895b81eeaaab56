package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.RunReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rejection or a remark tells the person who has to do something about it. */
class WhatToDoTest {

    private static TestWarehouse warehouse;
    private static int lastDataset;

    @TempDir
    Path folder;

    private String dataset;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void nextDataset() {
        dataset = "todo" + ++lastDataset;
    }

    private Path file(String name) {
        return folder.resolve(dataset).resolve(name);
    }

    private void layout(String id) {
        Tables.csv(file(id + ".layout.yaml"), """
                id: %s
                title: made-up table of cities
                kind: figures
                figures: {subject: place, place: region, label-headers: [县市名], basis: month}
                """.formatted(id));
        Tables.csv(file("dataset.yaml"), "{place: 浙江省, unit: 万元}");
    }

    private String rejections(Loader.Result result) {
        return warehouse.value(
                String.class,
                "select coalesce(string_agg(reason_code || ' ' || message, '; '), '') from mart.rejection where run = ?",
                result.run());
    }

    @Test
    void aRowOfAListWhoseCellsAllStandOneColumnTooFarRightIsNamedAsARow() {
        Tables.csv(
                file("list.csv"),
                "统计年月,进出口,商品编码,贸易伙伴,收发货人所在地,净重,净重单位,金额,币制",
                ",202401,出口,87038000,哈萨克斯坦,65079,7,千克,811,CNY",
                "202401,出口,87038000,哈萨克斯坦,65079,7,千克,812,CNY");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(rejections(result))
                .contains("ROW_SHIFTED", "shifted by one column to the right", "'202401' in column A instead of B");
        assertThat(warehouse.rows("select value from mart.trade_line where dataset = ?", dataset))
                .hasSize(1);
    }

    @Test
    void aRowOfAPrintedTableWhoseCellsAllStandOneColumnTooFarRightIsNamedAsARow() {
        layout(dataset);
        Tables.csv(file("2024年3月.csv"), "县市名,出口,进口", "杭州市,10,20", ",宁波市,30,40");
        Loader.Result result = warehouse.load(folder);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(rejections(result)).contains("ROW_SHIFTED", "'宁波市' in column A instead of B");
    }

    @Test
    void aRowWithWrongCellsIsNotCalledShifted() {
        Tables.csv(file("list.csv"), "统计年月,进出口,商品编码,贸易伙伴,收发货人所在地,净重,净重单位,金额,币制", "202401,出口,x,哈萨克斯坦,65079,7,坨,813,KZZ");
        assertThat(rejections(warehouse.load(folder))).contains("KZZ").doesNotContain("ROW_SHIFTED");
    }

    @Test
    void aNumberWithADecimalCommaNamesTheKeyOfTheLayout() {
        layout(dataset);
        Tables.csv(file("2024年3月.csv"), "县市名;出口;进口", "杭州市;10,5;20", "宁波市;30;40");
        assertThat(rejections(warehouse.load(folder))).contains("NUMBER_INVALID", "'10,5'", "`decimal-comma: true`");
    }

    @Test
    void layoutsThatFitEquallyWellAreThoseThatCanBeStated() {
        layout(dataset + "a");
        layout(dataset + "b");
        Tables.csv(file("2024年3月.csv"), "县市名,出口,进口", "杭州市,10,20");
        assertThat(rejections(warehouse.load(folder)))
                .contains("AMBIGUOUS_LAYOUT", "`layout: " + dataset + "a`", "`layout: " + dataset + "b`");
    }

    @Test
    void aHiddenSheetIsReadWithARemark() throws IOException {
        layout(dataset);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file("2024年3月.xlsx"))) {
            book.createSheet("Cover");
            Row header = book.createSheet("Data").createRow(0);
            Row figures = header.getSheet().createRow(1);
            header.createCell(0).setCellValue("县市名");
            header.createCell(1).setCellValue("出口");
            figures.createCell(0).setCellValue("杭州市");
            figures.createCell(1).setCellValue(10);
            book.setSheetHidden(1, true);
            book.write(out);
        }
        Loader.Result result = warehouse.load(folder);
        assertThat(warehouse.rows("select value from mart.published_figure where dataset = ?", dataset))
                .hasSize(1);
        assertThat(new RunReport(warehouse.jdbc()).notes(result.run()).rows())
                .anySatisfy(row -> assertThat(row.toString()).contains("the sheet is hidden"));
    }
}
