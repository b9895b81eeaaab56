package org.customsetl.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.ZipPackagePart;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.jspecify.annotations.Nullable;

/** The parts of a zip that claims to be a workbook, each within limits. */
final class XlsxPackage implements AutoCloseable {

    /**
     * POI lets no part unpack to more than a hundred times its size beyond a grace of 100 KB. A sheet of a million like
     * rows does exceed that and is sound, and what it costs here is seconds, never memory, as rows are not kept. So the
     * ratio counts from half a gigabyte on, and what is kept has limits of its own.
     */
    private static final long GRACE = 512L << 20;

    private static final double LEAST_RATIO = 0.01;
    private static final int MOST_PARTS = 20_000;
    /** POI reads these parts into memory whole; a sheet with all the links Excel allows has 10 MB of them. */
    private static final long LARGEST_INDEX_PART = 12L << 20;

    private static final long LARGEST_BOOK_PART = 64L << 20;
    private static final long LARGEST_SHEET_PART = 4L << 30;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setGraceEntrySize(GRACE);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private final OPCPackage parts;

    XlsxPackage(Path file) throws IOException, XMLStreamException, InvalidFormatException {
        ZipSecureFile zip = openZip(file);
        try {
            check(zip);
            parts = OPCPackage.open(new ZipFileZipEntrySource(zip));
        } catch (IOException | XMLStreamException | InvalidFormatException | RuntimeException | Error e) {
            zip.close();
            throw e;
        }
    }

    /** Here and not by POI's own way, which unpacks a zip without a directory into memory. */
    private static ZipSecureFile openZip(Path file) throws IOException {
        try {
            return new ZipSecureFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException("no directory of parts", e);
        }
    }

    private static void check(ZipSecureFile zip) throws IOException, XMLStreamException {
        boolean hasIndex = false;
        boolean hasBook = false;
        int count = 0;
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = entry.getName();
            hasIndex |= name.equals("[Content_Types].xml");
            hasBook |= name.startsWith("xl/") || name.startsWith("xl\\");
            if (++count > MOST_PARTS) {
                throw ContentException.dangerous("it holds more than " + MOST_PARTS + " parts");
            }
            if (name.equals("mimetype")) {
                throw unknown("is an OpenDocument file or an e-book; open it in its program and save it as xlsx");
            }
            if (name.endsWith(".rels") || name.equals("[Content_Types].xml") || name.equals("docProps/core.xml")) {
                readThrough(zip, entry);
            }
        }
        if (!hasIndex || !hasBook) {
            throw hasBook
                    ? ContentException.damaged("its list of parts is missing")
                    : unknown("is a zip archive or another kind of document, not a workbook; "
                            + "if spreadsheets are in it, unpack it and hand them in one by one");
        }
    }

    private static ContentException unknown(String what) {
        return new ContentException(Damage.UNKNOWN_FILE_TYPE, what);
    }

    private static void readThrough(ZipSecureFile zip, ZipArchiveEntry entry) throws IOException, XMLStreamException {
        InputStream part = zip.getInputStream(entry);
        if (part == null) {
            throw ContentException.damaged("a part of it is packed in an unknown way");
        }
        try (XmlScan xml = new XmlScan(new PartStream(part, entry.getCrc(), LARGEST_INDEX_PART))) {
            xml.child(0);
            xml.skip();
        }
    }

    /** The part that lists the sheets. */
    PackagePart workbook() throws InvalidFormatException {
        PackagePart workbook = related(parts.getRelationships(), "/officeDocument");
        if (workbook == null) {
            throw ContentException.damaged("its list of sheets is missing");
        }
        String type = workbook.getContentType();
        if (type.contains("sheet.binary")) {
            throw unknown("is a binary workbook (xlsb); open it in Excel and save it as xlsx");
        }
        if (type.contains("wordprocessing") || type.contains("presentation")) {
            throw unknown("is a text document or a presentation, not a workbook; copy its tables to an xlsx file");
        }
        return workbook;
    }

    /** The first part that a source names under a type's last word, which the strict standard shares, or {@code null}. */
    @Nullable
    PackagePart related(PackagePart source, String type) throws InvalidFormatException {
        return related(source.getRelationships(), type);
    }

    private @Nullable PackagePart related(PackageRelationshipCollection relations, String type)
            throws InvalidFormatException {
        for (PackageRelationship relation : relations) {
            if (relation.getRelationshipType().endsWith(type)) {
                return target(relation);
            }
        }
        return null;
    }

    /** The part that a relationship points to; it must be there. */
    PackagePart target(PackageRelationship relation) throws InvalidFormatException {
        PackagePart part = relation.getTargetMode() == TargetMode.INTERNAL
                ? parts.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()))
                : null;
        if (part == null) {
            throw ContentException.damaged("its part " + relation.getTargetURI() + " is missing");
        }
        return part;
    }

    static PartStream openBookPart(PackagePart part) throws IOException {
        return open(part, LARGEST_BOOK_PART);
    }

    static PartStream openSheetPart(PackagePart part) throws IOException {
        return open(part, LARGEST_SHEET_PART);
    }

    private static PartStream open(PackagePart part, long limit) throws IOException {
        long checksum =
                part instanceof ZipPackagePart zipped ? zipped.getZipArchive().getCrc() : -1;
        return new PartStream(part.getInputStream(), checksum, limit);
    }

    @Override
    public void close() {
        // Not close(), which would save.
        parts.revert();
    }
}
