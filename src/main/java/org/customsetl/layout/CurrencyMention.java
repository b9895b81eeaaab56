package org.customsetl.layout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bare currency that a name or a title says somewhere, as 2024年2月（人民币）; its multiple stands elsewhere. */
final class CurrencyMention {

    /** A rate of a currency, or a rate against one, says nothing of the currency of values. */
    private static final Pattern CURRENCY = Pattern.compile(
            "(人民币|美元|欧元|(?<!\\p{IsLatin})(?:RMB|CNY|USD|US\\$|EUR)(?!\\p{IsLatin}))(?!汇率|兑|对|中间价)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_BRACKETS = Pattern.compile("[(（【\\[]\\s*(\\S+?)值?\\s*[)）】\\]]");

    private static final Map<String, String> CODES = Map.of(
            "人民币", "CNY", "RMB", "CNY", "CNY", "CNY", "美元", "USD", "USD", "USD", "US$", "USD", "欧元", "EUR", "EUR",
            "EUR");

    private CurrencyMention() {}

    /** Of the name of a file or sheet; a name that says two currencies says none. */
    static Optional<String> inName(String name) {
        Map<String, String> byCode = new LinkedHashMap<>();
        Matcher matcher = CURRENCY.matcher(Words.narrowed(name).replace('_', ' '));
        while (matcher.find()) {
            String word = matcher.group(1);
            byCode.putIfAbsent(CODES.getOrDefault(word.toUpperCase(Locale.ROOT), word), word);
        }
        return byCode.size() == 1 ? byCode.values().stream().findFirst() : Optional.empty();
    }

    /** Of a title, where it stands alone in brackets. */
    static Optional<String> inTitle(String title) {
        Map<String, String> byCode = new LinkedHashMap<>();
        Matcher matcher = IN_BRACKETS.matcher(Words.narrowed(title));
        while (matcher.find()) {
            String word = matcher.group(1);
            String code = CODES.get(word.toUpperCase(Locale.ROOT));
            if (code != null) {
                byCode.putIfAbsent(code, word);
            }
        }
        return byCode.size() == 1 ? byCode.values().stream().findFirst() : Optional.empty();
    }
}
