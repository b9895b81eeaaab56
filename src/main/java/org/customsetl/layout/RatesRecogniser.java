package org.customsetl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.jspecify.annotations.Nullable;

/** Looks for the header of a list of exchange rates: a row with a date and currencies, or a date, a currency and a rate. */
final class RatesRecogniser {

    private final LayoutSpec spec;
    private final LayoutSpec.Rates rates;
    private final SheetInfo sheet;
    private final SheetHead head;
    private final FileContext file;

    RatesRecogniser(LayoutSpec spec, SheetInfo sheet, SheetHead head, FileContext file) {
        this.spec = spec;
        this.rates = RatesTable.rates(spec);
        this.sheet = sheet;
        this.head = head;
        this.file = file;
    }

    Candidate candidate() {
        RatesHeader best = null;
        for (Row row : head.rows()) {
            RatesHeader header = new RatesHeader(rates, row);
            if (best == null || header.betterThan(best)) {
                best = header;
            }
        }
        if (best == null || best.known() == 0) {
            return Candidate.no(spec, 0, "no row has a header that it knows");
        }
        String against = against(best);
        return against != null ? Candidate.no(spec, best.known(), against) : fitting(best);
    }

    private @Nullable String against(RatesHeader header) {
        if (!header.missing().isEmpty()) {
            return "row " + header.row() + " lacks " + String.join(" and ", header.missing());
        }
        return header.twice().isEmpty()
                ? otherRates(header)
                : "two columns for the same: " + String.join(", ", header.twice());
    }

    /** Names and titles may say that these are rates of another kind, which look the same. */
    private @Nullable String otherRates(RatesHeader header) {
        if (spec.id().equals(file.statement().layout())) {
            return null;
        }
        for (Told<String> text : new Witnesses(file, sheet.name(), head.titlesAbove(header.row())).texts()) {
            for (String word : rates.refuseWords()) {
                if (Words.folded(text.value()).contains(Words.folded(word))) {
                    return text.where() + " says '" + word
                            + "': these are other rates; if they are not, state `layout: " + spec.id()
                            + "` in a dataset.yaml";
                }
            }
        }
        return null;
    }

    private Candidate fitting(RatesHeader header) {
        String columns = header.rates().stream().map(rate -> rate.at().header()).collect(Collectors.joining(", "));
        List<String> reasons = new ArrayList<>(List.of("header in row " + header.row() + ": " + columns));
        if (!header.unknown().isEmpty()) {
            reasons.add("unknown columns: " + String.join(", ", header.unknown()));
        }
        return Candidate.yes(header.table(spec), header.score(), reasons);
    }
}
