package org.customsetl.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Finds the merged areas, which stand behind the rows of a sheet part. */
final class XlsxMerges {

    private static final int MOST = 1 << 20;

    private XlsxMerges() {}

    static List<MergedArea> read(XmlScan xml) throws XMLStreamException {
        SheetData.enter(xml);
        xml.skip();
        List<MergedArea> areas = new ArrayList<>();
        while (xml.child(1)) {
            if (!xml.name().equals("mergeCells")) {
                xml.skip();
                continue;
            }
            int level = xml.depth();
            while (xml.child(level)) {
                String reference = xml.attribute("ref");
                if (reference != null) {
                    areas.add(XlsxReference.area(reference));
                }
                if (areas.size() > MOST) {
                    throw ContentException.dangerous("it has millions of merged areas");
                }
                xml.skip();
            }
        }
        return List.copyOf(areas);
    }
}
