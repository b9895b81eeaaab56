package org.customsetl.layout;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.Period;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;

/** What the columns of a printed table's header say against each other. */
final class HeaderContradictions {

    private final SheetInfo sheet;
    private final List<FigureColumn> columns;
    private final boolean periodsInRows;

    /** @param periodsInRows whether the rows say what they cover, and a column only has the latest of them */
    HeaderContradictions(SheetInfo sheet, List<FigureColumn> columns, boolean periodsInRows) {
        this.sheet = sheet;
        this.columns = columns;
        this.periodsInRows = periodsInRows;
    }

    /**
     * Holds the columns against each other.
     *
     * @param headerHolds whether the operator says that the header holds, so that only a figure with two values is refused
     * @throws UnusableTableException if flows cover different periods or change their order, or columns say the same
     */
    void holdAgainst(boolean headerHolds) throws UnusableTableException {
        refuseTwice();
        if (!headerHolds) {
            holdAgainstFlows();
        }
        if (!headerHolds && !periodsInRows) {
            holdAgainstPeriods();
        }
    }

    /**
     * All flows of a table cover the same, or one has fewer columns: imports of the year to date beside exports of that
     * and of the month. A header of which one block was left at the year before is a lie.
     */
    private void holdAgainstPeriods() throws UnusableTableException {
        Map<String, Set<Period>> byFlow = columns.stream()
                .filter(column -> column.measure() == Measure.VALUE)
                .collect(Collectors.groupingBy(
                        FigureColumn::flow,
                        TreeMap::new,
                        Collectors.mapping(FigureColumn::period, Collectors.toCollection(LinkedHashSet::new))));
        if (!byFlow.isEmpty() && !isWithinOne(byFlow.values())) {
            throw unusable(
                    Reason.PERIOD_CONFLICT,
                    "two readings of the period in the header: "
                            + byFlow.entrySet().stream()
                                    .map(flow -> "flow " + flow.getKey() + " covers "
                                            + flow.getValue().stream()
                                                    .map(Period::toString)
                                                    .collect(Collectors.joining(" and ")))
                                    .collect(Collectors.joining(", ")));
        }
    }

    /** Whether one flow covers all that any of them does, and the latest month is in every one. */
    private static boolean isWithinOne(Collection<Set<Period>> byFlow) {
        Set<Period> all = byFlow.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<YearMonth> ends = byFlow.stream()
                .map(periods -> periods.stream()
                        .map(Period::to)
                        .max(YearMonth::compareTo)
                        .orElseThrow())
                .collect(Collectors.toSet());
        return byFlow.stream().anyMatch(periods -> periods.containsAll(all)) && ends.size() == 1;
    }

    /**
     * Tables print the growth of their flows in the order of the values. Where total trade is printed as well, imports
     * and exports that have changed their headers still add up to it; only that order tells.
     */
    private void holdAgainstFlows() throws UnusableTableException {
        List<String> values = flows(columns, Measure.VALUE);
        List<String> growths = flows(columns, Measure.VALUE_GROWTH);
        if (!values.equals(growths) && Set.copyOf(values).equals(Set.copyOf(growths))) {
            throw unusable(
                    Reason.FLOW_CONFLICT,
                    "two readings of the flow in the header: values stand in the order " + String.join(", ", values)
                            + ", their growth in the order " + String.join(", ", growths));
        }
    }

    private static List<String> flows(List<FigureColumn> columns, Measure measure) {
        return columns.stream()
                .filter(column -> column.measure() == measure)
                .map(FigureColumn::flow)
                .distinct()
                .toList();
    }

    /** Two columns that say the same of themselves would be one figure with two values. */
    private void refuseTwice() throws UnusableTableException {
        for (FigureColumn column : columns) {
            for (FigureColumn other : columns) {
                if (other.column() > column.column()
                        && other.flow().equals(column.flow())
                        && other.measure() == column.measure()
                        && other.header().equals(column.header())
                        && other.period().equals(column.period())) {
                    throw unusable(
                            Reason.TWO_TABLES,
                            "the columns " + Row.columnName(column.column()) + " and "
                                    + Row.columnName(other.column()) + " are both headed as " + column.measure()
                                    + " of flow " + column.flow() + " in " + column.period());
                }
            }
        }
    }

    private UnusableTableException unusable(Reason reason, String message) {
        return new UnusableTableException(new Rejection(sheet.name(), 0, 0, null, reason, message));
    }
}
