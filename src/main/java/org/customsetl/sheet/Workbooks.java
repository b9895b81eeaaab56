package org.customsetl.sheet;

import java.nio.file.Path;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.jspecify.annotations.Nullable;

/** Opens spreadsheet files by what they hold; a name that says otherwise is an error, not a hint. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a file for reading.
     *
     * @throws UnreadableFileException if it cannot be read, is empty, encrypted, damaged, dangerous, of an unknown kind, or of another
     *     kind than its name says
     */
    public static Workbook open(Path file) throws UnreadableFileException {
        FileTrouble trouble = new FileTrouble(file);
        if (!file.toFile().isFile()) {
            String what = file.toFile().exists() ? "it is a folder, a pipe or a device" : "there is no such file";
            throw trouble.because(Damage.FILE_NOT_READABLE, what, "", null);
        }
        return switch (trouble.guard(() -> "", () -> Content.of(file))) {
            case NOTHING -> throw trouble.because(Damage.EMPTY_FILE, "it has no bytes", "", null);
            case ZIP -> checked(trouble, file, FileKind.XLSX, XlsxWorkbook.open(trouble, file));
            case OLE2 -> checked(trouble, file, FileKind.XLS, XlsWorkbook.open(trouble, file));
            case OLD_EXCEL -> throw trouble.because(Damage.UNKNOWN_FILE_TYPE, XlsWorkbook.OLD_EXCEL, "", null);
            case FOREIGN -> throw foreign(trouble);
            case WEB_PAGE -> throw markup(trouble, file, Content.WEB_PAGE);
            case XML_SPREADSHEET -> throw markup(trouble, file, Content.XML_SPREADSHEET);
            case XML -> throw markup(trouble, file, Content.XML);
            case TEXT -> text(trouble, file);
        };
    }

    /** The workbook, if the name does not claim another kind: one of both lies, and nobody should guess which. */
    private static Workbook checked(FileTrouble trouble, Path file, FileKind kind, Workbook workbook)
            throws UnreadableFileException {
        FileKind claimed = FileKind.claimedBy(file);
        if (claimed == null || claimed == kind) {
            return workbook;
        }
        workbook.close();
        throw trouble.because(
                Damage.WRONG_FILE_TYPE,
                "is %s, though its name says %s; rename it to end in .%s, or open it and save it as xlsx"
                        .formatted(kind.words(), FileKind.ending(file), kind.ending()),
                "",
                null);
    }

    private static Workbook text(FileTrouble trouble, Path file) throws UnreadableFileException {
        Workbook workbook = CsvWorkbook.open(trouble, file);
        if (FileKind.claimedBy(file) == null) {
            throw trouble.because(
                    Damage.UNKNOWN_FILE_TYPE,
                    "is a text, but its name does not say that it is a table; if it is one, rename it to end in .csv",
                    "",
                    null);
        }
        return checked(trouble, file, FileKind.CSV, workbook);
    }

    private static UnreadableFileException markup(FileTrouble trouble, Path file, Content content) {
        @Nullable FileKind claimed = FileKind.claimedBy(file);
        String name = claimed == null ? "" : ", though its name says " + FileKind.ending(file);
        return trouble.because(
                claimed == null ? Damage.UNKNOWN_FILE_TYPE : Damage.WRONG_FILE_TYPE,
                "is " + content.words() + name + "; open it in Excel and save it as xlsx",
                "",
                null);
    }

    private static UnreadableFileException foreign(FileTrouble trouble) {
        return trouble.because(
                Damage.UNKNOWN_FILE_TYPE,
                "is a PDF, an image or a text document, not a spreadsheet; ask for the table as xlsx, xls or csv",
                "",
                null);
    }
}
