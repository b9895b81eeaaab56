package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a list of lines that takes the place of another one and has the same values in another currency, in four
 * fifths of the lines that both have: what is worth a hundred dollars is not worth a hundred yuan. A single line may have
 * had the wrong currency.
 */
final class CurrencyOfCorrectedLines implements Gate {

    private static final String PAIRS = Corrections.PAIR + """
            , side as materialized (
                select l.load_id,
            """ + CorrectedLines.KEY + """
                    as key, count(*) as lines, min(l.currency) as currency, sum(l.value) as value,
                    min(l.sheet_number::bigint << 32 | l.row_number) as at
                from (select load as id from pair union select other from pair) s
                join ops.load_month m on m.load_id = s.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = m.load_id
                group by l.load_id, key
                having min(l.currency) = max(l.currency)),
            matched as (
                select p.load, p.other, p.file, a.at, b.at as there, a.value, a.currency, b.currency as instead_of,
                    a.currency <> b.currency and a.value = b.value and a.value > 0 as changed
                from pair p
                join side a on a.load_id = p.load
                join side b on b.load_id = p.other and b.key = a.key and b.lines = a.lines),
            judged as (
                select load, other, count(*) as compared, count(*) filter (where changed) as changed
                from matched group by load, other)
            select distinct on (m.load, m.file) m.load, m.other, m.file, j.compared, j.changed, m.at, m.there, m.value,
                m.currency, m.instead_of
            from judged j
            join matched m on m.load = j.load and m.other = j.other and m.changed
            where j.changed >= 2 and j.changed * 5 >= j.compared * 4
            order by m.load, m.file, m.at
            """;

    private final JdbcClient jdbc;

    CurrencyOfCorrectedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(
            long load,
            long other,
            String file,
            long compared,
            long changed,
            long at,
            long there,
            BigDecimal value,
            String currency,
            String insteadOf) {

        private Finding hold(RowNames names) {
            String sentence = "it takes the place of " + file + ", but " + changed + " of the " + compared
                    + " lines that both have keep their value and change its currency; for example "
                    + value.stripTrailingZeros().toPlainString() + " " + currency + " in " + names.of(load, at)
                    + ", there "
                    + insteadOf + " in " + names.of(other, there);
            return new Finding.Hold(load, List.of(Rejection.ofFile(Reason.FIGURES_CONFLICT, sentence)));
        }
    }

    @Override
    public List<Finding> ask(long run) {
        if (!Corrections.ofLists(run, jdbc)) {
            return List.of();
        }
        RowNames names = new RowNames(jdbc);
        return jdbc.sql(PAIRS).param("run", run).query(Pair.class).list().stream()
                .map(pair -> pair.hold(names))
                .toList();
    }
}
