package org.customsetl.reference;

/**
 * A section of the commodity list.
 *
 * @param code {@code S01} to {@code S22}
 * @param firstChapter the first of its two-digit chapters
 * @param lastChapter the last of them
 */
public record HsSection(String code, String nameZh, String nameEn, int firstChapter, int lastChapter) {

    /** Whether a chapter lies in the section. */
    public boolean contains(int chapter) {
        return firstChapter <= chapter && chapter <= lastChapter;
    }
}
