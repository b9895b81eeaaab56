package org.customsetl.trade;

/**
 * Remarks that a line carries into the warehouse. A flag never changes a value. The bits are stored: never change
 * one.
 */
public enum Flag {
    /** Net weight was estimated from a volume by a stated density. */
    ESTIMATED_WEIGHT(1, "net weight estimated from a volume by the density stated for the dataset"),
    /** The source gives no net weight. */
    WEIGHT_MISSING(2, "the source gives no net weight"),
    /** No rate was found for the reference month: one of the two currencies is NULL. */
    NO_RATE(4, "no exchange rate for the reference month; the other currency is NULL"),
    /** The line covers several months, so it has no reference month and is in no monthly total. */
    SEVERAL_MONTHS(8, "covers several months; in no monthly total"),
    /** The reference period stands in the names of file or sheet or in the title only. */
    PERIOD_FROM_NAME(16, "reference period taken from the file name, the sheet name or the title"),
    /** The flow stands in the names of file or sheet or in the title only. */
    FLOW_FROM_NAME(32, "flow taken from the file name, the sheet name or the title"),
    /** The operator stated the period, the flow or the place. */
    STATED(64, "period, flow or place stated by the operator"),
    /** The HS code is not in the list of the reference year, or no list of that year is at hand. */
    HS_NOT_LISTED(128, "HS code not in the commodity list of that year"),
    /** A leading zero that a spreadsheet program had dropped was put back. */
    HS_ZERO_RESTORED(256, "leading zero of the HS code put back"),
    /** Partner, place, trade mode or office known by code, the printed name unknown. */
    NAME_UNKNOWN(512, "a name beside a known code is not among the known names"),
    /** Neither code nor name of the place stands in the source. */
    PLACE_NOT_STATED(1024, "the source does not state a place"),
    /** A place, partner, unit or code that no register knows; the dataset lets it in. */
    NEW_NAME(2048, "loaded without a place, partner, unit or code that no register knows");

    private final int bit;
    private final String meaning;

    Flag(int bit, String meaning) {
        this.bit = bit;
        this.meaning = meaning;
    }

    /** What the flag says, in words. */
    public String meaning() {
        return meaning;
    }

    /** The flag as a set with this one bit. */
    public int bit() {
        return bit;
    }
}
