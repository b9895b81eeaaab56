package org.customsetl.sheet;

/** Cells shown as one: the content stands in the first row and column. All numbers from 1, ends included. */
public record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
