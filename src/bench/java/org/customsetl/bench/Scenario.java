package org.customsetl.bench;

import org.customsetl.bench.measure.Sample;

/**
 * One thing that is measured.
 *
 * @param id its name on the command line, as {@code read.shared.ours}
 * @param title its name on the page
 * @param rows how many rows it goes through, for rows per second; 0 where that says nothing
 * @param action does it once
 */
record Scenario(String id, Section section, String title, int rows, Action action) {

    /** Does a thing once, in a process of its own, and says what that took. */
    interface Action {
        Sample measure(Bench bench) throws Exception;
    }
}
