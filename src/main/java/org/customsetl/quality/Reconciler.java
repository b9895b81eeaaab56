package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.customsetl.quality.Finding.Hold;
import org.customsetl.quality.Finding.Remark;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what a run is about to publish with what customs printed, as {@code mart.reconciliation} will show it, and
 * finds the loads that differ by more than their dataset allows. Owns {@code ops.run_reconciliation}.
 */
public final class Reconciler {

    /** Only periods that share a month with the run: nothing else can have changed by it, but for growth of later years. */
    private static final String COMPARED = """
            create temporary table compared on commit drop as
            with prepared as (
                select month from ops.vintage where run_id = ops.preview_run() and published_at is null)
            select r.*, abs(r.compiled - r.published) * case when r.unit = '%' then 1
                    when r.published = 0 then 1e9 else 100 / abs(r.published) end as percent
            from ops.reconciled r
            where exists (select from prepared p where p.month between r.period_from and r.period_to)
            """;

    /** What was just written has no statistics, and is taken for a row or two. */
    private static final List<String> WRITTEN = List.of(
            "fact.published_figure",
            "fact.figure_check",
            "fact.load_total",
            "fact.region_total",
            "fact.prefecture_total",
            "ops.vintage",
            "ops.vintage_load",
            "ops.load_sheet");

    /**
     * What came of a comparison.
     *
     * @param holds the loads that may not be published as they are
     * @param remarks on the others, where figures differ; not complete while something is to be held
     * @param counts of the verdicts
     */
    public record Result(List<Hold> holds, List<Remark> remarks, List<Count> counts) {}

    /**
     * How many figures have a verdict.
     *
     * @param kind what was compared
     * @param largest the one that differs most, in a sentence
     */
    public record Count(
            String kind,
            String verdict,
            long cells,
            @Nullable String largest) {}

    /** Figures of a load that differ by more than rounding explains, and by more than its dataset cares for. */
    private record Differing(
            long load,
            int sheet,
            String kind,
            long cells,
            BigDecimal percent,
            @Nullable BigDecimal limit,
            String largest) {

        boolean holds() {
            return limit != null && percent.compareTo(limit) >= 0;
        }

        /** What two tables say differently is remarked on by the gates before, with the cells of both. */
        boolean isRemarkedHere() {
            return kind.startsWith("compiled") || kind.equals("currency");
        }

        String sentence() {
            return cells + (cells == 1 ? " figure differs" : " figures differ") + " (" + kind + "), most of all "
                    + largest;
        }
    }

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public Reconciler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Compares the prepared vintages of a run, beside those that stay; to be called in a transaction. */
    public Result compare(long run) {
        WRITTEN.forEach(table -> jdbc.sql("analyze " + table).update());
        preview(Long.toString(run));
        try {
            jdbc.sql("drop table if exists pg_temp.compared").update();
            jdbc.sql("set local enable_nestloop = off").update();
            jdbc.sql(COMPARED).update();
            jdbc.sql("set local enable_nestloop = on").update();
            List<Hold> holds = new ArrayList<>();
            List<Remark> remarks = new ArrayList<>();
            Map<Long, List<Rejection>> held = new LinkedHashMap<>();
            for (Differing differing : differing(run)) {
                if (differing.holds()) {
                    held.computeIfAbsent(differing.load, load -> new ArrayList<>())
                            .add(Rejection.ofFile(
                                    Reason.DOES_NOT_RECONCILE,
                                    differing.sentence() + "; its dataset allows " + differing.limit + " %"));
                } else if (differing.isRemarkedHere()) {
                    remarks.add(new Remark(differing.load, differing.sheet, differing.sentence()));
                }
            }
            held.forEach((load, rejections) -> holds.add(new Hold(load, rejections)));
            return new Result(holds, remarks, counts());
        } finally {
            preview("");
        }
    }

    /** The views of this transaction show what the run prepared, in place of what is published. */
    private void preview(String run) {
        jdbc.sql("select set_config('customs_etl.preview_run', :run, true)")
                .param("run", run)
                .query(String.class)
                .single();
    }

