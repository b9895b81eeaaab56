package org.customsetl.normalisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.layout.Words;
import org.customsetl.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** Reads days, written year first: {@code 2024-01-31}, {@code 20240131}, {@code 2024/1/31}, {@code 2024年1月31日}. */
public final class DateText {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?:[ t]?\\d{1,2}:\\d{2}(:\\d{2})?)?");

    private DateText() {}

    /** The day of a cell, or {@code null} where it is none. */
    public static @Nullable LocalDate read(Cell cell) {
        if (cell instanceof Cell.Moment moment) {
            return moment.value().toLocalDate();
        }
        if (!(cell instanceof Cell.Text) && !(cell instanceof Cell.Decimal)) {
            return null;
        }
        Matcher matcher = DAY.matcher(Words.folded(cell.raw()));
        if (!matcher.matches()) {
            return null;
        }
        int first = matcher.group(2) != null ? 2 : matcher.group(4) != null ? 4 : 6;
        try {
            return LocalDate.of(number(matcher, 1), number(matcher, first), number(matcher, first + 1));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
