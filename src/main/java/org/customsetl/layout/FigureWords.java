package org.customsetl.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.trade.PublishedFigure.Measure;
import org.jspecify.annotations.Nullable;

/** The words by which a printed table's headers and rows are understood: a layout's own, else those used everywhere. */
final class FigureWords {

    /** The shipped file of the words that are used everywhere. */
    static final String FILE = "layout-words.yaml";

    private static final Common COMMON = read();
    /** How headings are numbered: 一、矿产品, 2. Asia. */
    private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七八九十]+、|\\(?\\d+[.、)]|[ivx]+\\.)");

    private final Map<String, Set<String>> flows;
    private final Map<Measure, Set<String>> measures;
    private final Set<String> growth;
    private final Set<String> totals;
    private final Set<String> groupTotals;

    FigureWords(LayoutSpec.Figures figures) {
        this.flows = folded(figures.flows() == null ? COMMON.flows : figures.flows());
        this.measures = folded(figures.measures() == null ? COMMON.measures : figures.measures());
        this.growth = folded(figures.growth() == null ? COMMON.growth : figures.growth());
        this.totals = folded(figures.totals() == null ? COMMON.totals : figures.totals());
        this.groupTotals = folded(figures.groupTotals() == null ? COMMON.groupTotals : figures.groupTotals());
    }

    /** The words of {@code layout-words.yaml}. */
    private record Common(
            Map<String, List<String>> flows,
            Map<Measure, List<String>> measures,
            List<String> growth,
            List<String> yearBefore,
            List<String> yearToDate,
            List<String> month,
            List<String> totals,
            List<String> groupTotals,
            List<String> ofWhich,
            List<String> ownFigures) {}

    private static Common read() {
        return LayoutYaml.MAPPER.readValue(bytes(), Common.class);
    }

    /** The fingerprint of the words used everywhere: with others, a layout would read its tables otherwise. */
    static String sha256() {
        return LayoutFile.sha256(bytes());
    }

    private static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(FigureWords.class.getResourceAsStream("/" + FILE), "shipped")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped words cannot be read", e);
        }
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(Words::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static <K> Map<K, Set<String>> folded(Map<K, List<String>> words) {
        return words.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> folded(entry.getValue())));
    }

    /** The flow of a folded text: M, X or T. The longest word holds: 进出口 before 出口. */
    @Nullable
    String flow(String text) {
        return longest(flows, text);
    }

    /** The words for flows, folded. */
    Set<String> flowWords() {
        return flows.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** What a folded text says beside its word of a flow: 1至3月 of 出口1至3月, and of 1至3月出口额. */
    String besideFlow(String text) {
        return flows.values().stream()
                .flatMap(Set::stream)
                .filter(text::contains)
                .max(Comparator.comparing(String::length))
                .map(word -> text.replace(word, "").replaceFirst("^(?:商品)?(?:总?[额值])|(?:商品)?(?:总?[额值])$", ""))
                .orElse(text);
    }

    /** The measure of a folded text that is no growth. */
    @Nullable
    Measure measure(String text) {
        return longest(measures, text);
    }

    /** Whether a folded text is nothing but such a word. */
    boolean isCommon(String text) {
        return growth.contains(text)
                || Stream.concat(flows.values().stream(), measures.values().stream())
                        .anyMatch(words -> words.contains(text));
    }

    boolean isGrowth(String text) {
        return contains(growth, text);
    }

    /** Whether a folded text means the same period a year before, and no change against it. */
    boolean isYearBefore(String text) {
        return !isGrowth(text) && contains(folded(COMMON.yearBefore), text);
    }

    /** Whether a header cell says a word of a flow or measure and nothing more. */
    boolean isWord(HeaderPiece piece) {
        String bare = Words.folded(piece.text()).replaceAll("[(\\[【].*", "");
        return Stream.concat(flows.values().stream(), measures.values().stream())
                .anyMatch(all -> all.contains(bare) || all.stream().anyMatch(word -> bare.equals(word + "额")));
    }

    /** What a folded text without months says of the time it covers. */
    LayoutSpec.@Nullable Basis basis(String text) {
        if (contains(folded(COMMON.yearToDate), text)) {
            return LayoutSpec.Basis.YEAR_TO_DATE;
        }
        return contains(folded(COMMON.month), text) ? LayoutSpec.Basis.MONTH : null;
    }

    /** Whether a folded text ends with what people call shares and means of their own beside or beneath a table. */
    boolean isOwnFigure(String text) {
        return COMMON.ownFigures.stream().map(Words::folded).anyMatch(text::endsWith);
    }

    /** Whether a label names the total of the table; marks of footnotes around it do not matter. */
    boolean isTotal(String label) {
        return totals.contains(bare(label));
    }

    /** Whether a label names the total of a group: 小计, the heading again, or the heading and a word for a total. */
    boolean isGroupTotal(String label, String heading) {
        String bare = bare(label);
        String group = NUMBERING.matcher(bare(heading)).replaceFirst("");
        String rest = bare.replace(group, "").replaceAll("[-–—:,()]", "");
        return groupTotals.contains(bare)
                || bare.equals(bare(heading))
                || bare.equals(group)
                || (!group.isEmpty() && bare.contains(group) && (groupTotals.contains(rest) || totals.contains(rest)));
    }

    /** A label without 其中 and the like before it. */
    String withoutOfWhich(String label) {
        String text = label.strip();
        for (String word : COMMON.ofWhich) {
            if (text.startsWith(word) && text.length() > word.length()) {
                return text.substring(word.length()).strip();
            }
        }
        return text;
    }

    /** A label folded, without the signs and numbers that mark footnotes. */
    static String bare(String label) {
        return Words.folded(label).replaceAll("^[#*]+|[*#:]+$|(?<=\\p{IsCyrillic}|[a-z])\\d+$", "");
    }

    private static <K> @Nullable K longest(Map<K, Set<String>> words, String text) {
        Optional<Map.Entry<K, String>> best = Optional.empty();
        for (Map.Entry<K, Set<String>> entry : words.entrySet()) {
            for (String word : entry.getValue()) {
                if (text.contains(word)
                        && word.length() > best.map(b -> b.getValue().length()).orElse(0)) {
                    best = Optional.of(Map.entry(entry.getKey(), word));
                }
            }
        }
        return best.map(Map.Entry::getKey).orElse(null);
    }

    private static boolean contains(Set<String> words, String text) {
        return words.stream().anyMatch(text::contains);
    }
}
