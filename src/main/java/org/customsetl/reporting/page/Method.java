package org.customsetl.reporting.page;

import java.util.List;

/** How the figures are made, for whoever quotes one. */
final class Method {

    private static final List<String> SENTENCES = List.of(
            "Places are those of consignees and consignors (收发货人所在地), by GB/T 2260. What belongs to no prefecture has a"
                    + " row of its own, so the rows of a region add up to it.",
            "Figures from records are of the records that were loaded: where these are of some commodities or one flow only,"
                    + " so are the figures.",
            "Imports are CIF-type values, exports FOB-type. Total trade is imports plus exports.",
            "Every line is converted at the rate of its own reference month; an aggregate never is. Growth in yuan and in"
                    + " dollars therefore differs.",
            "A year to date is the sum of the compiled months. Its growth is given only where both years have the same"
                    + " months and flows; growth against a base that is missing or not positive is not given.",
            "January and February published together stay together and are never split.",
            "Sums are unrounded; figures are rounded half up once, when printed, so that parts may differ from their total"
                    + " in the last digit.",
            "Compiled and printed figures are never derived from each other; the reconciliation holds one against the"
                    + " other.");

    private Method() {}

    static void write(Html html) {
        html.open("h3").both("How the figures are made", "编制说明").close();
        html.open("ul", "class", "method");
        SENTENCES.forEach(sentence -> html.element("li", sentence));
        html.close();
    }
}
