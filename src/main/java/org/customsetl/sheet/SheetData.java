package org.customsetl.sheet;

import javax.xml.stream.XMLStreamException;

/** Finds the element {@code sheetData} of a sheet part. */
final class SheetData {

    /** How deep it stands: right under the root. */
    static final int LEVEL = 2;

    private SheetData() {}

    /** Goes into {@code sheetData}; a part without one is no sheet. */
    static void enter(XmlScan xml) throws XMLStreamException {
        if (!xml.child(0) || !xml.name().equals("worksheet")) {
            throw ContentException.damaged("a part named as a sheet holds none");
        }
        while (xml.child(1)) {
            if (xml.name().equals("sheetData")) {
                return;
            }
            xml.skip();
        }
        throw ContentException.damaged("it has no cells part");
    }
}
