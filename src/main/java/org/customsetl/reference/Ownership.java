package org.customsetl.reference;

/**
 * Who owns a trader.
 *
 * @param code one digit, the sixth character of a customs registration code
 */
public record Ownership(String code, String nameZh, String nameEn) {}
