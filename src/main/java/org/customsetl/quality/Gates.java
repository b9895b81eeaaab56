package org.customsetl.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.quality.Finding.Hold;
import org.customsetl.quality.Finding.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All gates, in the order in which they are asked. */
public final class Gates {

    private final JdbcClient jdbc;
    private final List<Gate> gates;

    private Gates(JdbcClient jdbc, List<Gate> gates) {
        this.jdbc = jdbc;
        this.gates = gates;
    }

    /** The gates of a warehouse; a further one is added here. */
    public static Gates of(JdbcClient jdbc) {
        return new Gates(
                jdbc,
                List.of(
                        new SameGoods(jdbc),
                        new OutOfProportion(jdbc),
                        new RowsInAnotherUnit(jdbc),
                        new FiguresInAnotherUnit(jdbc),
                        new UnitValuesOutOfProportion(jdbc),
                        new SwappedFlows(jdbc),
                        new FiguresOfAnotherMonth(jdbc),
                        new FlowsOfOtherMonths(jdbc),
                        new GrowthOfAnotherPeriod(jdbc),
                        new YearsToDate(jdbc),
                        new CopiedMonths(jdbc),
                        new TwoTablesOfOneFigure(jdbc),
                        new CitiesOfAProvince(jdbc),
                        new SwappedCorrections(jdbc),
                        new SwappedLists(jdbc),
                        new CurrencyOfCorrectedLines(jdbc),
                        new Corrections(jdbc),
                        new CorrectedFigures(jdbc),
                        new LinesOutOfProportion(jdbc),
                        new CorrectedLines(jdbc),
                        new LostLines(jdbc),
                        new SingleLinesOutOfProportion(jdbc),
                        new HeldSiblings(jdbc),
                        new RepeatedRows(jdbc),
                        new RepeatedFigures(jdbc),
                        new OverlappingPeriods(jdbc)));
    }

    /** What the gates find; no remarks while there is something to hold, since that changes what else they would find. */
    public record Findings(List<Hold> holds, List<Remark> remarks) {}

    /** Asks the gates about a run, up to the first one that closes; to be called in a transaction. */
    public Findings ask(long run) {
        // Lines that were just written have no statistics: half a million taken for a few are compared each with each.
        // Hashing is right for many and no matter for few.
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql("set local enable_sort = off").update();
        List<Remark> remarks = new ArrayList<>();
        for (Gate gate : gates) {
            Map<Long, Hold> holds = new LinkedHashMap<>();
            for (Finding finding : gate.ask(run)) {
                if (finding instanceof Hold hold) {
                    holds.merge(hold.load(), hold, Hold::and);
                } else if (finding instanceof Remark remark) {
                    remarks.add(remark);
                }
            }
            if (!holds.isEmpty()) {
                return new Findings(List.copyOf(holds.values()), List.of());
            }
        }
        return new Findings(List.of(), remarks);
    }
}
