/**
 * Printed tables of every family, made by these tests, and what becomes of them when they lie or are damaged:
 * {@link org.customsetl.printed.FamiliesTest}, {@link org.customsetl.printed.VariantsTest}.
 */
package org.customsetl.printed;
