package org.customsetl.sheet;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A text file of fields, as a workbook of one sheet. */
final class CsvWorkbook implements Workbook {

    private final FileTrouble trouble;
    private final Path file;
    private final CsvText text;
    private final CsvDelimiter delimiter;
    private final SheetInfo sheet;

    private CsvWorkbook(FileTrouble trouble, Path file) throws IOException {
        this.trouble = trouble;
        this.file = file;
        this.text = new CsvCharset(file).find();
        try (Reader characters = text.open(file)) {
            this.delimiter = CsvDelimiter.find(characters);
        }
        this.sheet = new SheetInfo(1, FileKind.withoutEnding(file), false);
    }

    static CsvWorkbook open(FileTrouble trouble, Path file) throws UnreadableFileException {
        return trouble.guard(() -> "", () -> new CsvWorkbook(trouble, file));
    }

    @Override
    public String description() {
        return "csv, " + text.charset().name() + ", " + delimiter.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.of(sheet);
    }

    @Override
    public RowReader rows(SheetInfo asked) throws UnreadableFileException {
        requireOwn(asked);
        return trouble.guard(() -> "", () -> new CsvRowReader(trouble, delimiter, text.open(file)));
    }

    @Override
    public List<MergedArea> mergedAreas(SheetInfo asked) {
        requireOwn(asked);
        return List.of();
    }

    private void requireOwn(SheetInfo asked) {
        if (!asked.equals(sheet)) {
            throw new IllegalArgumentException("no sheet of this workbook: " + asked);
        }
    }

    @Override
    public void close() {
        // Each reader holds its own file.
    }
}
