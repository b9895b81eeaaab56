/**
 * The report as one HTML file: offline, without a script, with charts drawn as SVG (docs/decisions/0022-report.md). Entry
 * point: {@link org.customsetl.reporting.page.HtmlReport}.
 */
@NullMarked
package org.customsetl.reporting.page;

import org.jspecify.annotations.NullMarked;
