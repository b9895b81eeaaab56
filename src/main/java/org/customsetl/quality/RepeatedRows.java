package org.customsetl.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remarks on rows that have the same key as another row of their file. They are loaded: the source says them twice. */
final class RepeatedRows implements Gate {

    /** The rows are read a second time only where there are such: nearly all files have none. */
    private static final String REPEATED = """
            with line as not materialized (
                select case %s end as key, case %s end as kind, l.sheet_number::bigint << 32 | l.row_number as at
                from ops.load_month m
                join fact.trade_line l on l.month = m.month and l.load_id = m.load_id
                join ops.load_sheet s on s.load_id = l.load_id and s.sheet_number = l.sheet_number
                where m.load_id = :load),
            twice as materialized (select key from line group by key having count(*) > 1),
            repeated as (
                select kind, count(*) as n, min(at) as first, max(at) as last
                from line where key in (select key from twice) group by kind, key having count(*) > 1)
            select kind, sum(n) as rows, (array_agg(first order by first))[1\\:3] as firsts,
                (array_agg(last order by first))[1\\:3] as lasts
            from repeated group by kind order by kind
            """.formatted(cases(GoodsKey::hash), cases(key -> "'" + key + "'"));

    private final JdbcClient jdbc;

    RepeatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For every row the finest key that it has. */
    private static String cases(Function<GoodsKey, String> then) {
        return GoodsKey.ofOneFile().stream()
                .map(key -> "when " + key.rows() + " and not (" + key.finer() + ") then " + then.apply(key))
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<Finding> ask(long run) {
        List<Long> loads = jdbc.sql("""
                        select l.id from ops.load l join ops.load_month m on m.load_id = l.id
                        where l.run_id = :run and l.status = 'loaded'
                        group by l.id having sum(m.lines) > 1 order by l.id
                        """).param("run", run).query(Long.class).list();
        RowNames names = new RowNames(jdbc);
        List<Finding> remarks = new ArrayList<>();
        for (long load : loads) {
            remarks.addAll(jdbc.sql(REPEATED)
                    .param("load", load)
                    .query((row, number) -> remark(load, row, names))
                    .list());
        }
        return remarks;
    }

    private static Finding remark(long load, ResultSet row, RowNames names) throws SQLException {
        List<Long> firsts = SharedMonth.longs(row, "firsts");
        List<Long> lasts = SharedMonth.longs(row, "lasts");
        StringJoiner places = new StringJoiner(", ");
        for (int i = 0; i < firsts.size(); i++) {
            places.add(names.of(load, firsts.get(i)) + " = " + names.of(load, lasts.get(i)));
        }
        GoodsKey key = GoodsKey.valueOf(row.getString("kind"));
        String text =
                row.getLong("rows") + " rows have the same " + key.words() + " as another row of this file: " + places;
        return new Finding.Remark(load, RowNames.sheetOf(firsts.get(0)), text);
    }
}
