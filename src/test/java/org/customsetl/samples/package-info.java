/**
 * Makes the files under {@code input-samples}. What they hold is planned in the tables beside these classes' resources:
 * who trades what with whom, and the sums that the lines add up to. Entry point: {@link
 * org.customsetl.samples.SampleFiles}.
 */
package org.customsetl.samples;
