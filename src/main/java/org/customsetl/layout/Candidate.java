package org.customsetl.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a layout fits a sheet.
 *
 * @param table the recognised table, or {@code null} where the layout does not fit
 * @param score how many header cells the layout knows, less those it does not
 * @param reasons why it fits or not, for people
 */
public record Candidate(LayoutSpec spec, @Nullable Table table, int score, List<String> reasons) {

    /** Whether the layout fits. */
    public boolean fits() {
        return table != null;
    }

    static Candidate no(LayoutSpec spec, int score, String reason) {
        return new Candidate(spec, null, score, List.of(reason));
    }
}
