package org.customsetl.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a layout fits a sheet.
 *
 * @param table the recognised table, or {@code null} where the layout does not fit
 * @param score how many header cells the layout knows, less those it does not
 * @param reasons why it fits or not, for people
 * @param unusable what keeps a table that has this layout's header from being used, or {@code null}
 */
public record Candidate(
        LayoutSpec spec,
        @Nullable Table table,
        int score,
        List<String> reasons,
        @Nullable UnusableTableException unusable) {

    /** Whether the layout fits. */
    public boolean fits() {
        return table != null;
    }

    static Candidate no(LayoutSpec spec, int score, String reason) {
        return new Candidate(spec, null, score, List.of(reason), null);
    }

    static Candidate yes(Table table, int score, List<String> reasons) {
        return new Candidate(table.spec(), table, score, reasons, null);
    }

    static Candidate unusable(LayoutSpec spec, int score, UnusableTableException why) {
        // A printed table stands for itself: no list of lines is incomplete without it.
        UnusableTableException told = spec.kind() == LayoutSpec.Kind.LINES ? why : why.with(Dispute.NONE);
        return new Candidate(spec, null, score, List.of(why.rejection().message()), told);
    }

    /** Whether the header is this layout's, usable or not. */
    boolean hasHeader() {
        return table != null || unusable != null;
    }
}
