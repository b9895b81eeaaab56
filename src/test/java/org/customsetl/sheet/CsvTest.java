package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @TempDir
    Path folder;

    @Test
    void a_query_export_in_GB18030_is_read_with_its_trailing_commas_as_blanks() throws IOException {
        Path file = write("\"商品编码\",\"人民币\",\r\n\"8542\",\"1,234\",\r\n", "GB18030");
        assertThat(Contents.cells(file))
                .containsExactly(
                        entry("A1", "t:商品编码"), entry("B1", "t:人民币"), entry("A2", "t:8542"), entry("B2", "t:1,234"));
        try (Workbook book = Workbooks.open(file)) {
            assertThat(book.description()).isEqualTo("csv, GB18030, comma");
            assertThat(book.sheets()).containsExactly(new SheetInfo(1, "table", false));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void the_character_set_is_found_without_a_mark(String charset) throws IOException {
        Path file = write("地区;总值\n喀什;1,5\n伊犁;2,25\n", charset);
        assertThat(Contents.cells(file)).contains(entry("A2", "t:喀什"), entry("B3", "t:2,25"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_first_cell(String charset) throws IOException {
        assertThat(Contents.cells(write("\uFEFF地区\t1\n", charset)))
                .containsExactly(entry("A1", "t:地区"), entry("B1", "t:1"));
    }

    @Test
    void the_character_set_is_judged_by_the_last_byte_too() throws IOException {
        String ascii = "a,b\n".repeat(100_000);
        assertThat(Contents.cells(write(ascii + "c,喀什", "GB18030"))).contains(entry("B100001", "t:喀什"));
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void a_row_is_numbered_by_the_line_in_which_it_begins(String end) throws IOException {
        String text = "title" + end + end + "a,\"x" + end + "\"\"y\"\"\"" + end + ",," + end + "b,2" + end;
        assertThat(Contents.cells(write(text, "UTF-8")))
                .containsExactly(
                        entry("A1", "t:title"),
                        entry("A3", "t:a"),
                        entry("B3", "t:x" + end + "\"y\""),
                        entry("A6", "t:b"),
                        entry("B6", "t:2"));
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'"})
    void a_stray_carriage_return_within_a_field_ends_no_line(String end) throws IOException {
        String text = "\"place\",\"value\"" + end + "\"x\r\",\"a\rb\"" + end + "\"y\",\"2\"" + end;
        assertThat(Contents.cells(write(text, "UTF-8")))
                .contains(entry("B2", "t:a\rb"), entry("A3", "t:y"), entry("B3", "t:2"));
    }

    @Test
    void semicolons_win_over_decimal_commas() throws IOException {
        assertThat(Contents.cells(write("code;value\n01;1,5\n02;2,5\n03;3,5\n", "UTF-8")))
                .contains(entry("B2", "t:1,5"));
    }

    @Test
    void fields_are_kept_as_stored_and_blanks_are_blank() throws IOException {
        assertThat(Contents.cells(write(" 007 ,\"  \",\u3000,=1+1\n", "UTF-8")))
                .containsExactly(entry("A1", "t: 007 "), entry("D1", "t:=1+1"));
    }

    @Test
    void an_error_value_that_a_spreadsheet_program_saved_as_text_is_an_error_cell() throws IOException {
        assertThat(Contents.cells(write("#VALUE!,#N/A,#合计,#1\n", "UTF-8")))
                .containsExactly(
                        entry("A1", "e:#VALUE!"), entry("B1", "e:#N/A"), entry("C1", "t:#合计"), entry("D1", "t:#1"));
    }

    @Test
    void bytes_that_fit_no_character_set_are_named_with_a_way_out() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, new byte[] {'a', ',', 'b', '\n', (byte) 0xFF, (byte) 0xFF, '\n'});
        assertThatThrownBy(() -> Workbooks.open(file))
                .hasMessageContainingAll("table.csv", "byte 5", "UTF-8")
                .extracting("damage")
                .isEqualTo(Damage.UNKNOWN_CHARSET);
    }

    @Test
    void control_characters_are_no_text() throws IOException {
        Path file = write("a,b\n\u0001,c\n", "UTF-8");
        assertThatThrownBy(() -> Workbooks.open(file)).extracting("damage").isEqualTo(Damage.UNKNOWN_FILE_TYPE);
    }

    @Test
    void a_quote_that_never_closes_names_its_row() throws IOException {
        for (int length : new int[] {10, 5_000_000}) {
            Path file = write("a,b\n1,2\n3,\"" + "x\n".repeat(length), "UTF-8");
            assertThatThrownBy(() -> Contents.of(file))
                    .hasMessageContainingAll("row 3", "quotation mark")
                    .extracting("damage")
                    .isEqualTo(Damage.DAMAGED_FILE);
        }
    }

    @Test
    void a_file_of_one_column_is_read() throws IOException {
        assertThat(Contents.cells(write("喀什\n伊犁", "UTF-8"))).containsExactly(entry("A1", "t:喀什"), entry("A2", "t:伊犁"));
        assertThat(Contents.cells(write("x", "UTF-8"))).containsExactly(entry("A1", "t:x"));
    }

    private Path write(String text, String charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(Charset.forName(charset)));
    }
}
