package org.customsetl.reference;

/**
 * Partners that tables print as one row among the partners.
 *
 * @param code a code of this register, such as {@code G-asean}
 * @param overlapping whether its partners are counted in other groups too; the groups that do not overlap are continents,
 *     and together with what no continent is stated for they are the total
 */
public record PartnerGroup(String code, String nameZh, String nameEn, boolean overlapping) {}
