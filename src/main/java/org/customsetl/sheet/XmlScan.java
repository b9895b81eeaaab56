package org.customsetl.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the elements of one XML part, by local names, so that prefixes and the strict namespace do not matter. No
 * entities, no DTD, no endless depth or text.
 */
final class XmlScan implements AutoCloseable {

    /** Excel allows 32,767 characters in a cell; other programs allow more. */
    static final int LONGEST_TEXT = 1 << 20;

    private static final int DEEPEST = 256;

    private final InputStream part;
    private final XMLStreamReader reader;
    private char[] text = new char[256];
    private int textLength;
    private int depth;

    XmlScan(InputStream part) throws XMLStreamException {
        this.part = part;
        // A factory of its own: it remembers names, and a hostile file's names should die with the file.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.reader = factory.createXMLStreamReader(part);
    }

    /** Goes to the next start of an element inside the one at {@code level}; false at that one's end. */
    boolean child(int level) throws XMLStreamException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (depth < level || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** How many elements stand open, the current one included. */
    int depth() {
        return depth;
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (++depth > DEEPEST) {
                throw ContentException.dangerous("its XML is nested without end");
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw ContentException.dangerous("its XML declares or asks for entities, which no spreadsheet needs");
        }
        return event;
    }

    /** Leaves the current element and all inside it. */
    void skip() throws XMLStreamException {
        int level = depth;
        while (child(level)) {
            // what is inside does not matter
        }
    }

    String name() {
        return reader.getLocalName();
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Starts a new {@link #text()}. */
    void clearText() {
        textLength = 0;
    }

    /** Adds the current element's own characters to the text and leaves it. */
    void collectText() throws XMLStreamException {
        int level = depth;
        while (depth >= level) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            }
        }
    }

    private void append(char[] more, int start, int length) {
        if (textLength + length > LONGEST_TEXT) {
            throw ContentException.dangerous("one of its cells is longer than any spreadsheet allows");
        }
        if (textLength + length > text.length) {
            text = Arrays.copyOf(text, Math.max(textLength + length, text.length * 2));
        }
        System.arraycopy(more, start, text, textLength, length);
        textLength += length;
    }

    String text() {
        return new String(text, 0, textLength);
    }

    /** The characters behind {@link #text()}, to be read only and at once. */
    char[] textBuffer() {
        return text;
    }

    int textLength() {
        return textLength;
    }

    @Override
    public void close() {
        try {
            reader.close();
            part.close();
        } catch (XMLStreamException | IOException e) {
            // A file that was only read loses nothing.
        }
    }
}
