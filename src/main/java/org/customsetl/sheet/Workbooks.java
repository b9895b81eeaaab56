package org.customsetl.sheet;

import java.nio.file.Path;

/** Opens spreadsheet files by what they hold; a name that says otherwise is an error, not a hint. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a file for reading.
     *
     * @throws UnreadableFileException if it is empty, encrypted, damaged, dangerous, of an unknown kind, or of another
     *     kind than its name says
     */
    public static Workbook open(Path file) throws UnreadableFileException {
        if (!file.toFile().isFile()) {
            throw new UnreadableFileException(UnreadableFileException.Damage.EMPTY_FILE, file + " is no file", null);
        }
        throw new UnreadableFileException(
                UnreadableFileException.Damage.UNKNOWN_FILE_TYPE, file + " cannot be read yet", null);
    }
}
