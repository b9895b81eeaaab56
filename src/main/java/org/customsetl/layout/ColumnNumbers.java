package org.customsetl.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.customsetl.sheet.Row;

/** The row of column numbers that forms print beneath a header: 甲 乙 1 2 3, or (1) (2) (3)=(1)+(2). */
final class ColumnNumbers {

    /** In the order in which they stand: а б в where no other column is numbered, too. */
    private static final List<String> ALPHABETS = List.of("甲乙丙丁戊己庚辛壬癸", "abcdefghij", "абвгдежзик");

    private static final String CHINESE = "一二三四五六七八九十";
    private static final Pattern STEM = Pattern.compile("\\(?[甲乙丙丁戊己庚辛壬癸a-zа-я]\\)?|栏次|序号|编号|no\\.?|№|№п/п|п/п");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})\\)?(?:=.*)?");

    private ColumnNumbers() {}

    /** Whether a row counts its columns in any way that forms have. */
    static boolean are(Row row) {
        List<String> texts = IntStream.rangeClosed(1, row.width())
                .mapToObj(column -> Words.folded(SheetHead.text(row, column)))
                .toList();
        return count(texts.stream().map(ColumnNumbers::arabic).toList()) || areLetters(texts);
    }

    private static String arabic(String text) {
        String bare = text.replaceAll("[()]", "");
        int at = bare.length() == 1 ? CHINESE.indexOf(bare) + 1 : 0;
        return at > 0 ? String.valueOf(at) : bare.equals("十一") ? "11" : bare.equals("十二") ? "12" : text;
    }

    /** Nothing but а, б, в or 甲, 乙, 丙 or A, B, C in their order. */
    private static boolean areLetters(List<String> texts) {
        String letters = texts.stream()
                .filter(text -> !text.isEmpty())
                .map(text -> text.replaceAll("[()]", ""))
                .collect(Collectors.joining(","));
        return letters.length() >= 3
                && ALPHABETS.stream()
                        .map(all -> String.join(",", all.split("")))
                        .anyMatch(all -> all.startsWith(letters));
    }

    /** Whether a row counts its columns from 1, with nothing else in it than what such rows have before the numbers. */
    private static boolean count(List<String> texts) {
        int stems = 0;
        int last = 0;
        for (String text : texts) {
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
