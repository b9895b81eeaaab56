package org.customsetl.samples;

import java.math.BigDecimal;

/** The units of mass that the samples are written in. */
enum MassUnit {
    KILOGRAM("千克", "kg", 0),
    TONNE("吨", "t", 3),
    TEN_THOUSAND_TONNES("万吨", "10000 t", 7);

    final String zh;
    final String en;
    private final int digits;

    MassUnit(String zh, String en, int digits) {
        this.zh = zh;
        this.en = en;
        this.digits = digits;
    }

    /** The number that stands before this unit, exactly. */
    BigDecimal of(BigDecimal kilograms) {
        return kilograms.movePointLeft(digits);
    }
}
