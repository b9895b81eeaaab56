package org.customsetl.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** What the workbook part says: its sheets in order, and its epoch. */
final class XlsxCatalog {

    private static final int MOST_SHEETS = 10_000;

    /**
     * @param relation the id under which the workbook's relationships name the sheet's part
     */
    record Entry(String name, boolean hidden, String relation) {}

    private final List<Entry> entries = new ArrayList<>();
    private Epoch epoch = Epoch.FROM_1900;

    void readFrom(XmlScan xml) throws XMLStreamException {
        if (!xml.child(0) || !xml.name().equals("workbook")) {
            throw ContentException.damaged("its list of sheets is missing");
        }
        while (xml.child(1)) {
            switch (xml.name()) {
                case "workbookPr" -> {
                    String flag = xml.attribute("date1904");
                    epoch = "1".equals(flag) || "true".equals(flag) ? Epoch.FROM_1904 : Epoch.FROM_1900;
                    xml.skip();
                }
                case "sheets" -> readSheets(xml);
                default -> xml.skip();
            }
        }
    }

    private void readSheets(XmlScan xml) throws XMLStreamException {
        int level = xml.depth();
        while (xml.child(level)) {
            String name = xml.attribute("name");
            String relation = xml.attribute("id");
            if (name == null || relation == null || entries.size() == MOST_SHEETS) {
                throw ContentException.damaged("its list of sheets is broken");
            }
            String state = xml.attribute("state");
            entries.add(new Entry(Escapes.decode(name), state != null && !state.equals("visible"), relation));
            xml.skip();
        }
    }

    List<Entry> entries() {
        return entries;
    }

    Epoch epoch() {
        return epoch;
    }
}
