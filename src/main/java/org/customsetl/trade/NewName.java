package org.customsetl.trade;

/**
 * Something that a sheet has and that neither its layout nor a register knows.
 *
 * @param kind {@code column}, {@code place}, {@code unit} or {@code code}
 * @param name as it stands in the sheet
 * @param nearest known names that are written most like it, or ""
 * @param rows how many rows have it; 1 for a column
 * @param policy what holds for it: {@code evolve}, {@code freeze} or {@code quarantine}; a currency and a unit of money
 *     never evolve
 * @param needed whether it is such a currency or unit, so that nothing can be loaded without it
 */
public record NewName(String kind, String name, String nearest, long rows, String policy, boolean needed) {

    /** How a file is loaded that has a unit of money or a currency that nobody knows: no policy lets one in. */
    public String wayIn() {
        return kind.equals("unit")
                ? "for a printed table state the unit of this file, `files: {FILE: {unit: 万元}}` in the dataset.yaml; in a"
                        + " list write a known unit, such as 万元, into the header"
                : "in the file, use the ISO 4217 code of the currency, its customs code or its official name";
    }

    /** Whether the file has to be held for it. */
    public boolean freezes() {
        return policy.equals("freeze");
    }
}
