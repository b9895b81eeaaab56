package org.customsetl.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx file written part by part, for what POI does not write. */
final class HandmadeXlsx {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    HandmadeXlsx() {
        part("[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml"
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
        part("_rels/.rels", relations(RELATIONS, "officeDocument", "xl/workbook.xml"));
        part("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, RELATIONS));
        part(
                "xl/_rels/workbook.xml.rels",
                relations(
                        RELATIONS,
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "styles",
                        "styles.xml"));
        part("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>\
                </numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="57"/>\
                <xf numFmtId="3"/></cellXfs></styleSheet>""".formatted(MAIN));
        strings("<si><t>甲</t></si><si><t>乙</t></si>");
        rows("");
    }

    /** Types and targets in turn; their ids count from rId1. */
    static String relations(String namespace, String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, namespace, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    HandmadeXlsx part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HandmadeXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    HandmadeXlsx rows(String rows) {
        return part(SHEET, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    HandmadeXlsx strings(String items) {
        return part(STRINGS, "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, zip -> {});
        }
        return file;
    }

    /** Writes part of a part at a time. */
    interface Streaming {
        void to(ZipOutputStream zip) throws IOException;
    }

    void write(OutputStream out, Streaming more) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(1);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue());
        }
        more.to(zip);
        zip.finish();
    }
}
