package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "794.06740000000002, 794.0674",
        "0.10000000000000001, 0.1",
        "-35.210000000000001, -35.21",
        "17877.327700000002, 17877.3277",
        "0.30000000000000004, 0.30000000000000004",
        "4.7731808009645402E17, 477318080096454020",
        "0.12345678901234567, 0.12345678901234567",
        "12345678901234567890.5, 12345678901234567890.5",
        "1234567890123456, 1234567890123456",
        "1.5, 1.5"
    })
    void the_noise_of_a_binary_fraction_is_no_digit_of_the_number(String spelled, String read) throws IOException {
        assertThat(row("<c><v>" + spelled + "</v></c>").cell(1))
                .satisfies(cell -> assertThat(((Cell.Decimal) cell).value()).isEqualByComparingTo(read));
    }

    @Test
    void a_number_formatted_as_1_235_is_read_as_1234_567() throws IOException {
        assertThat(row("<c s='4'><v>1234.567</v></c>").cell(1)).isEqualTo(new Cell.Decimal(new BigDecimal("1234.567")));
    }

    @Test
    void a_number_keeps_every_digit_that_is_stored() throws IOException {
        Row row = row("<c><v>12345678901234567890.12</v></c><c><v>1.0E10</v></c><c><v> 0.10 </v></c>");
        assertThat(row.text(1)).isEqualTo("12345678901234567890.12");
        assertThat(row.text(2)).isEqualTo("10000000000");
        assertThat(row.text(3)).isEqualTo("0.10");
    }

    @Test
    void a_number_that_some_programs_write_as_NaN_is_a_fault() throws IOException {
        assertThat(row("<c><v>NaN</v></c>").cell(1)).isEqualTo(new Cell.Fault("NaN"));
    }

    @Test
    void every_type_of_cell_is_read() throws IOException {
        String cells = """
                <c t='s'><v>1</v></c><c t='inlineStr'><is><r><t>甲</t></r><r><t xml:space='preserve'> 乙</t></r></is></c>
                <c t='str'><f>A1</f><v>x</v></c><c t='b'><v>1</v></c><c t='e'><v>#DIV/0!</v></c>
                <c t='n'><f>1</f><v>2</v></c>""";
        assertThat(Contents.cells(rows("<row>" + cells + "</row>")))
                .containsExactly(
                        entry("A1", "t:乙"),
                        entry("B1", "t:甲 乙"),
                        entry("C1", "t:x"),
                        entry("D1", "b:TRUE"),
                        entry("E1", "e:#DIV/0!"),
                        entry("F1", "n:2"));
    }

    @Test
    void a_formula_without_a_stored_result_is_no_blank() throws IOException {
        Row row = row("<c><f>1+1</f></c><c><f>1+1</f><v></v></c><c t='str'><f>\"\"</f><v></v></c>");
        assertThat(row.cell(1)).isEqualTo(new Cell.Fault(Cell.Fault.UNCALCULATED));
        assertThat(row.cell(2)).isEqualTo(new Cell.Fault(Cell.Fault.UNCALCULATED));
        assertThat(row.cell(3)).isNull();
    }

    @Test
    void a_number_is_a_date_if_its_style_says_so() throws IOException {
        String cells =
                "<c s='1'><v>45306</v></c><c s='2'><v>45306.4375</v></c><c s='3'><v>45306</v></c><c s='4'><v>45306</v></c>";
        assertThat(Contents.cells(rows("<row>" + cells + "</row>")))
                .containsExactly(
                        entry("A1", "d:2024-01-15T00:00=45306"),
                        entry("B1", "d:2024-01-15T10:30=45306.4375"),
                        entry("C1", "d:2024-01-15T00:00=45306"),
                        entry("D1", "n:45306"));
    }

    @Test
    void a_date_in_ISO_form_is_read_with_the_serial_that_excel_would_store() throws IOException {
        assertThat(Contents.cells(
                        rows("<row><c t='d'><v>2024-01-15T10:30:00</v></c><c t='d'><v>2024-01-15</v></c></row>")))
                .containsExactly(entry("A1", "d:2024-01-15T10:30=45306.4375"), entry("B1", "d:2024-01-15T00:00=45306"));
    }

    @Test
    void a_workbook_from_1904_counts_its_days_from_there() throws IOException {
        Path file = write(new HandmadeXlsx()
                .part("xl/workbook.xml", """
                <workbook xmlns:r="%s"><workbookPr date1904="true"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>""".formatted(HandmadeXlsx.RELATIONS))
                .rows("<row><c s='1'><v>0</v></c><c s='1'><v>43844</v></c></row>"));
        assertThat(Contents.cells(file))
                .containsExactly(entry("A1", "d:1904-01-01T00:00=0"), entry("B1", "d:2024-01-15T00:00=43844"));
    }

    @Test
    void rows_and_cells_without_coordinates_continue_after_the_one_before() throws IOException {
        assertThat(Contents.cells(rows("""
                <row><c><v>1</v></c></row><row r='5'><c r='C5'><v>2</v></c><c><v>3</v></c></row>\
                <row><c/><c><v>4</v></c></row><row><c r='A9'><v>5</v></c></row>""")))
                .containsExactly(
                        entry("A1", "n:1"),
                        entry("C5", "n:2"),
                        entry("D5", "n:3"),
                        entry("B6", "n:4"),
                        entry("A9", "n:5"));
    }

    @Test
    void cells_out_of_order_stand_where_they_belong() throws IOException {
        Row row = row("<c r='C1'><v>3</v></c><c r='A1'><v>1</v></c>");
        assertThat(row.text(1) + row.text(3)).isEqualTo("13");
    }

    @Test
    void the_strict_namespace_and_prefixes_are_read() throws IOException {
        String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        Path file = write(new HandmadeXlsx()
                .part("_rels/.rels", HandmadeXlsx.relations(strict, "officeDocument", "xl/workbook.xml"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        HandmadeXlsx.relations(
                                strict, "worksheet", "/xl/worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"))
                .part("xl/workbook.xml", """
                <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="%s"><x:sheets>\
                <x:sheet name="a" r:id="rId1"/></x:sheets></x:workbook>""".formatted(strict))
                .part(HandmadeXlsx.SHEET, """
                <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="2">\
                <x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/>\
                </x:mergeCells></x:worksheet>"""));
        Contents contents = Contents.of(file);
        assertThat(contents.cells().get(0)).containsExactly(entry("B2", "t:甲"));
        assertThat(contents.merged().get(0)).containsExactly(new MergedArea(1, 1, 2, 2));
    }

    @Test
    void merged_areas_are_found_behind_rows_that_hold_comments_or_CDATA() throws IOException {
        Path file = write(new HandmadeXlsx().part(HandmadeXlsx.SHEET, """
                <worksheet><!-- <sheetData> --><cols><col/></cols><sheetData><row><c t="str"><v><![CDATA[</sheetData>]]></v></c>\
                </row></sheetData><mergeCells><mergeCell ref="$C$3:D4"/></mergeCells></worksheet>"""));
        assertThat(Contents.of(file).merged().get(0)).containsExactly(new MergedArea(3, 3, 4, 4));
        Path commented = write(new HandmadeXlsx().part(HandmadeXlsx.SHEET, """
                <worksheet><sheetData><row><!-- </sheetData> --></row></sheetData>\
                <mergeCells><mergeCell ref="A1"/></mergeCells></worksheet>"""));
        assertThat(Contents.of(commented).merged().get(0)).containsExactly(new MergedArea(1, 1, 1, 1));
    }

    @Test
    void escaped_characters_are_decoded_and_spoken_forms_left_out() throws IOException {
        Path file = write(new HandmadeXlsx()
                .strings(
                        "<si><r><t>一_x000D_</t></r><r><t>二</t></r><rPh><t>いち</t></rPh></si><si><t>_x005F_x000D__xZZZZ_</t></si>")
                .rows("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"));
        assertThat(Contents.cells(file)).containsExactly(entry("A1", "t:一\r二"), entry("B1", "t:_x000D__xZZZZ_"));
    }

    @Test
    void texts_of_blanks_and_styled_empty_cells_are_blank() throws IOException {
        assertThat(Contents.cells(rows("""
                <row><c s='1'/><c t='inlineStr'><is><t> \u00a0\u3000</t></is></c><c t='s'><v></v></c></row>"""))).isEmpty();
    }

    @Test
    void a_text_is_not_trimmed() throws IOException {
        assertThat(row("<c t='str'><v>  乌鲁木齐 \u3000</v></c>").cell(1)).isEqualTo(new Cell.Text("  乌鲁木齐 \u3000"));
    }

    @Test
    void hidden_sheets_are_marked_and_chart_sheets_left_out() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("一");
            book.createSheet("二");
            book.setSheetVisibility(1, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);
            book.write(out);
        }
        assertThat(Contents.of(file).sheets())
                .containsExactly(new SheetInfo(1, "一", false), new SheetInfo(2, "二", true));
        Path charted = write(new HandmadeXlsx()
                .part("xl/workbook.xml", """
                <workbook xmlns:r="%s"><sheets><sheet name="图" r:id="rId1"/><sheet name="表" r:id="rId2"/></sheets></workbook>""".formatted(HandmadeXlsx.RELATIONS))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        HandmadeXlsx.relations(
                                HandmadeXlsx.RELATIONS,
                                "chartsheet",
                                "chart.xml",
                                "worksheet",
                                "worksheets/sheet1.xml")));
        assertThat(Contents.of(charted).sheets()).containsExactly(new SheetInfo(2, "表", false));
    }

    @Test
    void a_sheet_may_be_read_again() throws IOException {
        try (Workbook book = Workbooks.open(rows("<row><c><v>1</v></c></row>"))) {
            for (int time = 0; time < 2; time++) {
                try (RowReader reader = book.rows(book.sheets().get(0))) {
                    assertThat(reader.next()).hasToString("row 1 | A=1");
                    assertThat(reader.next()).isNull();
                    assertThat(reader.next()).isNull();
                }
            }
            assertThatThrownBy(() -> book.rows(new SheetInfo(9, "?", false)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_large_sheet_of_like_rows_is_no_zip_bomb() throws IOException {
        String row = "<row><c><v>0</v></c><c><v>0</v></c></row>";
        assertThat(Contents.cells(rows(row.repeat(200_000)))).hasSize(400_000);
    }

    private Row row(String cells) throws IOException {
        try (Workbook book = Workbooks.open(rows("<row>" + cells + "</row>"));
                RowReader reader = book.rows(book.sheets().get(0))) {
            return reader.next();
        }
    }

    private Path rows(String rows) throws IOException {
        return write(new HandmadeXlsx().rows(rows));
    }

    private Path write(HandmadeXlsx book) throws IOException {
        return book.write(folder.resolve("handmade.xlsx"));
    }
}
