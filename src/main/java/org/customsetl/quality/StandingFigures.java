package org.customsetl.quality;

/** The printed values that would be published together if a run were published as it is, as a part of SQL statements. */
final class StandingFigures {

    /**
     * Common table expressions {@code standing} (a load and month a row, within a year of what the run brings) and {@code
     * figure} (a printed value a row, with its {@code key}: what it is about, and its {@code size}, a decimal logarithm).
     * Their parameter is {@code :run}. Logarithms are in double precision: only their size matters, no figure is computed
     * from them.
     */
    static final String SQL = """
            standing as (
                select l.id, l.dataset, l.dataset || '/' || l.name as file, true as arrived, m.month,
                    position('accept=figures' in l.statement || l.folder_statement) > 0 as accepted
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
                    (select min(m.month) - interval '1 year' from ops.load_month m join ops.load n on n.id = m.load_id
                        where n.run_id = :run and n.status = 'loaded' and m.figures > 0)
                    and (select max(m.month) + interval '1 year' from ops.load_month m join ops.load n on n.id = m.load_id
                        where n.run_id = :run and n.status = 'loaded' and m.figures > 0)
                and l.id not in (
                    select s.superseded_id from ops.superseded_load s
                    join ops.load n on n.id = s.load_id where n.run_id = :run and n.status = 'loaded')),
            figure as materialized (
                select s.id, s.file, s.arrived, s.accepted, s.dataset, f.table_id, f.flow, f.normalised_unit,
                    f.period_from, f.period_to,
                    (extract(year from f.period_to) - extract(year from f.period_from)) * 12
                        + extract(month from f.period_to) - extract(month from f.period_from) + 1 as months,
                    concat_ws('|', f.place_code, f.hs, f.partner_code, f.regime_code, f.ownership_code,
                        case when f.subject = 'commodity-item' and f.level > 0 then btrim(f.label, E' \\u3000\\u00a0\\t') end)
                        as key,
                    log(f.value::double precision) as size,
                    mart.cell_name(f.column_number, f.row_number) as cell, f.printed, f.unit
                from standing s
                join fact.published_figure f on f.load_id = s.id and f.month = s.month
                where f.measure = 'value' and f.value > 0 and f.place_code is not null)
            """;

    private StandingFigures() {}
}
