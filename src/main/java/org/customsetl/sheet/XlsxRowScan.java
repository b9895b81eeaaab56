package org.customsetl.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.customsetl.sheet.XmlBytes.Unusual;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet part in the form that nearly all programs write, without an XML parser. At the first byte that is not
 * of this form, and at anything that is wrong, {@link XlsxRowReader} reads the part anew and goes on from the row that
 * was read last: what it says holds, of values as of errors.
 */
final class XlsxRowScan implements RowReader {

    private static final byte[] BEGIN = ascii("<sheetData>");
    private static final byte[] END = ascii("/sheetData>");
    private static final String REST_OF_A_PART = "</sheetData></worksheet>";
    private static final String OTHER_FORM = "(?s).*(<!|version=.1\\.[^0]|encoding=.(?!utf-8)).*";

    private static final byte[][] OF_ROW = names(
            "r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph x14ac:dyDescent");
    private static final int DY_DESCENT = OF_ROW.length - 1;
    private static final byte[][] OF_CELL = names("r s t cm vm ph");

    private static final byte[] ROW = ascii("row");
    private static final byte[] ROW_END = ascii("/row>");

    /** Goes to the rows of the same part in another way. */
    @FunctionalInterface
    interface Otherwise {
        RowReader rows() throws UnreadableFileException;
    }

    private final FileTrouble trouble;
    private final UnaryOperator<String> place;
    private final ReadAhead part;
    private final XmlBytes xml;
    private final XlsxCellScan cell;
    private final Otherwise otherwise;
    private final RowCells cells = new RowCells();
    private final boolean dyDescent;
    private @Nullable RowReader other;
    private int row;
    private int begun;
    private int column;
    private boolean ended;

    private XlsxRowScan(
            FileTrouble trouble,
            String sheet,
            ReadAhead part,
            XmlBytes xml,
            String head,
            XlsxValues values,
            Otherwise rows) {
        this.trouble = trouble;
        this.place = number -> "sheet '" + sheet + "', row " + number;
        this.part = part;
        this.xml = xml;
        this.dyDescent = head.contains(" xmlns:x14ac=");
        this.cell = new XlsxCellScan(xml, values);
        this.otherwise = rows;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[][] names(String words) {
        String[] names = words.split(" ", -1);
        byte[][] bytes = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            bytes[i] = ascii(names[i]);
        }
        return bytes;
    }

    /** The rows of a part, or {@code null} if even what stands before them is not in the common form. */
    static @Nullable XlsxRowScan of(
            FileTrouble trouble, String sheet, PartStream part, XlsxValues values, Otherwise otherwise)
            throws IOException {
        ReadAhead ahead = new ReadAhead(part);
        XmlBytes xml = new XmlBytes(ahead);
        byte[] head = new byte[0];
        // The first bytes alone: a part whose rows begin later is read otherwise.
        while (head.length == 0 && xml.more(0)) {
            head = xml.upTo(BEGIN);
        }
        String text = new String(head, StandardCharsets.UTF_8);
        return isCommon(text) ? new XlsxRowScan(trouble, sheet, ahead, xml, text, values, otherwise) : null;
    }

    private static boolean isCommon(String head) {
        if (head.isEmpty() || head.toLowerCase(Locale.ROOT).matches(OTHER_FORM)) {
            return false;
        }
        byte[] alone = (head + REST_OF_A_PART).getBytes(StandardCharsets.UTF_8);
        try (XmlScan scan = new XmlScan(new java.io.ByteArrayInputStream(alone))) {
            SheetData.enter(scan);
            return scan.depth() == SheetData.LEVEL && !scan.child(0);
        } catch (XMLStreamException | ContentException e) {
            return false;
        }
    }

    @Override
    public @Nullable Row next() throws UnreadableFileException {
        if (other != null) {
            return other.next();
        }
        return trouble.guardRow(() -> place.apply(String.valueOf(Math.max(begun, 1))), this::read);
    }

    /** Whether something unusual was met. */
    boolean isReadOtherwise() {
        return other != null;
    }

    private @Nullable Row read() throws IOException, UnreadableFileException {
        while (!ended) {
            int start = xml.at();
            try {
                scan();
            } catch (Unusual e) {
                if (xml.isStarved() && hasMore(start)) {
                    continue;
                }
                return readOtherwise();
            } catch (ContentException e) {
                return readOtherwise();
            }
            if (!ended) {
                row = begun;
                if (!cells.isEmpty()) {
                    return cells.toRow(row);
                }
            }
        }
        return null;
    }

    private boolean hasMore(int start) {
        try {
            return xml.more(start);
        } catch (IOException | ContentException e) {
            return false; // it comes again where the part is read again
        }
    }

    private @Nullable Row readOtherwise() throws IOException, UnreadableFileException {
        part.close();
        RowReader rows = otherwise.rows();
        other = rows;
        Row next = rows.next();
        while (next != null && next.number() <= row) {
            next = rows.next();
        }
        return next;
    }

    /** One row into the cells, or the end of all. */
    private void scan() throws IOException {
        xml.blanks();
        xml.openTag();
        if (xml.next() == '/') {
            xml.back(xml.at() - 1);
            xml.expect(END);
            drain();
            ended = true;
            return;
        }
        xml.back(xml.at() - 1);
        xml.expect(ROW);
        cells.clear();
        column = 0;
        if (openRow() == XmlBytes.CLOSED) {
            return;
        }
        xml.blanks();
        xml.openTag();
        for (int c = xml.next(); c == 'c'; c = xml.next()) {
            readCell();
            xml.blanks();
            xml.openTag();
        }
        xml.back(xml.at() - 1);
        xml.expect(ROW_END);
    }

    private void drain() throws IOException {
        byte[] rest = new byte[1 << 16];
        int count = 0;
        while (count >= 0) {
            count = part.read(rest, 0, rest.length);
        }
    }

    private int openRow() {
        int number = 0;
        int seen = 0;
        int attribute = xml.attribute(OF_ROW);
        for (; attribute >= 0; attribute = xml.attribute(OF_ROW)) {
            seen = xml.once(seen, attribute);
            if (attribute == 0) {
                number = xml.number();
            } else if (attribute == DY_DESCENT && !dyDescent) {
                throw xml.unexpected();
            }
        }
        if (number <= row || number > XlsxReference.LAST_ROW) {
            throw xml.unexpected();
        }
        begun = number;
        return attribute;
    }

    private void readCell() {
        int named = 0;
        int style = 0;
        String type = XlsxCellScan.NUMBER;
        int seen = 0;
        int attribute = xml.attribute(OF_CELL);
        for (; attribute >= 0; attribute = xml.attribute(OF_CELL)) {
            seen = xml.once(seen, attribute);
            switch (attribute) {
                case 0 -> named = columnIn(xml.reference());
                case 1 -> style = xml.number();
                case 2 -> type = cell.type();
                default -> {}
            }
        }
        column = named == 0 ? column + 1 : named;
        Cell filled = attribute == XmlBytes.CLOSED ? null : cell.read(type, style);
        if (filled != null) {
            if (cells.isFilled(column)) {
                throw xml.unexpected();
            }
            cells.put(begun, column, filled);
        }
    }

    private int columnIn(long reference) {
        if ((int) reference != begun) {
            throw xml.unexpected();
        }
        return (int) (reference >> Integer.SIZE);
    }

    @Override
    public void close() {
        if (other != null) {
            other.close();
        }
        try {
            part.close();
        } catch (IOException e) {
            // A file that was only read loses nothing.
        }
    }
}
