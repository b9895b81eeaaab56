package org.customsetl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.RowReader;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.sheet.UnreadableFileException;
import org.customsetl.sheet.Workbook;

/**
 * What a sheet says of its money unit, wherever it stands: above the table, beneath it, beside it.
 *
 * @param stated what cells state in so many words: 单位：万元人民币
 * @param mentions what is a unit only if it reads as one of money: 注：单位为亿元。, （亿元） within a title or a name
 * @param hints what may be a unit: a title in brackets (тыс. долларов США), the bare currency in a title or a name (人民币值)
 */
record UnitStatements(List<Told<String>> stated, List<Told<String>> hints, List<Told<String>> mentions) {

    private static final Pattern STATED = Pattern.compile(
            "(?:金\\s*额\\s*)?(?:计\\s*量\\s*)?单\\s*位\\s*[:：]\\s*(.+)|units?\\s*[:：]\\s*(.+)|единиц[аы][^:]*:\\s*(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(（](.+)[)）]\\s*");
    private static final Pattern BARE_CURRENCY = Pattern.compile(".*表\\s*(RMB|USD)\\s*");

    static UnitStatements of(Workbook workbook, SheetInfo sheet, FileContext file, HeaderBlock block)
            throws UnreadableFileException {
        UnitStatements found = new UnitStatements(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String operator = file.statement().unit();
        if (operator != null) {
            boolean own = file.stated().own().unit() != null;
            found.stated.add(new Told<>(operator, own ? Told.OPERATOR : Told.FOLDER));
            if (own) {
                return found;
            }
        }
        found.mention(file.baseName(), Witnesses.FILE_NAME, Statement.Accept.FILE_NAME);
        if (!sheet.name().equals(file.baseName())) {
            found.mention(sheet.name(), "the sheet name", Statement.Accept.SHEET_NAME);
        }
        try (RowReader rows = workbook.rows(sheet)) {
            int read = 0;
            for (Row row = rows.next(); row != null && read++ < FiguresTable.MOST_ROWS; row = rows.next()) {
                found.look(row, block);
            }
        }
        return found;
    }

    private void look(Row row, HeaderBlock block) {
        boolean title = row.number() < block.firstRow();
        for (int column = 1; column <= row.width(); column++) {
            String printed = row.text(column);
            String text = Words.narrowed(printed);
            Statement.Accept source = title
                    ? Statement.Accept.TITLE
                    : row.number() <= block.lastRow() ? Statement.Accept.COLUMN : Statement.Accept.FOOTER;
            String where = "cell " + Row.columnName(column) + row.number();
            Matcher matcher = STATED.matcher(text);
            if (matcher.matches()) {
                add(stated, asPrinted(firstGroup(matcher), text, printed), where, source);
            } else if (title) {
                hint(text, where, source);
                UnitMentions.inTitle(text).forEach(unit -> add(mentions, unit, where, source));
            } else if (source == Statement.Accept.FOOTER) {
                UnitMentions.inNote(text).forEach(unit -> add(mentions, unit, where, source));
            }
        }
    }

    private void mention(String name, String where, Statement.Accept source) {
        UnitMentions.inName(Words.narrowed(name)).forEach(unit -> add(mentions, unit, where, source));
        CurrencyMention.inName(name).ifPresent(currency -> hintOnce(currency, where, source));
    }

    private void hint(String text, String where, Statement.Accept source) {
        for (Pattern pattern : List.of(IN_BRACKETS, BARE_CURRENCY)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                hintOnce(matcher.group(1), where, source);
            }
        }
        CurrencyMention.inTitle(text).ifPresent(currency -> hintOnce(currency, where, source));
    }

    /** Said by a name and by a title it is said by two witnesses, of which one may be accepted. */
    private void hintOnce(String unit, String where, Statement.Accept source) {
        List<Told<String>> same =
                hints.stream().filter(told -> told.source() == source).collect(Collectors.toCollection(ArrayList::new));
        int before = same.size();
        add(same, unit, where, source);
        hints.addAll(same.subList(before, same.size()));
    }

    /** Whether a text states a unit, so that it is no header of figures although it names a currency. */
    static boolean isStatement(String text) {
        return STATED.matcher(Words.narrowed(text)).matches();
    }

    /** A merged title is repeated in every column by some programs; said once is enough. */
    private static void add(List<Told<String>> into, String unit, String where, Statement.Accept source) {
        String text = unit.strip();
        if (into.stream().noneMatch(told -> Words.folded(told.value()).equals(Words.folded(text)))) {
            into.add(new Told<>(text, where, source));
        }
    }

    /** What stands at the end of a narrowed text, as it was before; narrowing seldom changes how long a text is. */
    private static String asPrinted(String end, String narrowed, String printed) {
        return narrowed.length() == printed.length() && narrowed.endsWith(end)
                ? printed.substring(printed.length() - end.length())
                : end;
    }

    private static String firstGroup(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }
}
