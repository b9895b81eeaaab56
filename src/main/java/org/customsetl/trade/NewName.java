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
 */
public record NewName(String kind, String name, String nearest, long rows, String policy) {

    /** Whether the file has to be held for it. */
    public boolean freezes() {
        return policy.equals("freeze");
    }
}
