package org.customsetl.reference;

/**
 * How goods are traded.
 *
 * @param code four digits as on declarations, or the two digits of statistics
 * @param regimeCode the two digits it counts as in statistics, or "" where statistics leave it out
 */
public record TradeMode(String code, String regimeCode, String nameZh) {}
