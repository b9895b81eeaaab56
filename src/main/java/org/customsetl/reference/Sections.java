package org.customsetl.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The register of the sections of the commodity list: the Harmonized System's 21 and China's 22nd. */
public final class Sections {

    private final List<Entry> entries;

    private Sections(List<Entry> entries) {
        this.entries = entries;
    }

    static Sections shipped() {
        return new Sections(ReferenceFiles.rows("hs_section").map(Entry::of).toList());
    }

    /**
     * The section that a text names: by its ordinal (第一类, Section I), its code (S01), its whole name, or its ordinal
     * before its name as in 第一类 活动物；动物产品. An ordinal before the name of another section names none.
     */
    public Optional<HsSection> find(String written) {
        String key = NameKey.of(written);
        return section(named(key))
                .or(() -> entries.stream()
                        .filter(entry -> entry.isLabelOf(key))
                        .filter(entry -> named(entry.withoutLabel(key)).allMatch(entry::equals))
                        .map(Entry::section)
                        .findFirst());
    }

    /** The section of a number from 1. */
    public Optional<HsSection> byNumber(int number) {
        return section(entries.stream().filter(entry -> entry.number() == number));
    }

    /** The section that a chapter lies in. */
    public Optional<HsSection> ofChapter(int chapter) {
        return section(entries.stream().filter(entry -> entry.section().contains(chapter)));
    }

    private Stream<Entry> named(String key) {
        return entries.stream().filter(entry -> entry.keys().contains(key));
    }

    private static Optional<HsSection> section(Stream<Entry> entries) {
        return entries.map(Entry::section).findFirst();
    }

    private record Entry(int number, HsSection section, List<String> labels, List<String> keys) {

        static Entry of(NamedCsvRecord row) {
            HsSection section = new HsSection(
                    row.getField("code"),
                    row.getField("name_zh"),
                    row.getField("name_en"),
                    Integer.parseInt(row.getField("first_chapter")),
                    Integer.parseInt(row.getField("last_chapter")));
            List<String> labels = List.of(NameKey.of(row.getField("label_zh")), NameKey.of(row.getField("label_en")));
            List<String> keys = Stream.concat(
                            labels.stream(),
                            Stream.of(section.code(), section.nameZh(), section.nameEn())
                                    .map(NameKey::of))
                    .toList();
            return new Entry(Integer.parseInt(row.getField("number")), section, labels, keys);
        }

        /** A label of letters ends where a letter does not follow: Section I is not the beginning of Section II. */
        boolean isLabelOf(String key) {
            return key.startsWith(labels.get(0)) || key.startsWith(labels.get(1) + ' ');
        }

        String withoutLabel(String key) {
            String label = key.startsWith(labels.get(0)) ? labels.get(0) : labels.get(1);
            return key.substring(label.length()).strip();
        }
    }
}
