package org.customsetl.reporting;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run did, and what the warehouse holds, read from the operator's tables and the analyst's views. */
public final class RunReport {

    private static final int MOST_TESTED = 50_000;

    private final JdbcClient jdbc;

    /** @param jdbc the warehouse */
    public RunReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files that a run read: one row a sheet; a file rejected as a whole has one row without a sheet. */
    public Answer files(long run) {
        return ask("""
                select l.dataset || '/' || l.name as file, s.sheet_name as sheet, s.layout, l.status,
                    s.rows_read as read, s.rows_loaded as loaded, s.rows_rejected as rejected, s.rows_ignored as ignored
                from ops.load l left join ops.load_sheet s on s.load_id = l.id
                where l.run_id = ? order by l.id, s.sheet_number
                """, run);
    }

    /** The datasets that a run read files of. */
    public List<String> datasets(long run) {
        return jdbc.sql("select distinct dataset from ops.load where run_id = :run order by 1")
                .param("run", run)
                .query(String.class)
                .list();
    }

    /** Files that a run found and left alone. */
    public Answer skipped(long run) {
        return ask("select path, why from ops.skipped_file where run_id = ? order by path", run);
    }

    /** The files of a run that are held back, each with everything that holds it, and the way out. */
    public Answer held(long run) {
        return ask("""
                select l.dataset || '/' || l.name as file, r.reason, r.message, r.way_out
                from ops.load l join ops.rejection r on r.load_id = l.id
                where l.run_id = ? and l.status = 'held' order by l.dataset, l.name, r.id
                """, run);
    }

    /** Remarks on a run: on its folders, and on the sheets that it read. */
    public Answer notes(long run) {
        return ask("""
                select file, sheet, note from (
                    select about as file, null as sheet, note, 0 as load, 0 as sheet_number
                    from ops.run_note where run_id = ?
                    union all
                    select l.dataset || '/' || l.name, s.sheet_name, unnest(s.notes), l.id, s.sheet_number
                    from ops.load l join ops.load_sheet s on s.load_id = l.id
                    where l.run_id = ?) n
                order by load, sheet_number, file
                """, run, run);
    }

    /** What the sheets of a run have that neither their layout nor a register knows. */
    public Answer newNames(long run) {
        return ask("""
                select l.dataset || '/' || l.name as file, n.kind, n.name, n.rows,
                    case when n.policy = 'freeze' then 'held' when n.policy = 'quarantine' then 'rejected'
                        when l.status in ('held', 'rejected') then l.status else 'loaded without it' end as outcome,
                    n.nearest
                from ops.load l join ops.new_name n on n.load_id = l.id
                where l.run_id = ? order by l.id, n.sheet_number, n.kind, n.name
                """, run);
    }

    /** Files of a run whose lines cover several months, with how many: they are in no monthly total. */
    public Answer severalMonths(long run) {
        return ask("""
                select l.dataset || '/' || l.name as file,
                    to_char(t.month - make_interval(months => t.period_months - 1), 'YYYY-MM') as "from",
                    to_char(t.month, 'YYYY-MM') as "to", count(*) as lines
                from ops.load l
                join ops.load_month m on m.load_id = l.id and m.lines > 0
                join fact.trade_line t on t.load_id = l.id and t.month = m.month
                where l.run_id = ? and l.status = 'loaded' and t.period_months > 1
                group by l.id, 1, 2, 3 order by l.id, 2, 3
                """, run);
    }

    /** How many rejections of a run there are for each reason. */
    public Answer rejectionReasons(long run) {
        return ask("""
                select r.reason, count(*) as count, case when count(distinct r.way_out) = 1 then min(r.way_out) else 'see each of them' end as way_out
                from ops.rejection r join ops.load l on l.id = r.load_id
                where l.run_id = ? group by r.reason order by count(*) desc, r.reason
                """, run);
    }

    /** Rejections, newest run first, then by file and place; of one run where its number is given. */
    public Answer rejections(@Nullable Long run, int most) {
        return ask("""
                select run, dataset || '/' || file as file, sheet, cell, "row", "column", raw_value, reason_code, message, way_out
                from mart.rejection where (?::bigint is null or run = ?::bigint)
                order by run desc, dataset, mart.rejection.file, sheet_number, "row", "column" limit ?
                """, run, run, most);
    }

