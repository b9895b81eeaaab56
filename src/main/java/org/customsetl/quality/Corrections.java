package org.customsetl.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for a file that takes the place of another one and is no correction of it: its figures are thirty times off by
 * the median, more than half of what stood there is gone, or all printed figures of a month are. Bytes that are read again, because the operator has stated
 * something else of them, are no correction.
 */
final class Corrections implements Gate {

    /** A common table expression {@code pair}: what a load of the run replaces of what is published, unless accepted. */
    static final String PAIR = """
            with pair as materialized (
                select n.id as load, o.id as other, o.dataset || '/' || o.name as file
                from ops.load n
                join ops.superseded_load s on s.load_id = n.id
                join ops.load o on o.id = s.superseded_id and o.sha256 <> n.sha256
                    and o.id in (select v.load_id from ops.current_vintage c
                        join ops.vintage_load v on v.vintage_id = c.vintage_id)
                where n.run_id = :run and n.status = 'loaded'
                and (n.statement || n.folder_statement) !~ 'accept=[a-z+-]*figures')
            """;

    /** The figures and sums of lines that both have, by what they measure. */
    private static final String PROPORTIONS = PAIR + """
            , figure as materialized (
                select p.load, p.file, f.load_id = p.load as new, f.measure as measure, f.flow || ' ' || f.label as name,
                    concat_ws(' ', f.period_from, f.period_to, f.flow, f.normalised_unit) || ' ' ||
            """ + StandingFigures.KEY + """
                    as key, f.value::double precision as value,
                    mart.cell_name(f.column_number, f.row_number) || ' is ' || f.printed || ' ' || f.unit as cell
                from pair p
                join fact.published_figure f on f.load_id in (p.load, p.other)
                where f.value > 0 and f.measure in ('value', 'quantity', 'net_weight')),
            goods as materialized (
                select l.load_id, l.month, l.flow, left(l.hs, 8) as hs8,
                    sum(coalesce(l.value_cny, l.value_usd))::double precision as value,
                    sum(l.net_weight_kg)::double precision as weight
                from (select load as id from pair union select other from pair) s
                join ops.load_month m on m.load_id = s.id and m.lines > 0
                join fact.trade_line l on l.month = m.month and l.load_id = m.load_id
                group by l.load_id, l.month, l.flow, left(l.hs, 8)),
            line as (
                select p.load, p.file, true as new, g.month, g.flow, g.hs8, g.value, g.weight
                from pair p join goods g on g.load_id = p.load
                union all
                select p.load, p.file, false, g.month, g.flow, g.hs8, g.value, g.weight
                from pair p join goods g on g.load_id = p.other),
            cell as (
                select load, file, new, measure, key, value, cell from figure
                union all
                select load, file, new, 'value', concat_ws(' ', month, flow, hs8), value,
                    concat_ws(' ', flow, hs8, 'is', round(value::numeric)) from line where value > 0
                union all
                select load, file, new, 'net_weight', concat_ws(' ', month, flow, hs8), weight,
                    concat_ws(' ', flow, hs8, 'is', round(weight::numeric), 'kg')
                from line where weight > 0)
            select a.load, a.file, a.measure, count(*) as compared,
                round(percentile_cont(0.5) within group (order by log(a.value) - log(b.value))::numeric, 2) as median,
                min(a.cell || ', there ' || b.cell) as example
            from cell a
            join cell b on b.load = a.load and b.file = a.file and b.measure = a.measure and b.key = a.key
            where a.new and not b.new
            group by a.load, a.file, a.measure
            having count(*) >= 3 and abs(percentile_cont(0.5) within group (order by log(a.value) - log(b.value))) >= 1.5
            order by a.load, a.measure desc
            """;

    /**
     * What stood there: figures by what they are about and when, lines by how many of each month. Three figures or nine
     * lines may go by honest deletion; a month of which a table no longer says anything has been moved, whatever its size.
     */
    private static final String GONE = PAIR + """
            , figure as materialized (
                select p.load, p.file, f.load_id = p.load as new,
                    concat_ws(' ', f.period_from, f.period_to, f.flow, f.measure) || ' ' ||
            """ + StandingFigures.KEY + """
                    as key
                from pair p
                join fact.published_figure f on f.load_id in (p.load, p.other) and f.value is not null),
            kept as (
                select load, file, key, bool_or(new) as kept from figure group by load, file, key having bool_or(not new)),
            part as (
                select load, file, 'figures' as what, count(*) as stood, count(*) filter (where not kept) as gone
                from kept group by load, file
                union all
                select p.load, p.file, 'lines', sum(o.lines), sum(o.lines - least(o.lines, coalesce(n.lines, 0)))
                from pair p
                join ops.load_month o on o.load_id = p.other and o.lines > 0
                left join ops.load_month n on n.load_id = p.load and n.month = o.month
                group by p.load, p.file),
            lost as (
                select load, file, what, stood, gone from part
                where gone * 2 > stood and stood >= case what when 'figures' then 4 else 10 end),
            emptied as (
                select p.load, p.file, 'figures of ' || to_char(o.month, 'YYYY-MM') as what, o.figures as stood,
                    o.figures as gone
                from pair p
                join ops.load_month o on o.load_id = p.other and o.figures > 0
                left join ops.load_month n on n.load_id = p.load and n.month = o.month
                where coalesce(n.figures, 0) = 0)
            select * from lost
            union all
            select * from emptied e
            where not exists (select from lost l where l.load = e.load and l.file = e.file and l.what = 'figures')
            order by load, what
            """;

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a run has corrections of lists of lines at all. */
    static boolean ofLists(long run, JdbcClient jdbc) {
        return jdbc.sql(PAIR + """
                        select exists (select from pair p join ops.load_month m on m.load_id = p.other and m.lines > 0)
                        """).param("run", run).query(Boolean.class).single();
    }

    private record Proportion(
            long load, String file, String measure, long compared, BigDecimal median, String example) {

        private String sentence() {
            return "it takes the place of " + file + ", but its figures of " + measure.replace('_', ' ') + " are about "
                    + Times.of(median) + " those that stand there (" + compared + " compared); for example " + example;
        }
    }

    private record Gone(long load, String file, String what, long stood, long gone) {

        private String sentence() {
            return "it takes the place of " + file + ", but " + gone + " of the " + stood + " " + what
                    + " that stand there are not in it, of the same months";
        }
    }

    @Override
    public List<Finding> ask(long run) {
        Stream<Finding> off = jdbc.sql(PROPORTIONS).param("run", run).query(Proportion.class).list().stream()
                .map(far -> hold(far.load, far.sentence()));
        Stream<Finding> gone = jdbc.sql(GONE).param("run", run).query(Gone.class).list().stream()
                .map(lost -> hold(lost.load, lost.sentence()));
        return Stream.concat(off, gone).toList();
    }

    private static Finding hold(long load, String sentence) {
        return new Finding.Hold(load, List.of(Rejection.ofFile(Reason.FIGURES_CONFLICT, sentence)));
    }
}
