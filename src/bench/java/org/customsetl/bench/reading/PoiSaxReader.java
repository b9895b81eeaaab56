package org.customsetl.bench.reading;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** POI's package and strings with a handler that keeps the cells as they are stored. */
final class PoiSaxReader implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            Counting counting = new Counting(new ReadOnlySharedStringsTable(opc));
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(counting);
            for (Iterator<InputStream> sheets = new XSSFReader(opc).getSheetsData(); sheets.hasNext(); ) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
            return counting.cells.rows(counting.rows);
        }
    }

    private static final class Counting extends DefaultHandler {
        private final ReadOnlySharedStringsTable strings;
        private final StringBuilder text = new StringBuilder();
        private final Touched cells = new Touched();
        private boolean isShared;
        private long rows;

        Counting(ReadOnlySharedStringsTable strings) {
            this.strings = strings;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            switch (localName) {
                case "row" -> rows++;
                case "c" -> isShared = "s".equals(attributes.getValue("t"));
                default -> text.setLength(0);
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            if (localName.equals("v") || localName.equals("t")) {
                String stored = text.toString();
                cells.take(isShared ? strings.getItemAt(Integer.parseInt(stored)).getString() : stored);
            }
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            text.append(letters, start, length);
        }
    }
}
