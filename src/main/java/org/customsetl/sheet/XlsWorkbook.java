package org.customsetl.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.jspecify.annotations.Nullable;

/** An xls file of Excel 97 to 2003. */
final class XlsWorkbook implements Workbook {

    private final FileTrouble trouble;
    private final POIFSFileSystem file;
    private final String entry;
    private final XlsCatalog catalog = new XlsCatalog();
    private final Map<SheetInfo, XlsCatalog.Entry> sheets = new HashMap<>();
    private final List<SheetInfo> order = new ArrayList<>();
    private final Map<SheetInfo, XlsSurvey> surveys = new HashMap<>();

    private XlsWorkbook(FileTrouble trouble, POIFSFileSystem file) throws IOException {
        this.trouble = trouble;
        this.file = file;
        this.entry = entry(file.getRoot());
        try (InputStream stream = file.getRoot().createDocumentInputStream(entry)) {
            XlsTextTable.check(stream);
        }
        try (XlsRecords records = XlsRecords.global(file.getRoot(), entry)) {
            catalog.readFrom(records);
        }
        int number = 0;
        for (XlsCatalog.Entry found : catalog.entries()) {
            number++;
            if (found.worksheet()) {
                SheetInfo sheet = new SheetInfo(number, found.name(), found.hidden());
                order.add(sheet);
                sheets.put(sheet, found);
            }
        }
        if (order.isEmpty()) {
            throw new ContentException(Damage.EMPTY_FILE, "it has no sheet with cells");
        }
    }

    static XlsWorkbook open(FileTrouble trouble, Path path) throws UnreadableFileException {
        return trouble.guard(() -> "", () -> {
            POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
            try {
                return new XlsWorkbook(trouble, file);
            } catch (Exception | Error e) {
                file.close();
                throw e;
            }
        });
    }

    /** The name of the stream that holds the workbook; some programs write it in capitals. */
    private static String entry(DirectoryNode root) {
        if (has(root, "EncryptedPackage") != null) {
            throw new ContentException(Damage.ENCRYPTED_FILE, "it asks for a password");
        }
        String workbook = has(root, "Workbook");
        if (workbook != null) {
            return workbook;
        }
        throw new ContentException(
                Damage.UNKNOWN_FILE_TYPE,
                has(root, "Book") != null
                        ? OLD_EXCEL
                        : "is a document of an old Microsoft program, but no workbook; "
                                + "open it in its program and save its tables as xlsx");
    }

    static final String OLD_EXCEL = "was written by Excel 95 or older; open it in Excel and save it as xlsx";

    private static @Nullable String has(DirectoryNode root, String name) {
        for (String found : root.getEntryNames()) {
            if (found.equalsIgnoreCase(name)) {
                return found;
            }
        }
        return null;
    }

    @Override
    public String description() {
        return "xls";
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(order);
    }

    @Override
    public RowReader rows(SheetInfo sheet) throws UnreadableFileException {
        XlsCatalog.Entry found = find(sheet);
        XlsSurvey survey = survey(sheet);
        return trouble.guard(
                () -> place(sheet), () -> new XlsRowReader(trouble, sheet.name(), cells(found), survey.inOrder()));
    }

    @Override
    public List<MergedArea> mergedAreas(SheetInfo sheet) throws UnreadableFileException {
        return survey(sheet).merged();
    }

    private XlsSurvey survey(SheetInfo sheet) throws UnreadableFileException {
        XlsCatalog.Entry found = find(sheet);
        XlsSurvey known = surveys.get(sheet);
        if (known == null) {
            known = trouble.guard(() -> place(sheet), () -> {
                try (XlsCells cells = cells(found)) {
                    return XlsSurvey.of(cells);
                }
            });
            surveys.put(sheet, known);
        }
        return known;
    }

    private XlsCatalog.Entry find(SheetInfo sheet) {
        XlsCatalog.Entry found = sheets.get(sheet);
        if (found == null) {
            throw new IllegalArgumentException("no sheet of this workbook: " + sheet);
        }
        return found;
    }

    private XlsCells cells(XlsCatalog.Entry found) throws IOException {
        XlsRecords records = catalog.encrypted()
                ? XlsRecords.after(file.getRoot(), entry, substreamsBefore(found))
                : XlsRecords.at(file.getRoot(), entry, found.place());
        return new XlsCells(records, catalog);
    }

    private int substreamsBefore(XlsCatalog.Entry sheet) {
        return 1
                + (int) catalog.entries().stream()
                        .filter(other -> Integer.compareUnsigned(other.place(), sheet.place()) < 0)
                        .count();
    }

    private static String place(SheetInfo sheet) {
        return "sheet '" + sheet.name() + "'";
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // A file that was only read loses nothing.
        }
    }
}
