package org.customsetl.reporting.page;

import org.jspecify.annotations.Nullable;

/**
 * A region, or a prefecture of it, by code and both names.
 *
 * @param region code of its region
 * @param isRegion whether it is the region itself, and not what belongs to none of its prefectures
 */
record Place(String code, String region, boolean isRegion, String chinese, String english) {

    static Place of(String code, String region, boolean isRegion, @Nullable String chinese, @Nullable String english) {
        return new Place(code, region, isRegion, chinese == null ? code : chinese, english == null ? "" : english);
    }

    /** Both names, for a tooltip. */
    String names() {
        return english.isEmpty() ? chinese : chinese + " " + english;
    }

    /** Chinese first, as in the tables of the office that it is from. */
    void write(Html html) {
        html.element("span", chinese, "lang", "zh-Hans");
        if (!english.isEmpty()) {
            html.text(" ").element("span", english, "class", "en");
        }
    }
}