    /** Whether a run looked through an inbox that had none of the files that were loaded from it before. */
    public boolean foundInboxLost(long run) {
        return jdbc.sql("select coalesce(inbox_lost, false) from ops.run where id = ?")
                .param(run)
                .query(Boolean.class)
                .single();
    }

    /** How many rejections there are. */
    public long countRejections(@Nullable Long run) {
        return jdbc.sql("select count(*) from mart.rejection where (?::bigint is null or run = ?::bigint)")
                .params(Arrays.asList(run, run))
                .query(Long.class)
                .single();
    }

    /**
     * The months a run published, with what they hold now. {@code covers} names the periods of a month that holds nothing
     * but longer ones, which are filed under their last month: 1994-01..1994-12; it is NULL for all others.
     */
    public Answer published(long run) {
        return ask("""
                select to_char(v.month, 'YYYY-MM') as month, v.number as vintage,
                    (select count(*) from ops.vintage_load p where p.vintage_id = v.id) as files,
                    coalesce((select sum(m.lines) from ops.vintage_load p join ops.load_month m
                        on m.load_id = p.load_id and m.month = v.month where p.vintage_id = v.id), 0) as lines,
                    coalesce((select sum(m.figures) from ops.vintage_load p join ops.load_month m
                        on m.load_id = p.load_id and m.month = v.month where p.vintage_id = v.id), 0) as figures,
                    coalesce((select sum(m.rates) from ops.vintage_load p join ops.load_month m
                        on m.load_id = p.load_id and m.month = v.month where p.vintage_id = v.id), 0) as rates,
                    case when not exists (select from ops.vintage_load p
                            join ops.load_month m on m.load_id = p.load_id and m.month = v.month
                            where p.vintage_id = v.id and m.rates > 0)
                        and not exists (select from ops.vintage_load p
                            join fact.trade_line t on t.load_id = p.load_id and t.month = v.month
                            where p.vintage_id = v.id and t.period_months = 1)
                        and not exists (select from ops.vintage_load p
                            join fact.published_figure f on f.load_id = p.load_id and f.month = v.month
                            where p.vintage_id = v.id and f.period_from = f.period_to)
                    then (select string_agg(distinct to_char(c.first, 'YYYY-MM') || '..' || to_char(c.last, 'YYYY-MM'), ' ')
                        from (select t.month - make_interval(months => t.period_months - 1) as first, t.month as last
                            from ops.vintage_load p
                            join fact.trade_line t on t.load_id = p.load_id and t.month = v.month
                            where p.vintage_id = v.id
                            union all
                            select f.period_from, f.period_to from ops.vintage_load p
                            join fact.published_figure f on f.load_id = p.load_id and f.month = v.month
                            where p.vintage_id = v.id) c)
                    end as covers
                from ops.vintage v where v.run_id = ? and v.published_at is not null order by v.month
                """, run);
    }

    /** Whether a run published figures that cover several months, which are filed under their last one. */
    public boolean publishedLongerPeriods(long run) {
        return !ask("""
                select 1 from ops.vintage v where v.run_id = ? and v.published_at is not null and exists (
                    select from ops.vintage_load p
                    join fact.published_figure f on f.load_id = p.load_id and f.month = v.month
                    where p.vintage_id = v.id and f.period_from < f.period_to)
                limit 1
                """, run).isEmpty();
    }

