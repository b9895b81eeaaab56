package org.customsetl.reference;

/**
 * A customs regime of trade statistics.
 *
 * @param code two digits
 */
public record Regime(String code, String nameZh, String nameEn) {}
