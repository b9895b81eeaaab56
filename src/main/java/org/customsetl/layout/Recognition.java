package org.customsetl.layout;

import java.util.List;
import org.customsetl.sheet.SheetInfo;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in a sheet.
 *
 * @param table the table, or {@code null} where no layout fits
 * @param isBlank whether the sheet has no filled cell
 * @param holdsData whether the sheet has rows of several numbers, so that leaving it out would lose data
 * @param candidates every layout with the reasons why it fits or not, the best first
 */
public record Recognition(
        SheetInfo sheet, @Nullable Table table, boolean isBlank, boolean holdsData, List<Candidate> candidates) {}
