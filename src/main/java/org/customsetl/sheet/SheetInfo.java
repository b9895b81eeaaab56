package org.customsetl.sheet;

/**
 * A sheet of a workbook.
 *
 * @param number its place in the workbook, from 1
 * @param name as the user sees it; for a csv file the file's name without its ending
 * @param hidden whether the user's program hides it
 */
public record SheetInfo(int number, String name, boolean hidden) {}
