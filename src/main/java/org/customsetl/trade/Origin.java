package org.customsetl.trade;

/** Where in a file something stands: the sheet's number and the row, both from 1. */
public record Origin(int sheet, int row) {}
