package org.customsetl.sheet;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of spreadsheet that are read, and the endings by which a name claims to be one. */
enum FileKind {
    XLSX("an Excel workbook (xlsx)", "xlsx"),
    XLS("an Excel 97-2003 workbook (xls)", "xls"),
    CSV("a text file (csv)", "csv");

    private final String words;
    private final String ending;

    FileKind(String words, String ending) {
        this.words = words;
        this.ending = ending;
    }

    String words() {
        return words;
    }

    /** The ending that a file of this kind should have. */
    String ending() {
        return ending;
    }

    /** What a file's name claims, or {@code null} if its ending claims nothing that is read here. */
    static @Nullable FileKind claimedBy(Path file) {
        return switch (ending(file)) {
            case "xlsx", "xlsm" -> XLSX;
            case "xls" -> XLS;
            case "csv", "txt", "tsv" -> CSV;
            default -> null;
        };
    }

    /** The name's ending in small letters, or "". */
    static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static String withoutEnding(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
