package org.customsetl.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Which cell styles of an xlsx file show a number as a date. */
final class XlsxStyles {

    private final Map<Integer, Boolean> ownFormats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;

    void readFrom(XmlScan xml) throws XMLStreamException {
        while (xml.child(0)) {
            if (xml.depth() == 1) {
                continue;
            }
            switch (xml.name()) {
                case "numFmts" -> readFormats(xml);
                case "cellXfs" -> readStyles(xml);
                default -> xml.skip();
            }
        }
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    private void readFormats(XmlScan xml) throws XMLStreamException {
        int level = xml.depth();
        while (xml.child(level)) {
            String code = xml.attribute("formatCode");
            if (code != null) {
                int id = id(xml);
                ownFormats.put(id, DateFormats.isDate(id, code));
            }
            xml.skip();
        }
    }

    /** The formats come before the styles, as the standard orders them. */
    private void readStyles(XmlScan xml) throws XMLStreamException {
        int level = xml.depth();
        while (xml.child(level)) {
            int id = id(xml);
            Boolean own = ownFormats.get(id);
            dates.set(styles++, own != null ? own : DateFormats.isDate(id, null));
            xml.skip();
        }
    }

    private static int id(XmlScan xml) {
        String id = xml.attribute("numFmtId");
        return id == null ? 0 : XlsxReference.number(id);
    }
}
