package org.customsetl.sheet;

import java.util.List;

/** An open spreadsheet file. A csv file is a workbook of one sheet. One reader at a time. */
public interface Workbook extends AutoCloseable {

    /** What was found, for people: {@code xlsx}, {@code xls}, {@code csv, GB18030, comma}. */
    String description();

    /** The sheets in the file's order, hidden ones included and marked; chart and macro sheets left out. */
    List<SheetInfo> sheets();

    /**
     * Reads a sheet from its top. May be called again for the same sheet.
     *
     * @throws UnreadableFileException if the sheet cannot be read
     */
    RowReader rows(SheetInfo sheet) throws UnreadableFileException;

    /**
     * The merged areas of a sheet, found without keeping its rows.
     *
     * @throws UnreadableFileException if the sheet cannot be read
     */
    List<MergedArea> mergedAreas(SheetInfo sheet) throws UnreadableFileException;

    @Override
    void close();
}
