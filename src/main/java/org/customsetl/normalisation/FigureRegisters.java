package org.customsetl.normalisation;

import org.customsetl.reference.Reference;

/**
 * Where the labels and units of a printed table are looked up.
 *
 * @param newNames takes down what the registers do not know
 */
record FigureRegisters(Reference reference, NewNames newNames) {}
