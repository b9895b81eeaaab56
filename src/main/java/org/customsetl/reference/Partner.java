package org.customsetl.reference;

/**
 * A trading partner: a country, a territory, or one of customs' groups for what is not stated.
 *
 * @param code ISO 3166-1 alpha-3, or the three digits of China Customs where ISO has no code for it
 * @param customsCode the three digits of China Customs in force
 * @param iso2 ISO 3166-1 alpha-2, or "" where there is none
 */
public record Partner(String code, String customsCode, String iso2, String nameZh, String nameEn) {}