    private static final String SENTENCE = """
            concat(r.flow, ' ', to_char(r.period_from, 'YYYY-MM'), case when r.period_to <> r.period_from
                then to_char(r.period_to, '"-"YYYY-MM') end, ' of ', coalesce(p.name_zh, r.place_code), ': printed ',
                trim_scale(r.published), ' ', r.unit, coalesce(' in ' || mart.cell_name(r.column_number, r.row_number)
                    || ' of ' || l.dataset || '/' || l.name, ''), ', but ', round(r.compiled, 4), ' (', r.explanation, ')')
            """;

    private List<Differing> differing(long run) {
        return jdbc.sql("""
                        with concerned as (
                            select distinct r.load_id as load, r.load_id as cell_load, r.sheet_number, r.row_number,
                                r.column_number, r.kind, null::bigint as other
                            from compared r where r.verdict = 'differs'
                            union
                            select r.other_load, r.load_id, r.sheet_number, r.row_number, r.column_number, r.kind, r.other_load
                            from compared r where r.verdict = 'differs' and r.other_load is not null
                            union
                            select t.load_id, r.load_id, r.sheet_number, r.row_number, r.column_number, r.kind, null
                            from compared r
                            join ref.place p on p.code = r.place_code
                            join fact.load_total t on t.region_code = p.region_code
                                and t.month between r.period_from and r.period_to
                            where r.verdict = 'differs' and r.kind in ('compiled', 'compiled growth')),
                        found as (
                            select c.load, r.kind, r.percent, l0.hold_pct as limit,
                                (l0.statement || l0.folder_statement) ~ 'accept=[a-z+-]*figures' as accepted,
                                %s as sentence
                            from concerned c
                            join ops.load l0 on l0.id = c.load and l0.run_id = :run and l0.status = 'loaded'
                            join compared r on r.load_id = c.cell_load and r.kind = c.kind
                                and r.sheet_number is not distinct from c.sheet_number
                                and r.row_number is not distinct from c.row_number
                                and r.column_number is not distinct from c.column_number
                                and (c.other is null or r.other_load = c.other)
                            join ops.load l on l.id = r.load_id
                            left join ref.place p on p.code = r.place_code
                            where r.verdict = 'differs' and r.percent >= coalesce(l0.warn_pct, 0))
                        select load, coalesce((select min(s.sheet_number)::int from ops.load_sheet s
                                where s.load_id = load and s.layout is not null), 1) as sheet,
                            kind, count(*) as cells, max(percent) as percent,
                            case when not bool_or(accepted) then min(found.limit) end as "limit",
                            (array_agg(sentence order by percent desc, sentence))[1] as largest
                        from found group by load, kind order by load, kind
                        """.formatted(SENTENCE))
                .param("run", run)
                .query(Differing.class)
                .list();
    }

    private List<Count> counts() {
        return jdbc.sql("""
                        select r.kind, r.verdict, count(*) as cells,
                            (array_agg(%s order by r.percent desc) filter (where r.verdict not in ('agrees', 'selection', 'incomplete')))[1]
                                as largest
                        from compared r
                        join ops.load l on l.id = r.load_id
                        left join ref.place p on p.code = r.place_code
                        group by r.kind, r.verdict order by r.kind, r.verdict
                        """.formatted(SENTENCE)).query(Count.class).list();
    }

    /** Keeps what came of it with the run. */
    public void store(long run, List<Count> counts) {
        for (Count count : counts) {
            jdbc.sql("""
                            insert into ops.run_reconciliation (run_id, kind, verdict, cells, largest)
                            values (:run, :kind, :verdict, :cells, :largest)
                            """)
                    .param("run", run)
                    .param("kind", count.kind)
                    .param("verdict", count.verdict)
                    .param("cells", count.cells)
                    .param("largest", count.largest)
                    .update();
        }
    }
}
