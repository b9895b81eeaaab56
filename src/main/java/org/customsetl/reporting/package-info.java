/**
 * Says what happened: runs, months, rejections, totals, and the answers to an analyst's own queries, for people and for
 * programs. Entry point: {@link org.customsetl.reporting.RunReport}.
 */
@NullMarked
package org.customsetl.reporting;

import org.jspecify.annotations.NullMarked;
