package org.customsetl.bench.reading;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** POI's event API as its example XLSX2CSV has it; cells come formatted. */
final class PoiHandlerReader implements RowCounter {

    @Override
    public long rows(Path file) throws Exception {
        Counting counting = new Counting();
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opc);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opc);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, counting, false));
            for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
        }
        return counting.cells.rows(counting.rows);
    }

    private static final class Counting implements SheetContentsHandler {
        private final Touched cells = new Touched();
        private long rows;

        @Override
        public void startRow(int number) {
            rows++;
        }

        @Override
        public void endRow(int number) {
            // A row is counted when it begins.
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            cells.take(value);
        }
    }
}
