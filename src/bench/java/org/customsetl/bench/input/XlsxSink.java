package org.customsetl.bench.input;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An xlsx file written as a stream, with the attributes Excel writes; a new sheet for every million rows. */
final class XlsxSink implements RowSink {

    static final String SHEET = "made-up";
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private final ZipOutputStream zip;
    private final Writer out;
    private final @Nullable Map<String, Integer> shared;
    private long references;
    private int sheets;
    private int row;

    /** @param isShared whether texts stand in the table of shared strings, as Excel writes them, or in their cells */
    XlsxSink(Path file, boolean isShared) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        shared = isShared ? new LinkedHashMap<>() : null;
        beginSheet();
    }

    @Override
    public void write(@Nullable String[] cells) throws IOException {
        if (row > ROWS_OF_A_SHEET) {
            endSheet();
            beginSheet();
        }
        writeRow(cells, false);
    }

    private void beginSheet() throws IOException {
        sheets++;
        row = 0;
        begin("xl/worksheets/sheet" + sheets + ".xml");
        out.write(XlsxParts.SHEET_HEAD);
        writeRow(Columns.HEADERS.toArray(String[]::new), true);
    }

    private void endSheet() throws IOException {
        out.write("</sheetData></worksheet>");
        end();
    }

    private void writeRow(@Nullable String[] cells, boolean isHeader) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\" spans=\"1:" + Columns.COUNT + "\">");
        for (int column = 0; column < cells.length; column++) {
            String text = cells[column];
            if (text != null) {
                out.write("<c r=\"");
                out.write('A' + column);
                out.write(Integer.toString(row));
                writeValue(text, !isHeader && Columns.isNumber(column), column);
            }
        }
        out.write("</row>");
    }

    private void writeValue(String text, boolean isNumber, int column) throws IOException {
        if (isNumber) {
            out.write(column == 0 ? "\"><v>" : "\" s=\"2\"><v>");
            out.write(text);
            out.write("</v></c>");
        } else if (shared == null) {
            out.write("\" s=\"1\" t=\"inlineStr\"><is><t>");
            out.write(XlsxParts.escape(text));
            out.write("</t></is></c>");
        } else {
            references++;
            Integer number = shared.computeIfAbsent(text, added -> shared.size());
            out.write("\" s=\"1\" t=\"s\"><v>" + number + "</v></c>");
        }
    }

    private void begin(String part) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    private void part(String name, String text) throws IOException {
        begin(name);
        out.write(text);
        end();
    }

    private void strings(Map<String, Integer> texts) throws IOException {
        begin("xl/sharedStrings.xml");
        out.write(XlsxParts.stringsHead(references, texts.size()));
        for (String text : texts.keySet()) {
            out.write("<si><t>" + XlsxParts.escape(text) + "</t></si>");
        }
        out.write("</sst>");
        end();
    }

    @Override
    public void close() throws IOException {
        endSheet();
        if (shared != null) {
            strings(shared);
        }
        for (Map.Entry<String, String> part : XlsxParts.around(sheets, SHEET, shared != null).entrySet()) {
            part(part.getKey(), part.getValue());
        }
        out.close();
    }
}
