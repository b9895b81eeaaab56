package org.customsetl.layout;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.trade.Period;

/**
 * Reads reference periods from cells, titles and file names: {@code 202401}, {@code 2024-01}, {@code 2024年1月},
 * {@code 2023年1-5月}, {@code 2024-01..2024-03}, {@code January 2024}, {@code 2023}. A day ({@code 2024-01-31}) is no
 * period.
 */
public final class PeriodText {

    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final String TO = "\\s*(?:-|–|—|~|至|到|\\.\\.)\\s*";
    private static final String NAMES = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

    /** A way to write a period; the first in the list that fits takes its text away from the rest. */
    private record Form(Pattern pattern, Function<MatchResult, Period> reading) {}

    private static final List<Form> FORMS = List.of(
            form(
                    YEAR + "年" + MONTH + "月" + TO + YEAR + "年" + MONTH + "月",
                    m -> range(m.group(1), m.group(2), m.group(3), m.group(4))),
            form(
                    YEAR + "年" + MONTH + "月?" + TO + MONTH + "月",
                    m -> range(m.group(1), m.group(2), m.group(1), m.group(3))),
            form(YEAR + "年" + MONTH + "月(?!\\d{1,2}日)", m -> range(m.group(1), m.group(2), m.group(1), m.group(2))),
            form(
                    "(?<!\\d)" + YEAR + "-?(0[1-9]|1[0-2])(?:\\.\\.|~|至|到|--|_)" + YEAR + "-?(0[1-9]|1[0-2])(?![-\\d])",
                    m -> range(m.group(1), m.group(2), m.group(3), m.group(4))),
            form(
                    "(?<!\\d)" + YEAR + "[-_./](0[1-9]|1[0-2])(?![-_./]?\\d)",
                    m -> range(m.group(1), m.group(2), m.group(1), m.group(2))),
            form(
                    "(?<!\\d)(?<!\\d-)" + YEAR + "(0[1-9]|1[0-2])(?!-?\\d)",
                    m -> range(m.group(1), m.group(2), m.group(1), m.group(2))),
            form("\\b" + NAMES + "[-\\s]*" + YEAR + "(?!\\d)", m -> named(m.group(2), m.group(1))),
            form(
                    "(?<![\\d.])(?<!\\d-)" + YEAR + "(?:年度?(?!\\d)|(?!-?\\d|年))",
                    m -> Period.ofYear(Integer.parseInt(m.group(1)))));

    private PeriodText() {}

    /** The period that a whole text states, or empty where it states none, or more than that. */
    public static Optional<Period> read(String text) {
        String narrow = Words.narrowed(text).strip().toLowerCase(Locale.ROOT);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(narrow);
            if (matcher.matches()) {
                return valid(form, matcher);
            }
        }
        return Optional.empty();
    }

    /**
     * The periods that stand somewhere in a free text. A period that contains another one of them is left out: 2023 in
     * {@code 2023/2023年1-5月.csv} says less than the months do.
     */
    public static Set<Period> find(String text) {
        String rest = Words.narrowed(text).toLowerCase(Locale.ROOT);
        List<Period> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(rest);
            StringBuilder left = new StringBuilder();
            while (matcher.find()) {
                valid(form, matcher).ifPresent(found::add);
                matcher.appendReplacement(left, " ");
            }
            matcher.appendTail(left);
            rest = left.toString();
        }
        Set<Period> narrowest = new LinkedHashSet<>(found);
        narrowest.removeIf(wide -> found.stream().anyMatch(other -> !other.equals(wide) && wide.contains(other)));
        return narrowest;
    }

    private static Optional<Period> valid(Form form, Matcher matcher) {
        try {
            return Optional.of(form.reading.apply(matcher.toMatchResult()));
        } catch (IllegalArgumentException endsBeforeItBegins) {
            return Optional.empty();
        }
    }

    private static Form form(String pattern, Function<MatchResult, Period> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private static Period range(String fromYear, String fromMonth, String toYear, String toMonth) {
        return new Period(month(fromYear, fromMonth), month(toYear, toMonth));
    }

    private static Period named(String year, String name) {
        int month = "jan feb mar apr may jun jul aug sep oct nov dec".indexOf(name) / 4 + 1;
        return Period.of(YearMonth.of(Integer.parseInt(year), month));
    }

    private static YearMonth month(String year, String month) {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    }
}
