package org.customsetl.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.sheet.Row;

/** The row of column numbers that forms print beneath a header: 甲 乙 1 2 3, or (1) (2) (3)=(1)+(2). */
final class ColumnNumbers {

    private static final Pattern STEM = Pattern.compile("[甲乙丙丁戊己庚辛壬癸a-z]|栏次|序号|编号|no\\.?");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})\\)?(?:=.*)?");

    private ColumnNumbers() {}

    /** Whether a row counts its columns from 1, with nothing else in it than what such rows have before the numbers. */
    static boolean are(Row row) {
        int stems = 0;
        int last = 0;
        for (int column = 1; column <= row.width(); column++) {
            String text = Words.folded(SheetHead.text(row, column));
            Matcher number = NUMBER.matcher(text);
            boolean blank = text.isEmpty();
            if (!blank && last == 0 && STEM.matcher(text).matches()) {
                stems++;
            } else if (number.matches() && Integer.parseInt(number.group(1)) == last + 1) {
                last++;
            } else if (!blank) {
                return false;
            }
        }
        return last >= 2 || (last == 1 && stems > 0);
    }
}
