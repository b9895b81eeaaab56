package org.customsetl.quality;

/** The printed values that would be published together if a run were published as it is, as a part of SQL statements. */
final class StandingFigures {

    /** What a printed figure {@code f} is about, in whatever table it stands. */
    static final String KEY = """
            concat_ws('|', f.place_code, f.hs, f.partner_code, f.regime_code, f.ownership_code,
                case when f.subject = 'commodity-item' and f.level > 0 then btrim(f.label, E' \\u3000\\u00a0\\t') end)
            """;

    /**
     * Common table expressions {@code standing} (a load and month a row, within two years of what the run brings) and {@code
     * figure} (a printed value a row, with its {@code key}: what it is about, and its {@code size}, a decimal logarithm).
     * Their parameter is {@code :run}. Logarithms are in double precision: only their size matters, no figure is computed
     * from them.
     */
    static final String SQL = """
            standing as (
                select l.id, l.dataset, l.dataset || '/' || l.name as file, true as arrived, m.month,
                    (l.statement || l.folder_statement) ~ 'accept=[a-z+-]*figures' as accepted
                from ops.load l
                join ops.load_month m on m.load_id = l.id and m.figures > 0
                where l.run_id = :run and l.status = 'loaded'
                union all
                select l.id, l.dataset, l.dataset || '/' || l.name, false, m.month, true
                from ops.current_vintage c
                join ops.vintage_load v on v.vintage_id = c.vintage_id
                join ops.load l on l.id = v.load_id
                join ops.load_month m on m.load_id = l.id and m.month = c.month and m.figures > 0
                where c.month between
                    (select min(m.month) - interval '2 years' from ops.load_month m join ops.load n on n.id = m.load_id
                        where n.run_id = :run and n.status = 'loaded' and m.figures > 0)
                    and (select max(m.month) + interval '2 years' from ops.load_month m join ops.load n on n.id = m.load_id
                        where n.run_id = :run and n.status = 'loaded' and m.figures > 0)
                and l.id not in (
                    select s.superseded_id from ops.superseded_load s
                    join ops.load n on n.id = s.load_id where n.run_id = :run and n.status = 'loaded')),
            figure as materialized (
                select s.id, s.file, s.arrived, s.accepted, s.dataset, f.table_id, f.flow, f.normalised_unit,
                    f.period_from, f.period_to,
                    (extract(year from f.period_to) - extract(year from f.period_from)) * 12
                        + extract(month from f.period_to) - extract(month from f.period_from) + 1 as months,
            """ + KEY + """
                    as key,
                    log(f.value::double precision) as size,
                    mart.cell_name(f.column_number, f.row_number) as cell, f.printed, f.unit, f.value,
                    f.month, f.sheet_number, f.row_number, f.column_number, btrim(f.label, E' \\u3000\\u00a0\\t') as label
                from standing s
                join fact.published_figure f on f.load_id = s.id and f.month = s.month
                where f.measure = 'value' and f.value > 0 and f.place_code is not null)
            """;

    /**
     * A further common table expression {@code unit_value}, behind those of {@link #SQL}: a printed value and the quantity
     * or weight of the same row, flow and period a row, with the decimal logarithm of one by the other.
     */
    static final String UNIT_VALUES = """
            , unit_value as materialized (
                select f.*, q.normalised_unit as counted, f.size - log(q.value::double precision) as unit_value,
                    f.cell || ' is ' || f.printed || ' ' || f.unit || ' for '
                        || mart.cell_name(q.column_number, q.row_number) || ', ' || q.printed || ' ' || q.unit as both
                from figure f
                join fact.published_figure q on q.load_id = f.id and q.month = f.month
                    and q.sheet_number = f.sheet_number and q.row_number = f.row_number and q.flow = f.flow
                    and q.period_from = f.period_from and q.period_to = f.period_to
                where q.measure in ('quantity', 'net_weight') and q.value > 0 and q.normalised_unit <> '')
            """;

    /**
     * A further common table expression {@code said}, behind those of {@link #SQL}: what a load says of a key, flow and
     * period, once, with the {@code step} that its column is rounded to; nothing where it says two things.
     */
    static final String SAID = """
            , stepped as (
                select f.*, min(case when scale(trim_scale(value)) > 0 then -scale(trim_scale(value))
                    else length(trim_scale(value)::text) - length(rtrim(trim_scale(value)::text, '0')) end)
                    over (partition by id, sheet_number, column_number) as zeros
                from figure f),
            said as materialized (
                select id, file, dataset, table_id, arrived, accepted, key, flow, normalised_unit, period_from, period_to,
                    months, min(value) as value, power(10::numeric, max(zeros)) as step, min(sheet_number) as sheet,
                    min(label) as label, min(cell || ' is ' || printed || ' ' || unit) as cell
                from stepped
                group by id, file, dataset, table_id, arrived, accepted, key, flow, normalised_unit, period_from, period_to,
                    months
                having min(value) = max(value))
            """;

    private StandingFigures() {}
}
