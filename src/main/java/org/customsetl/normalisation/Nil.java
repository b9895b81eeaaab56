package org.customsetl.normalisation;

import java.util.List;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Words;
import org.customsetl.sheet.Cell;
import org.jspecify.annotations.Nullable;

/** What a table prints for "no figure": the signs of every table, and the words of its layout's {@code nil}. */
final class Nil {

    private Nil() {}

    /** Whether a cell of a layout's table is blank or says that there is no figure. */
    static boolean is(@Nullable Cell cell, LayoutSpec layout) {
        List<String> own = layout.nil();
        return NumberText.isNil(cell)
                || (own != null && cell instanceof Cell.Text text && isOneOf(Words.folded(text.text()), own));
    }

    private static boolean isOneOf(String folded, List<String> words) {
        return words.stream().map(Words::folded).anyMatch(folded::equals);
    }
}
