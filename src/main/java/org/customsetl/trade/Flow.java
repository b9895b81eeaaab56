package org.customsetl.trade;

/** The direction of trade (UN IMTS 2010). Total trade is the sum of both, never a third flow of a line. */
public enum Flow {
    /** Imports; value is of CIF type. */
    M,
    /** Exports; value is of FOB type. */
    X
}
