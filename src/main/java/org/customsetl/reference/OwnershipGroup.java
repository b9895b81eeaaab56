package org.customsetl.reference;

import java.util.Set;

/**
 * Ownerships that tables print as one row, with or without rows of their own beneath it: adding the group to its members
 * counts twice.
 *
 * @param code a code of this register, such as {@code G-private}
 * @param members the digit of each ownership in it
 */
public record OwnershipGroup(String code, String nameZh, String nameEn, Set<String> members) {}
