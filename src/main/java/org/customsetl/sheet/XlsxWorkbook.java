package org.customsetl.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.jspecify.annotations.Nullable;

/** An xlsx or xlsm file. */
final class XlsxWorkbook implements Workbook {

    /** Texts may take half of what the program may have, so that the other half is left for work. */
    private static final int TEXT_SHARE = 2;

    private final FileTrouble trouble;
    private final XlsxPackage file;
    private final PackagePart workbook;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final Map<SheetInfo, PackagePart> parts = new HashMap<>();
    private final Map<SheetInfo, List<MergedArea>> merged = new HashMap<>();
    private final Epoch epoch;
    private final XlsxStyles styles = new XlsxStyles();
    private @Nullable SharedStrings strings;

    private XlsxWorkbook(FileTrouble trouble, XlsxPackage file)
            throws IOException, XMLStreamException, InvalidFormatException {
        this.trouble = trouble;
        this.file = file;
        this.workbook = file.workbook();
        XlsxCatalog catalog = new XlsxCatalog();
        try (XmlScan xml = new XmlScan(XlsxPackage.openBookPart(workbook))) {
            catalog.readFrom(xml);
        }
        this.epoch = catalog.epoch();
        find(catalog.entries());
        readStyles();
    }

    static XlsxWorkbook open(FileTrouble trouble, Path path) throws UnreadableFileException {
        return trouble.guard(() -> "", () -> {
            XlsxPackage file = new XlsxPackage(path);
            try {
                return new XlsxWorkbook(trouble, file);
            } catch (Exception | Error e) {
                file.close();
                throw e;
            }
        });
    }

    private void find(List<XlsxCatalog.Entry> entries) throws InvalidFormatException {
        int number = 0;
        for (XlsxCatalog.Entry entry : entries) {
            number++;
            PackageRelationship relation = workbook.getRelationship(entry.relation());
            if (relation == null) {
                throw ContentException.damaged("its sheet '" + entry.name() + "' is missing");
            }
            if (relation.getRelationshipType().endsWith("/worksheet")) {
                SheetInfo sheet = new SheetInfo(number, entry.name(), entry.hidden());
                sheets.add(sheet);
                parts.put(sheet, file.target(relation));
            }
        }
        if (sheets.isEmpty()) {
            throw new ContentException(Damage.EMPTY_FILE, "it has no sheet with cells");
        }
    }

    private void readStyles() throws IOException, XMLStreamException, InvalidFormatException {
        PackagePart part = file.related(workbook, "/styles");
        if (part != null) {
            try (XmlScan xml = new XmlScan(XlsxPackage.openBookPart(part))) {
                styles.readFrom(xml);
            }
        }
    }

    /** Read when the first sheet is: a look at the names of the sheets does not pay for it. */
    private SharedStrings strings() throws IOException, XMLStreamException, InvalidFormatException {
        if (strings == null) {
            SharedStrings read = new SharedStrings(Runtime.getRuntime().maxMemory() / TEXT_SHARE);
            PackagePart part = file.related(workbook, "/sharedStrings");
            if (part != null) {
                try (XmlScan xml = new XmlScan(XlsxPackage.openSheetPart(part))) {
                    read.readFrom(xml);
                }
            }
            strings = read;
        }
        return strings;
    }

    @Override
    public String description() {
        return "xlsx";
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public RowReader rows(SheetInfo sheet) throws UnreadableFileException {
        PackagePart part = part(sheet);
        return trouble.guard(() -> place(sheet), () -> {
            XlsxValues values = new XlsxValues(strings(), styles, epoch);
            PartStream stream = XlsxPackage.openSheetPart(part);
            try {
                XlsxRowScan rows =
                        XlsxRowScan.of(trouble, sheet.name(), stream, values, () -> parsedRows(sheet, part, values));
                if (rows != null) {
                    return rows;
                }
            } catch (IOException | ContentException e) {
                // It comes again, with a row that it belongs to.
            } catch (RuntimeException | Error e) {
                stream.close();
                throw e;
            }
            stream.close();
            return parsedRows(sheet, part, values);
        });
    }

    /** The rows as an XML parser reads them. */
    RowReader parsedRows(SheetInfo sheet) throws UnreadableFileException {
        return trouble.guard(
                () -> place(sheet), () -> parsedRows(sheet, part(sheet), new XlsxValues(strings(), styles, epoch)));
    }

    private RowReader parsedRows(SheetInfo sheet, PackagePart part, XlsxValues values) throws UnreadableFileException {
        return trouble.guard(() -> place(sheet), () -> {
            PartStream stream = XlsxPackage.openSheetPart(part);
            try {
                XmlScan xml = new XmlScan(stream);
                SheetData.enter(xml);
                return new XlsxRowReader(trouble, sheet.name(), stream, xml, new XlsxCells(xml, values));
            } catch (Exception | Error e) {
                stream.close();
                throw e;
            }
        });
    }

    @Override
    public List<MergedArea> mergedAreas(SheetInfo sheet) throws UnreadableFileException {
        PackagePart part = part(sheet);
        List<MergedArea> known = merged.get(sheet);
        if (known == null) {
            known = trouble.guard(() -> place(sheet), () -> findMerged(part));
            merged.put(sheet, known);
        }
        return known;
    }

    private static List<MergedArea> findMerged(PackagePart part) throws IOException, XMLStreamException {
        SheetDataSkipper skipper = new SheetDataSkipper(XlsxPackage.openSheetPart(part));
        try (XmlScan xml = new XmlScan(skipper)) {
            return XlsxMerges.read(xml);
        } catch (XMLStreamException e) {
            if (!skipper.failed()) {
                throw e;
            }
        }
        try (XmlScan xml = new XmlScan(XlsxPackage.openSheetPart(part))) {
            return XlsxMerges.read(xml);
        }
    }

    private PackagePart part(SheetInfo sheet) {
        PackagePart part = parts.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("no sheet of this workbook: " + sheet);
        }
        return part;
    }

    private static String place(SheetInfo sheet) {
        return "sheet '" + sheet.name() + "'";
    }

    @Override
    public void close() {
        file.close();
    }
}
