package org.customsetl.sheet;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one cell element of a sheet part. */
final class XlsxCells {

    private final XmlScan xml;
    private final XlsxValues values;

    XlsxCells(XmlScan xml, XlsxValues values) {
        this.xml = xml;
        this.values = values;
    }

    /**
     * Reads the current element to its end.
     *
     * @param type what the attribute {@code t} says
     * @param style what the attribute {@code s} says
     */
    @Nullable
    Cell read(String type, int style) throws XMLStreamException {
        int level = xml.depth();
        boolean formula = false;
        boolean valued = false;
        boolean inline = false;
        xml.clearText();
        while (xml.child(level)) {
            switch (xml.name()) {
                case "v" -> {
                    xml.collectText();
                    valued = true;
                }
                case "is" -> {
                    SharedStrings.collectRuns(xml);
                    inline = true;
                }
                case "f" -> {
                    formula = true;
                    xml.skip();
                }
                default -> xml.skip();
            }
        }
        // A formula whose result is "" stores an empty v of type str; one never calculated stores none, or an untyped
        // one.
        if (formula && !(valued && (xml.textLength() > 0 || type.equals("str")))) {
            return new Cell.Fault(Cell.Fault.UNCALCULATED);
        }
        return inline ? values.text(xml.text()) : values.of(type, style, xml.textBuffer(), xml.textLength());
    }
}
