package org.customsetl.layout;

import java.util.ArrayList;
import java.util.List;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;

/** What the names, titles and notes of a list say of its unit of money, which its columns must bear out. */
public final class UnitWitnesses {

    private UnitWitnesses() {}

    /** Of the names of file and sheet, and of the titles above the header; some of them may be no unit of money. */
    public static List<Told<String>> of(Workbook workbook, SheetInfo sheet, FileContext file, LinesTable table)
            throws UnreadableFileException {
        List<Told<String>> told = new ArrayList<>();
        name(file.baseName(), Witnesses.FILE_NAME, Statement.Accept.FILE_NAME, told);
        if (!sheet.name().equals(file.baseName())) {
            name(sheet.name(), "the sheet name", Statement.Accept.SHEET_NAME, told);
        }
        try (RowReader rows = workbook.rows(sheet)) {
            for (Row row = rows.next(); row != null && row.number() < table.firstHeaderRow(); row = rows.next()) {
                titles(row, told);
            }
        }
        return told;
    }

    /** Of a note among or beneath the lines. */
    public static List<Told<String>> ofNote(Row row) {
        List<Told<String>> told = new ArrayList<>();
        for (int column = 1; column <= row.width(); column++) {
            String where = "the note in cell " + Row.columnName(column) + row.number();
            UnitMentions.inNote(Words.narrowed(row.text(column)))
                    .forEach(unit -> told.add(new Told<>(unit, where, Statement.Accept.FOOTER)));
        }
        return told;
    }

    private static void name(String name, String where, Statement.Accept source, List<Told<String>> told) {
        UnitMentions.inName(Words.narrowed(name)).forEach(unit -> told.add(new Told<>(unit, where, source)));
        CurrencyMention.inName(name).ifPresent(currency -> told.add(new Told<>(currency, where, source)));
    }

    private static void titles(Row row, List<Told<String>> told) {
        for (int column = 1; column <= row.width(); column++) {
            String text = Words.narrowed(row.text(column));
            String where = "the title in cell " + Row.columnName(column) + row.number();
            UnitMentions.inTitle(text).forEach(unit -> told.add(new Told<>(unit, where, Statement.Accept.TITLE)));
            CurrencyMention.inTitle(text)
                    .ifPresent(currency -> told.add(new Told<>(currency, where, Statement.Accept.TITLE)));
        }
    }
}
