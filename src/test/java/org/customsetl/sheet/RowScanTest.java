package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan and the XML parser see the same cells and the same errors, whatever the bytes of a sheet are. */
class RowScanTest {

    private static final int MUTATIONS = 8_000;

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
                    + HandmadeXlsx.MAIN
                    + "\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">"
                    + "<dimension ref=\"A1:F9\"/><cols><col min=\"1\" max=\"1\" width=\"9\"/></cols><sheetData>";
    private static final String TAIL = "</sheetData><pageMargins left=\"0.7\"/></worksheet>";

    private static final String ROWS = """
            <row r="1" spans="1:4" ht="15" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c>\
            <c r="B1" s="1" t="s"><v>2</v></c><c r="C1" t="inlineStr"><is><t>净重</t></is></c></row>
            <row r="2"><c r="A2"><v>202301</v></c><c r="B2" s="1"><v>45017.5</v></c><c r="C2"><v>-0.05</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> a &amp; b_x000D_ </t></is></c>\
            <c r="C3" t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c r="D3"><f>1/3</f><v>0.33333333333333331</v></c></row>
            <row r="5"/><row r="7" hidden="1"><c r="A7" s="1"/><c r="B7" t="b"><v>1</v></c><c r="D7" t="e"><v>#DIV/0!</v></c>\
            <c r="F7" t="d"><v>2023-01-31</v></c></row>
            <row r="8"><c r="A8"><f t="shared" ref="A8:A9" si="0">B8</f><v></v></c><c><v>1E+2</v></c><c r="D8" t="str"><f/><v/></c>
            </row>""";

    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "&lt;",
            "&#65;",
            "&#xD;",
            "&bad;",
            "<!--x-->",
            "<![CDATA[7]]>",
            "]]>",
            "\r\n",
            "\t",
            "\0",
            "é",
            "\ufffe",
            "</c>",
            "</row>",
            "</v>",
            "<v>5</v>",
            "<c r=\"C2\"><v>1</v></c>",
            "<row r=\"9\">",
            " r=\"1\"",
            " s=\"4\"",
            " t=\"n\"",
            " x:y=\"1\"",
            " x14ac:dyDescent=\"1\"",
            "<is><r><t>x</t></r></is>",
            "<extLst><ext/></extLst>",
            " ",
            "0",
            "-",
            "1e5",
            ".",
            "NaN",
            "_x0041_",
            "<?p i?>",
            "1048577",
            "xfd",
            "\ud83d\ude00",
            "<t>",
            "</is>",
            "<f>",
            "=",
            "/");

    private static XlsxValues values() {
        try (XmlScan styles = new XmlScan(stream("<styleSheet xmlns=\"" + HandmadeXlsx.MAIN
                + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"))) {
            SharedStrings strings = new SharedStrings(1 << 20);
            List.of("统计年月", "", "金额").forEach(strings::add);
            XlsxStyles formats = new XlsxStyles();
            formats.readFrom(styles);
            return new XlsxValues(strings, formats, Epoch.FROM_1900);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private record Read(List<String> rows, String failure, boolean parsed) {
        boolean isSameAs(Read other) {
            return rows.equals(other.rows) && failure.equals(other.failure);
        }
    }

    private static final FileTrouble TROUBLE = new FileTrouble(Path.of("a.xlsx"));

    private static PartStream part(byte[] xml) {
        return new PartStream(new ByteArrayInputStream(xml), -1, 1 << 30);
    }

    /** Hands out few bytes at a time, so that anything may be cut anywhere. */
    private static PartStream inPieces(byte[] xml) {
        int most = 1 + xml.length % 97;
        return new PartStream(
                new ByteArrayInputStream(xml) {
                    @Override
                    public synchronized int read(byte[] bytes, int from, int length) {
                        return super.read(bytes, from, Math.min(length, most));
                    }
                },
                -1,
                1 << 30);
    }

    private static RowReader parsed(byte[] xml) throws UnreadableFileException {
        return TROUBLE.guard(() -> "head", () -> {
            PartStream part = part(xml);
            XmlScan scan = new XmlScan(part);
            SheetData.enter(scan);
            return new XlsxRowReader(TROUBLE, "表1", part, scan, new XlsxCells(scan, values()));
        });
    }

    private static RowReader scanned(byte[] xml) throws IOException {
        XlsxRowScan scan = XlsxRowScan.of(TROUBLE, "表1", inPieces(xml), values(), () -> parsed(xml));
        return scan == null ? parsed(xml) : scan;
    }

    private interface Opening {
        RowReader rows() throws IOException;
    }

    private static Read read(Opening opening) {
        List<String> rows = new ArrayList<>();
        String failure = "";
        boolean parsed = true;
        try (RowReader reader = opening.rows()) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(described(row));
            }
            parsed = !(reader instanceof XlsxRowScan scan) || scan.isReadOtherwise();
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
        }
        return new Read(rows, failure, parsed);
    }

    /** Type and stored value of each cell: 1.0 is another number than 1. */
    private static String described(Row row) {
        StringBuilder text = new StringBuilder().append(row.number());
        for (int column = 1; column <= row.width(); column++) {
            text.append('|').append(row.cell(column));
        }
        return text.toString();
    }

    private static byte[] sheet(String rows) {
        return (HEAD + rows + TAIL).getBytes(StandardCharsets.UTF_8);
    }

    private static Read isReadAlike(byte[] xml) {
        Read scanned = read(() -> scanned(xml));
        Read parsed = read(() -> parsed(xml));
        assertThat(scanned.rows).isEqualTo(parsed.rows);
        assertThat(scanned.failure).isEqualTo(parsed.failure);
        return scanned;
    }

    @Test
    void what_programs_write_is_read_without_the_parser() {
        Read read = isReadAlike(sheet(ROWS));
        assertThat(read.rows).hasSize(5);
        assertThat(read.failure).isEmpty();
        assertThat(read.parsed).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><!-- remark --></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[1 < 2]]></v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>bold</t></r><r><t> plain</t></r></is></c></row>",
                "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"B9\"><v>3</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>one\r\ntwo</v></c></row>",
                "<row r=\"1\"><c r=\"a1\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>17</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"x\"><v>17</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>12a</v></c></row>",
                "<row r=\"1\" x:y=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" cm=\"1\" cm=\"1\"><v>1</v></c></row>",
                "<x r=\"1\"/><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v><extLst/></c></row>"
            })
    void what_is_unusual_is_read_by_the_parser_with_the_same_outcome(String rows) {
        Read read = isReadAlike(sheet(rows));
        assertThat(read.parsed || !read.failure.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY e \"7\">]><worksheet><sheetData><row r=\"1\"><c><v>&e;</v></c></row>",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>\u00e9</v></c></row>",
                "<?xml version=\"1.1\"?><worksheet><sheetData><row r=\"1\"><c><v>7</v></c></row>",
                "<!-- <sheetData> --><worksheet><sheetData><row r=\"1\"><c><v>7</v></c></row>",
                "<worksheet><cols><sheetData></cols><row r=\"1\"><c><v>7</v></c></row>",
                "<worksheet><sheetData/><sheetData><row r=\"1\"><c><v>7</v></c></row>",
                "<worksheet><sheetViews a=\"1\" a=\"1\"/><sheetData><row r=\"1\"><c><v>7</v></c></row>",
                "<chartsheet><sheetData><row r=\"1\"><c><v>7</v></c></row>"
            })
    void a_part_that_begins_unusually_is_read_by_the_parser(String begin) {
        Read read = isReadAlike((begin + TAIL).getBytes(StandardCharsets.UTF_8));
        assertThat(read.parsed || !read.failure.isEmpty()).isTrue();
    }

    @Test
    void bytes_changed_at_random_are_read_alike() {
        AtomicInteger unparsed = new AtomicInteger();
        Optional<String> difference = IntStream.range(0, MUTATIONS)
                .parallel()
                .mapToObj(seed -> difference(mutated(new Random(seed * 7919L)), unparsed))
                .filter(Objects::nonNull)
                .findFirst();
        assertThat(difference).isEmpty();
        assertThat(unparsed).as("read without the parser").hasValueGreaterThan(MUTATIONS / 30);
    }

    private static @Nullable String difference(String xml, AtomicInteger unparsed) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        Read scanned = read(() -> scanned(bytes));
        Read parsed = read(() -> parsed(bytes));
        unparsed.addAndGet(scanned.parsed ? 0 : 1);
        return scanned.isSameAs(parsed) ? null : xml + "\nscanned " + scanned + "\nparsed  " + parsed;
    }

    private static String mutated(Random random) {
        StringBuilder xml = new StringBuilder(HEAD + ROWS + TAIL);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int from = random.nextInt(20) == 0
                    ? random.nextInt(HEAD.length())
                    : HEAD.length() + random.nextInt(ROWS.length());
            int length = random.nextInt(4) == 0 ? random.nextInt(12) : random.nextInt(2);
            String token = random.nextInt(4) == 0 ? "" : TOKENS.get(random.nextInt(TOKENS.size()));
            xml.replace(Math.min(from, xml.length()), Math.min(from + length, xml.length()), token);
        }
        return xml.toString();
    }
}
