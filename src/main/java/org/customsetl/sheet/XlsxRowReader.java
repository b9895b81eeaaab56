package org.customsetl.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet part, read as they are asked for. */
final class XlsxRowReader implements RowReader {

    private final FileTrouble trouble;
    private final String sheet;
    private final PartStream part;
    private final XmlScan xml;
    private final XlsxCells reader;
    private final RowCells cells = new RowCells();
    private int row;
    private int column;
    private boolean numbered;
    private boolean finished;

    /** @param xml a scan that stands in {@code sheetData} */
    XlsxRowReader(FileTrouble trouble, String sheet, PartStream part, XmlScan xml, XlsxCells reader) {
        this.trouble = trouble;
        this.sheet = sheet;
        this.part = part;
        this.xml = xml;
        this.reader = reader;
    }

    @Override
    public @Nullable Row next() throws UnreadableFileException {
        return trouble.guardRow(this::place, this::read);
    }

    private String place() {
        return "sheet '" + sheet + "', row " + Math.max(row, 1);
    }

    private @Nullable Row read() throws XMLStreamException, IOException {
        while (!finished) {
            if (!xml.child(SheetData.LEVEL)) {
                finished = true;
                part.drain();
            } else if (xml.name().equals("row")) {
                readRow();
                if (!cells.isEmpty()) {
                    return cells.toRow(row);
                }
            } else {
                xml.skip();
            }
        }
        return null;
    }

    private void readRow() throws XMLStreamException {
        cells.clear();
        String number = xml.attribute("r");
        int previous = row;
        row = number == null ? previous + 1 : XlsxReference.row(number, 0);
        if (row <= previous) {
            throw ContentException.damaged("row " + row + " stands below row " + previous);
        }
        if (row > XlsxReference.LAST_ROW) {
            throw ContentException.damaged("it has more rows than a sheet can have");
        }
        numbered = number != null;
        column = 0;
        int level = xml.depth();
        while (xml.child(level)) {
            if (xml.name().equals("c")) {
                readCell();
            } else {
                xml.skip();
            }
        }
    }

    private void readCell() throws XMLStreamException {
        String reference = null;
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attributeValue(i);
                case "t" -> type = xml.attributeValue(i);
                case "s" -> style = XlsxReference.number(xml.attributeValue(i));
                default -> {}
            }
        }
        if (reference == null) {
            column++;
        } else {
            place(reference);
        }
        Cell cell = reader.read(type, style);
        if (cell != null) {
            cells.put(row, column, cell);
        }
    }

    /** A row without a number takes the one that its first cell names; else both must agree. */
    private void place(String reference) {
        column = XlsxReference.column(reference);
        int named = XlsxReference.row(reference);
        if (!numbered && named > row) {
            row = named;
        }
        if (named != row) {
            throw ContentException.damaged("cell " + reference + " stands in row " + row);
        }
        numbered = true;
    }

    @Override
    public void close() {
        xml.close();
    }
}
