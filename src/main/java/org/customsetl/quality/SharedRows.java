package org.customsetl.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a load that have the same key as rows of another load.
 *
 * @param keys how many different keys they share
 * @param rows how many rows of the load have one of them, as far as the other load has as many
 * @param fewest how many lines of the month the smaller of the two loads has
 * @param here where the first of them stand in the load
 * @param there where their first equals stand in the other load
 */
record SharedRows(
        long load,
        long other,
        LocalDate month,
        GoodsKey key,
        long keys,
        long rows,
        long fewest,
        List<Long> here,
        List<Long> there) {

    /** What the rows of some loads in one month are told apart by, and where they stand. */
    private static final String LINE = """
            line as not materialized (
                select %s as key, l.load_id, %s as finer, l.sheet_number::bigint << 32 | l.row_number as at
                from fact.trade_line l
                join ops.load_sheet s on s.load_id = l.load_id and s.sheet_number = l.sheet_number
                where l.month = :month and %s)
            """;

    private static final String SHARED = """
            , arrived as materialized (
                select key, load_id, finer, count(*) as n, min(at) as at
                from line where load_id = any(:arrived) group by key, load_id, finer),
            published as materialized (
                select key, load_id, finer, count(*) as n, min(at) as at
                from line where load_id = any(:published) and key in (select key from arrived)
                group by key, load_id, finer)
            select a.load_id as load, b.load_id as other, count(distinct a.key) as keys, sum(least(a.n, b.n)) as rows,
                (select min(m.lines) from ops.load_month m
                    where m.month = :month and m.load_id in (a.load_id, b.load_id)) as fewest,
                (array_agg(a.at order by a.at))[1\\:3] as here, (array_agg(b.at order by a.at))[1\\:3] as there
            from arrived a
            join (table arrived union all table published) b
                on b.key = a.key and b.load_id <> a.load_id and not (a.finer and b.finer)
            group by a.load_id, b.load_id order by a.load_id, b.load_id
            """;

    /** All of a month, by every key by which rows can meet in it. */
    static List<SharedRows> in(SharedMonth month, JdbcClient jdbc) {
        List<SharedRows> shared = new ArrayList<>();
        for (GoodsKey key : keys(month, jdbc)) {
            shared.addAll(jdbc.sql("with " + LINE.formatted(key.hash(), key.finer(), key.rows()) + SHARED)
                    .param("month", month.month())
                    .param("arrived", month.arrivedIds())
                    .param("published", month.publishedIds())
                    .query((row, number) -> new SharedRows(
                            row.getLong("load"),
                            row.getLong("other"),
                            month.month(),
                            key,
                            row.getLong("keys"),
                            row.getLong("rows"),
                            row.getLong("fewest"),
                            SharedMonth.longs(row, "here"),
                            SharedMonth.longs(row, "there")))
                    .list());
        }
        return shared;
    }

    private static List<GoodsKey> keys(SharedMonth month, JdbcClient jdbc) {
        Map<String, Object> present = jdbc.sql("select " + GoodsKey.present() + """
                         from fact.trade_line l
                        join ops.load_sheet s on s.load_id = l.load_id and s.sheet_number = l.sheet_number
                        where l.month = :month and l.load_id = any(:loads)
                        """)
                .param("month", month.month())
                .param("loads", month.allIds())
                .query()
                .singleRow();
        return GoodsKey.of(present);
    }

    /**
     * Whether they alone prove that the two files hold the same goods. One equal row without a number may be chance,
     * unless it is all that one of the files has of the month.
     */
    boolean isProof() {
        return key.isSure() || rows >= fewest;
    }
}