    /** Compiled totals of the months that a run published, by year and place, in thousand millions. */
    public Answer totals(long run) {
        return ask("""
                with touched as (
                    select month from ops.vintage where run_id = ? and published_at is not null),
                total as (
                    select extract(year from p.period)::int as year, p.region_code, p.prefecture_code as code,
                        p.prefecture_name as place, count(distinct p.period) as months,
                        sum(p.value_cny) filter (where flow = 'M') as m, sum(p.value_cny) filter (where flow = 'X') as x,
                        sum(p.value_cny) as cny, sum(p.value_usd) as usd, sum(p.net_weight_t) as t,
                        sum(p.line_count) as lines
                    from mart.prefecture_month p join touched on touched.month = p.period
                    where p.prefecture_code <> p.region_code
                    group by 1, 2, 3, 4
                    union all
                    select extract(year from p.period)::int, p.region_code, p.region_code, p.region_name,
                        count(distinct p.period),
                        sum(p.value_cny) filter (where flow = 'M'), sum(p.value_cny) filter (where flow = 'X'),
                        sum(p.value_cny), sum(p.value_usd), sum(p.net_weight_t), sum(p.line_count)
                    from mart.region_month p join touched on touched.month = p.period
                    group by 1, 2, 3, 4)
                select year, code, place, months, round(m / 1e9, 2) as imports, round(x / 1e9, 2) as exports,
                    round(cny / 1e9, 2) as total_bn_cny, round(usd / 1e9, 2) as total_bn_usd,
                    case when code = region_code then null else
                        round(100 * cny / sum(cny) filter (where code <> region_code)
                            over (partition by year, region_code), 1) end as share_pct,
                    round(t) as net_weight_t, lines
                from total
                order by year, region_code, code <> region_code, cny desc nulls last
                """, run);
    }

    /** What came of comparing the figures of a run's months: how many of which verdict, and the one that differs most. */
    public Answer compared(long run) {
        return ask("""
                select c.kind as compared, sum(c.cells) as figures,
                    coalesce(sum(c.cells) filter (where c.verdict = 'agrees'), 0) as agree,
                    coalesce(sum(c.cells) filter (where c.verdict = 'differs'), 0) as differ,
                    coalesce(sum(c.cells) filter (where c.verdict = 'revised'), 0) as revised,
                    coalesce(sum(c.cells) filter (where c.verdict in ('incomplete', 'selection')), 0) as not_comparable
                from ops.run_reconciliation c where c.run_id = ? group by c.kind order by c.kind
                """, run);
    }

    /**
     * Unit values of the months that a run published, by how they were tested, and how many of them are outliers. More than
     * {@value #MOST_TESTED} are only counted: to test those of a nation's month takes longer than to load it.
     */
    public Answer outliers(long run) {
        Answer counted = ask("""
                select 'not tested here: ask the view outlier' as method, count(*) as unit_values,
                    null::bigint as high, null::bigint as low
                from fact.unit_value_total t
                join ops.vintage v on v.id = t.vintage_id and v.run_id = ? and v.published_at is not null
                having count(*) > ?
                """, run, MOST_TESTED);
        return counted.isEmpty() ? tested(run) : counted;
    }

    private Answer tested(long run) {
        return ask("""
                select coalesce(u.method, 'untested') as method, count(*) as unit_values,
                    count(*) filter (where u.verdict = 'high') as high, count(*) filter (where u.verdict = 'low') as low
                from (select distinct month from ops.vintage where run_id = ? and published_at is not null) m
                cross join lateral (
                    select method, verdict from mart.unit_value where period = m.month offset 0) u
                group by 1 order by 1
                """, run);
    }

    /**
     * Comparisons with what customs printed, those that differ most first.
     *
     * @param from first month, {@code null} for no limit: periods that end before it are left out
     * @param to last month, {@code null} for no limit
     * @param kind what is compared, {@code null} for everything
     * @param everything also what agrees or cannot be compared
     */
    public Answer reconciliation(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String kind, boolean everything, int most) {
        return ask("""
                select kind, to_char(period_from, 'YYYY-MM') as "from", to_char(period_to, 'YYYY-MM') as "to",
                    coalesce(place_name, place_code) as place, about, flow, measure, unit, round(compiled, 4) as compiled,
                    published, round(difference, 4) as difference, round(difference_pct, 2) as difference_pct,
                    round(tolerance, 4) as tolerance, verdict, explanation, dataset || '/' || file as file, cell
                from mart.reconciliation
                where (?::date is null or period_to >= ?::date) and (?::date is null or period_from <= ?::date)
                and (?::text is null or kind = ?) and (? or verdict in ('differs', 'revised'))
                order by verdict = 'differs' desc, verdict = 'revised' desc, abs(difference_pct) desc nulls last, file, cell
                limit ?
                """, from, from, to, to, kind, kind, everything, most);
    }

