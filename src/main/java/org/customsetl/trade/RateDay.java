package org.customsetl.trade;

import java.time.LocalDate;

/**
 * A day that a list states rates of.
 *
 * @param source whose rates, as in {@link PublishedRate#source}
 */
public record RateDay(String source, LocalDate day) {}
