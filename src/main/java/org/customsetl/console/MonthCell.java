package org.customsetl.console;

import org.jspecify.annotations.Nullable;

/**
 * How a dataset stands in a month.
 *
 * @param vintage the vintage of the month that brought what it has there; {@code null} while nothing is published
 * @param held how many files are held back
 * @param rejected how many rows of its published files were rejected
 * @param gap whether nothing is there although there is something before and after
 */
record MonthCell(@Nullable Integer vintage, long held, long rejected, boolean gap) {

    static final MonthCell NONE = new MonthCell(null, 0, 0, false);
    static final MonthCell MISSING = new MonthCell(null, 0, 0, true);

    MonthCell withHeld(long files) {
        return new MonthCell(vintage, files, rejected, false);
    }

    /** The state that weighs most, as a class of the style sheet. */
    String state() {
        if (held > 0) {
            return "held";
        }
        if (gap) {
            return "missing";
        }
        return vintage == null ? "none" : rejected > 0 ? "rejected" : "published";
    }

    /** In as few words as a cell has room for. */
    String words() {
        String published = vintage == null ? "" : "v" + vintage;
        if (held > 0) {
            return (published + " held").strip();
        }
        if (gap) {
            return "missing";
        }
        return rejected > 0 ? published + " −" + rejected : published;
    }

    /** In a sentence. */
    String sentence() {
        if (gap) {
            return "nothing, though there is something before and after";
        }
        String published = vintage == null ? "nothing published" : "published, since vintage " + vintage;
        return published
                + (held > 0 ? "; " + held + (held == 1 ? " file" : " files") + " held back" : "")
                + (rejected > 0 ? "; " + rejected + (rejected == 1 ? " row" : " rows") + " rejected" : "");
    }
}
