package org.customsetl.reference;

/**
 * A line of China's tariff and statistics list.
 *
 * @param code eight digits, the first six of them the international HS
 * @param unit1 the name of the first statutory unit
 * @param unit2 the name of the second, or "" where the list has none
 */
public record Commodity(String code, String nameZh, String nameEn, String unit1, String unit2) {}
