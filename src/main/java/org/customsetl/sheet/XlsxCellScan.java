package org.customsetl.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands between the tags of a cell, in the form that nearly all programs write. */
final class XlsxCellScan {

    private static final byte[] VALUE_END = XlsxRowScan.ascii("</v>");
    private static final byte[] FORMULA_END = XlsxRowScan.ascii("</f>");
    private static final byte[] INLINE_END = XlsxRowScan.ascii("</t></is>");
    private static final byte[] INLINE = XlsxRowScan.ascii("s><t");
    private static final byte[] CELL_END = XlsxRowScan.ascii("/c>");
    private static final byte[][] OF_FORMULA = XlsxRowScan.names("t ref si ca");
    private static final byte[][] OF_TEXT = XlsxRowScan.names("xml:space");
    private static final byte[][] NO_ATTRIBUTES = {};

    /** What a cell is that does not say its type. */
    static final String NUMBER = "n";

    private static final String SHARED = "s";
    private static final String[] TYPES = {SHARED, NUMBER, "str", "inlineStr", "b", "e", "d"};
    private static final byte[][] TYPE_WORDS = XlsxRowScan.names(String.join(" ", TYPES));

    private final XmlBytes xml;
    private final XlsxValues values;
    private final KnownTexts texts;

    XlsxCellScan(XmlBytes xml, XlsxValues values) {
        this.xml = xml;
        this.values = values;
        this.texts = new KnownTexts(values);
    }

    /** The type that the attribute found last names. */
    String type() {
        for (int i = 0; i < TYPES.length; i++) {
            if (xml.is(TYPE_WORDS[i])) {
                return TYPES[i];
            }
        }
        throw xml.unexpected();
    }

    /** What stands in a cell: a value, a formula before it, or a text of its own. */
    @Nullable
    Cell read(String type, int style) {
        Cell cell = null;
        boolean valued = false;
        boolean formula = false;
        boolean result = false;
        for (int kind = child(); kind != '/'; kind = child()) {
            if (kind == 'f' && !formula) {
                formula = true;
                skipFormula();
            } else if (kind == 'v' && !valued) {
                valued = true;
                result = type.equals("str");
                if (isOpen()) {
                    int start = xml.at();
                    cell = value(type, style);
                    result |= xml.at() > start;
                    xml.expect(VALUE_END);
                }
            } else if (kind == 'i' && !valued && !formula) {
                valued = true;
                cell = inline();
            } else {
                throw xml.unexpected();
            }
        }
        xml.back(xml.at() - 1);
        xml.expect(CELL_END);
        return formula && !result ? new Cell.Fault(Cell.Fault.UNCALCULATED) : cell;
    }

    private int child() {
        xml.blanks();
        xml.openTag();
        return xml.next();
    }

    /** Whether the tag, which has no attributes, leaves its element open. */
    private boolean isOpen() {
        return xml.attribute(NO_ATTRIBUTES) == XmlBytes.OPEN;
    }

    private void skipFormula() {
        int seen = 0;
        int attribute = xml.attribute(OF_FORMULA);
        for (; attribute >= 0; attribute = xml.attribute(OF_FORMULA)) {
            seen = xml.once(seen, attribute);
        }
        if (attribute == XmlBytes.OPEN) {
            xml.text();
            xml.string(); // what refers to no character is no XML
            xml.expect(FORMULA_END);
        }
    }

    private @Nullable Cell inline() {
        xml.expect(INLINE);
        int attribute = xml.attribute(OF_TEXT);
        if (attribute >= 0) {
            attribute = xml.attribute(NO_ATTRIBUTES);
        }
        if (attribute != XmlBytes.OPEN) {
            throw xml.unexpected();
        }
        xml.text();
        Cell cell = texts.of(xml);
        xml.expect(INLINE_END);
        return cell;
    }

    private @Nullable Cell value(String type, int style) {
        if (type.equals(NUMBER)) {
            BigDecimal number = xml.decimal();
            if (number != null) {
                return values.decimal(number, style);
            }
        }
        xml.text();
        if (type.equals(SHARED)) {
            return xml.length() == 0 ? null : values.shared(xml.number());
        }
        if (xml.length() > XmlScan.LONGEST_TEXT) {
            throw xml.unexpected();
        }
        if (type.equals("str")) {
            return texts.of(xml);
        }
        char[] text = xml.string().toCharArray();
        return values.of(type, style, text, text.length);
    }
}
