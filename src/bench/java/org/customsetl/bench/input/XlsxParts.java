package org.customsetl.bench.input;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of an xlsx file around its sheets. */
final class XlsxParts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String SHEET_HEAD = XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";

    private XlsxParts() {}

    /** All but sheets and strings, by their names. */
    static Map<String, String> around(int sheets, String name, boolean isShared) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/styles.xml", styles());
        parts.put("xl/workbook.xml", workbook(sheets, name));
        parts.put("xl/_rels/workbook.xml.rels", relations(sheets, isShared));
        parts.put("_rels/.rels", relationships(relation(1, "officeDocument", "xl/workbook.xml")));
        parts.put("[Content_Types].xml", types(sheets, isShared));
        return parts;
    }

    static String stringsHead(long references, int count) {
        return XML + "<sst xmlns=\"" + MAIN + "\" count=\"" + references + "\" uniqueCount=\"" + count + "\">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Style 0 is general, 1 is text, 2 has two decimals and thousands commas. */
    private static String styles() {
        return XML + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
                + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
                + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";
    }

    private static String workbook(int sheets, String name) {
        return XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + each(sheets, "<sheet name=\"" + name + " %1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>")
                + "</sheets></workbook>";
    }

    private static String relations(int sheets, boolean isShared) {
        return relationships(each(sheets, relation("%1$d", "worksheet", "worksheets/sheet%1$d.xml"))
                + relation(sheets + 1, "styles", "styles.xml")
                + (isShared ? relation(sheets + 2, "sharedStrings", "sharedStrings.xml") : ""));
    }

    private static String relationships(String relations) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(Object id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String types(int sheets, boolean isShared) {
        return XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/xl/workbook.xml", "sheet.main")
                + each(sheets, type("/xl/worksheets/sheet%1$d.xml", "worksheet"))
                + type("/xl/styles.xml", "styles")
                + (isShared ? type("/xl/sharedStrings.xml", "sharedStrings") : "") + "</Types>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + kind + "+xml\"/>";
    }

    private static String each(int count, String format) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
