package org.customsetl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be a unit of money within a narrowed text; whether it is one, the register of units tells. */
final class UnitMentions {

    private static final Pattern STATED = Pattern.compile(
            "(?:(?<!量|数)单\\s*位|计\\s*量\\s*单\\s*位)\\s*(?:[:：]|均?为|是)\\s*([^。；;，,()（）]+)|\\bunits?\\s*:\\s*([^.;,()]+)"
                    + "|единиц[аы][^:()]*:\\s*([^;()]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（【\\[]([^()（）【】\\[\\]]+)[)）】\\]]");
    private static final Pattern IN_WORDS = Pattern.compile(
            "^(?:values?|amounts?|figures|data)?\\s*(?:are\\s+|is\\s+)?(?:expressed\\s+)?in\\s+(.+?)\\.?$|^в\\s+(.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IN_A_NAME = Pattern.compile(
            "(?<![\\d.十百千万亿])[十百千万亿]+(?:元人民币|人民币元|人民币|美元|欧元|卢布|元)"
                    + "|(?<!\\p{IsLatin})(?:USD|RMB|CNY|EUR|US\\$)[ _-]?(?:thousand|million|billion|mn|bn|mln|bln)(?!\\p{IsLatin})"
                    + "|(?<!\\p{IsLatin})(?:thousand|million|billion|mn|bn|mln|bln)[ _-]?(?:USD|RMB|CNY|EUR|US\\$)(?!\\p{IsLatin})",
            Pattern.CASE_INSENSITIVE);

    private UnitMentions() {}

    /** A title may be nothing but a unit, have one in brackets, or state it among other words. */
    static List<String> inTitle(String text) {
        List<String> found = new ArrayList<>();
        if (!IN_BRACKETS.matcher(text).find()) {
            found.add(text.strip());
        }
        find(IN_WORDS, text, found);
        find(IN_BRACKETS, text, found);
        find(STATED, text, found);
        return found;
    }

    /** Whether a text says in what its table is stated, as in Value in USD thousand. */
    static boolean isInWords(String text) {
        return IN_WORDS.matcher(Words.narrowed(text).strip()).matches();
    }

    /** A note beneath a table states it in words; brackets in notes explain other things. */
    static List<String> inNote(String text) {
        List<String> found = new ArrayList<>();
        find(STATED, text, found);
        return found;
    }

    /** The name of a file or sheet: 2024年3月（亿元）, 2024年3月亿元. */
    static List<String> inName(String name) {
        List<String> found = new ArrayList<>();
        find(IN_BRACKETS, name, found);
        find(STATED, name, found);
        find(IN_A_NAME, name, found);
        return found.stream().map(unit -> unit.replace('_', ' ')).toList();
    }

    private static void find(Pattern pattern, String text, List<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String unit = matcher.groupCount() == 0 ? matcher.group() : null;
            for (int group = 1; group <= matcher.groupCount() && unit == null; group++) {
                unit = matcher.group(group);
            }
            if (unit != null) {
                into.add(unit.strip());
            }
        }
    }
}
