package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a list of lines that takes the place of another one and says of imports what that said of exports, and the
 * other way round, by month, commodity, partner, place and trade mode: the rule of {@link SwappedCorrections}. A list of
 * one flow that has become one of the other is such a list too. Of fewer goods than that a remark is made.
 */
final class SwappedLists implements Gate {

    private static final String CELLS = Corrections.PAIR + """
            , traded as materialized (
                select l.load_id, l.flow, hash_record_extended(row(l.month, l.period_months, l.hs, l.partner_code,
                        l.region_code, l.prefecture_code, l.trade_mode_code), 0) as key,
                    sum(coalesce(l.value_cny, l.value_usd))::double precision as value,
                    min(l.sheet_number::bigint << 32 | l.row_number) as at
                from (select load as id from pair union select other from pair) s
                join ops.load_month m on m.load_id = s.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = m.load_id
                group by 1, 2, 3),
            cell as (
                select p.load, p.other, p.file, a.at, b.at as there, a.value, a.flow <> b.flow as swapped,
                    abs(a.value - b.value) < 0.05 * greatest(a.value, b.value) as same
                from pair p
                join traded a on a.load_id = p.load and a.value > 0
                join traded b on b.load_id = p.other and b.key = a.key and b.value > 0)
            """;

    private static final String PAIRS = CELLS + """
            , compared as (
                select load, other, file, count(*) filter (where swapped and same) as compared,
                    min(array[at, there, round(value)::bigint]) filter (where swapped and same) as example
                from cell
                group by load, other, file
            """ + Swaps.HAVING + """
            )
            select load, other, file, compared, example[1] as at, example[2] as there, example[3] as value
            from compared order by load, file
            """;

    private static final String PARTS = CELLS + """
            , moved as (
                select load, other, file, min(array[at, there]) filter (where swapped) as example
                from cell where same
                group by load, other, file, at
                having bool_or(swapped) and not bool_or(not swapped))
            select load, other, file, count(*) as compared, (min(example))[1] as at, (min(example))[2] as there,
                0::numeric as value
            from moved group by load, other, file order by load, file
            """;

    private final JdbcClient jdbc;

    SwappedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(long load, long other, String file, long compared, long at, long there, BigDecimal value) {

        private Finding hold(RowNames names) {
            String sentence = "two readings of the flow: it takes the place of " + file
                    + ", but its imports are the exports that stand there, and the other way round (" + compared
                    + " goods); for example " + value + " from " + names.of(load, at) + " on, there from "
                    + names.of(other, there) + " on";
            return new Finding.Hold(load, List.of(Rejection.ofFile(Reason.FLOW_CONFLICT, sentence)));
        }

        private Finding remark(RowNames names) {
            return new Finding.Remark(
                    load,
                    RowNames.sheetOf(at),
                    "takes the place of " + file + " and has " + compared
                            + " of its goods under the other flow, each of the same value; the first stands in "
                            + names.of(load, at) + ", there in " + names.of(other, there));
        }
    }

    @Override
    public List<Finding> ask(long run) {
        if (!Corrections.ofLists(run, jdbc)) {
            return List.of();
        }
        RowNames names = new RowNames(jdbc);
        List<Pair> swapped = pairs(PAIRS, run);
        return swapped.isEmpty()
                ? pairs(PARTS, run).stream().map(pair -> pair.remark(names)).toList()
                : swapped.stream().map(pair -> pair.hold(names)).toList();
    }

    private List<Pair> pairs(String statement, long run) {
        return jdbc.sql(statement).param("run", run).query(Pair.class).list();
    }
}
