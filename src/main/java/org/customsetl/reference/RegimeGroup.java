package org.customsetl.reference;

import java.util.Set;

/**
 * Regimes that tables print as one row, with rows of their own beneath it: adding the group to its members counts twice.
 *
 * @param code a code of this register, such as {@code G-processing}
 * @param members the two digits of each regime in it
 */
public record RegimeGroup(String code, String nameZh, String nameEn, Set<String> members) {}