    /** How many comparisons there are, by kind and verdict. */
    public Answer reconciled(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String kind) {
        return ask("""
                select kind, count(*) as figures, count(*) filter (where verdict = 'agrees') as agree,
                    count(*) filter (where verdict = 'differs') as differ,
                    count(*) filter (where verdict = 'revised') as revised,
                    count(*) filter (where verdict = 'incomplete') as incomplete,
                    count(*) filter (where verdict = 'selection') as selection
                from mart.reconciliation
                where (?::date is null or period_to >= ?::date) and (?::date is null or period_from <= ?::date)
                and (?::text is null or kind = ?)
                group by kind order by kind
                """, from, from, to, to, kind, kind);
    }

    /** All runs, the newest first. */
    public Answer runs(int most) {
        return ask("""
                select r.id as run, r.command, to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as started,
                    to_char(r.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ended,
                    case when r.status = 'running' and not ops.a_run_lives() then 'died' else r.status end as status,
                    r.exit_code, (select count(*) from ops.load l where l.run_id = r.id) as files,
                    (select coalesce(sum(s.rows_loaded), 0) from ops.load l
                        join ops.load_sheet s on s.load_id = l.id where l.run_id = r.id) as rows_loaded,
                    (select count(*) from ops.rejection x join ops.load l on l.id = x.load_id
                        where l.run_id = r.id) as rejections,
                    r.message
                from ops.run r order by r.id desc limit ?
                """, most);
    }

    /** The months between two that were ever published, or that something is held back from; the newest first. */
    public List<YearMonth> knownMonths(@Nullable YearMonth from, @Nullable YearMonth to) {
        return jdbc
                .sql("""
                        select month from (
                            select month from ops.current_vintage
                            union
                            select h.month from ops.held_month h join ops.load l on l.id = h.load_id
                            where l.status = 'held' and not exists (select from ops.load n
                                where n.dataset = l.dataset and n.name = l.name and n.id > l.id)) m
                        where (?::date is null or month >= ?::date) and (?::date is null or month <= ?::date)
                        order by month desc
                        """)
                .params(Arrays.asList(day(from), day(from), day(to), day(to)))
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    /** Every month with the vintage that analysts see. */
    public Answer months() {
        return ask("""
                select to_char(c.month, 'YYYY-MM') as month, v.number as vintage, to_char(v.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as published,
                    v.run_id as run,
                    (select count(*) from ops.vintage_load p where p.vintage_id = v.id) as files,
                    coalesce((select sum(m.lines) from ops.vintage_load p join ops.load_month m
                        on m.load_id = p.load_id and m.month = c.month where p.vintage_id = v.id), 0) as lines,
                    coalesce((select sum(m.figures) from ops.vintage_load p join ops.load_month m
                        on m.load_id = p.load_id and m.month = c.month where p.vintage_id = v.id), 0) as figures,
                    coalesce((select sum(m.rates) from ops.vintage_load p join ops.load_month m
                        on m.load_id = p.load_id and m.month = c.month where p.vintage_id = v.id), 0) as rates,
                    v.reason,
                    (select max(n.number) from ops.vintage n
                        where n.month = c.month and n.published_at is not null) as newest,
                    (select 'from ' || (select b.number from ops.pointer_move z join ops.vintage b on b.id = z.vintage_id
                            where z.month = m.month and z.id < m.id order by z.id desc limit 1)
                            || ' by run ' || m.run_id || coalesce(': ' || m.reason, '')
                        from ops.pointer_move m join ops.run r on r.id = m.run_id and r.command = 'rollback'
                        where m.month = c.month and m.moved_until = 'infinity') as rolled_back
                from ops.current_vintage c join ops.vintage v on v.id = c.vintage_id order by c.month
                """);
    }

    private Answer ask(String sql, @Nullable Object... parameters) {
        return jdbc.sql(sql).params(Arrays.asList(parameters)).query(RunReport::answer);
    }

    static Answer answer(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            columns.add(meta.getColumnLabel(column));
        }
        return new Answer(columns, Values.rows(result));
    }
}
