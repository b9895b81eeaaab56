package org.customsetl.reference;

/**
 * A customs office, where goods are declared. A total by office is not a total by prefecture.
 *
 * @param code four digits
 */
public record CustomsOffice(String code, String shortNameZh, String nameZh) {}
