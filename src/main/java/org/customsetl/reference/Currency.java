package org.customsetl.reference;

/**
 * A currency.
 *
 * @param code ISO 4217, three letters
 * @param customsCode three digits of China Customs, or "" where there is none
 */
public record Currency(String code, String customsCode, String nameZh, String nameEn) {}
