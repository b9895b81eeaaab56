package org.customsetl.trade;

/** What the rows of a printed table are about. The names are stored, in lower case with hyphens. */
public enum Subject {
    /** A place: location of consignor/consignee, or a region of the reporting country. */
    PLACE,
    /** A section or a chapter of the Harmonised System, or a code of it. */
    HS,
    /** A commodity of a bulletin's own list, such as 机电产品: a name that no HS code stands beside. */
    COMMODITY_ITEM,
    /** A trading partner, or a group of them. */
    PARTNER,
    /** A customs regime of statistics (贸易方式). */
    REGIME,
    /** The ownership of the trader (企业性质). */
    OWNERSHIP,
    /** Months or years: figures of one thing over time. Never stored, since the period is a column of its own. */
    PERIOD
}
