package org.customsetl.normalisation;

import java.util.List;
import java.util.function.Function;
import org.customsetl.layout.Candidate;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.SourceRow;
import org.customsetl.trade.Origin;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/**
 * What becomes of the rows of a sheet that no layout fits, beside sheets that one fits: notes are ignored; a sheet that
 * holds numbers is rejected, with one rejection for all of its rows.
 */
final class NoTable implements Function<SourceRow, Outcome> {

    static final String WHY = "no table";

    private final Recognition recognition;
    private boolean said;

    NoTable(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public Outcome apply(SourceRow row) {
        Origin origin = new Origin(recognition.sheet().number(), row.row().number());
        if (!recognition.holdsData()) {
            return new Outcome.Ignored(origin, WHY);
        }
        List<Rejection> rejections = said ? List.of() : List.of(rejection());
        said = true;
        return new Outcome.Rejected(origin, rejections);
    }

    private Rejection rejection() {
        Candidate nearest = recognition.candidates().get(0);
        return new Rejection(
                recognition.sheet().name(),
                0,
                0,
                null,
                Reason.UNKNOWN_LAYOUT,
                "no known table in this sheet, which holds numbers; nearest is "
                        + nearest.spec().id() + ": " + String.join("; ", nearest.reasons()));
    }
}
