-- What changed between two vintages of a month, and which rows did it. Owned by the room publishing.
--
-- Views can show one vintage of a month at a time, so these functions read the tables beneath, with the rights of their
-- owner. Their statements are fixed, their arguments are values only, and what they show is what the views would show at
-- either vintage.

create function ops.vintages_to_compare(of_month date, from_vintage integer, to_vintage integer, out old_id bigint,
    out new_id bigint, out old_number integer, out new_number integer)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    name text := to_char(of_month, 'YYYY-MM');
    wanted integer;
begin
    if not exists (select from ops.vintage v where v.month = of_month and v.published_at is not null) then
        raise exception '% was never published', name using errcode = 'invalid_parameter_value';
    end if;
    new_number := coalesce(to_vintage, (
        select v.number from ops.shown_vintage s join ops.vintage v on v.id = s.vintage_id where s.month = of_month));
    if new_number is null then
        raise exception '% was not published at that moment', name using errcode = 'invalid_parameter_value';
    end if;
    if not exists (select from ops.vintage v where v.month = of_month and v.number = new_number
            and v.published_at is not null) then
        raise exception '% has no vintage %', name, new_number using errcode = 'invalid_parameter_value';
    end if;
    old_number := coalesce(from_vintage, (
        -- the one that the month stood at before it last came to that vintage
        select v.number from ops.pointer_move m join ops.vintage v on v.id = m.vintage_id
        where m.month = of_month and v.number <> new_number and m.id < (
            select max(z.id) from ops.pointer_move z join ops.vintage y on y.id = z.vintage_id
            where z.month = of_month and y.number = new_number
            and (mart.as_of_moment() is null or z.moved_at <= mart.as_of_moment()))
        order by m.id desc limit 1));
    if old_number is null then
        raise exception '% has no vintage before %: there is nothing to compare it with', name, new_number
            using errcode = 'invalid_parameter_value';
    end if;
    foreach wanted in array array[old_number, new_number] loop
        if not exists (select from ops.vintage v where v.month = of_month and v.number = wanted
                and v.published_at is not null) then
            raise exception '% has no vintage %', name, wanted using errcode = 'invalid_parameter_value';
        end if;
        if exists (select from ops.vintage v where v.month = of_month and v.number = wanted
                and v.pruned_at is not null) then
            raise exception 'vintage % of % was pruned (customs-etl.keep-vintages); it can be compared no more', wanted, name
                using errcode = 'invalid_parameter_value';
        end if;
    end loop;
    select v.id into old_id from ops.vintage v where v.month = of_month and v.number = old_number;
    select v.id into new_id from ops.vintage v where v.month = of_month and v.number = new_number;
end
$$;
comment on function ops.vintages_to_compare(date, integer, integer) is 'Two vintages of a month: those named, else the one shown and the one that the month stood at before it. An error says why there are no two.';

-- A printed figure is the same one in both vintages if it is about the same; those that are about the same within one
-- vintage are taken in the order in which they stand.
create function ops.figure_pairs(of_month date, old_id bigint, new_id bigint)
returns table (place_code text, flow text, hs text, partner_code text, table_id text, label text, period_from date,
    period_to date, measure text, unit text, old_file text, old_sheet text, old_row integer, old_column integer,
    old_value numeric, new_file text, new_sheet text, new_row integer, new_column integer, new_value numeric)
language sql stable set search_path = pg_catalog, pg_temp as $$
    with figure as (
        select w.vintage_id, l.dataset || '/' || l.name as file, s.sheet_name, f.*,
            btrim(f.label, E' \u3000\u00a0\t') as name,
            concat_ws('|', l.dataset, f.table_id, f.subject, f.place_code, f.hs, f.partner_code, f.regime_code,
                f.ownership_code) as about
        from ops.vintage_load w
        join ops.load l on l.id = w.load_id
        join fact.published_figure f on f.load_id = w.load_id and f.month = of_month
        join ops.load_sheet s on s.load_id = f.load_id and s.sheet_number = f.sheet_number
        where w.vintage_id in (old_id, new_id)
    ), keyed as (
        -- Only what no register knows is told by its label: customs prints one place in several ways.
        select f.*, f.about || '|' || case f.subject
            when 'place' then case when f.place_code is null then f.name else '' end
            when 'hs' then case when f.hs is null then f.name else '' end
            when 'partner' then case when f.partner_code is null then f.name else '' end
            when 'regime' then case when f.regime_code is null then f.name else '' end
            when 'ownership' then case when f.ownership_code is null then f.name else '' end
            else f.name end as key
        from figure f
    ), numbered as (
        select k.*, row_number() over (
            partition by k.vintage_id, k.key, k.flow, k.period_from, k.period_to, k.measure, k.normalised_unit
            order by k.file, k.sheet_number, k.row_number, k.column_number) as ordinal
        from keyed k
    )
    select coalesce(n.place_code, o.place_code), coalesce(n.flow, o.flow), coalesce(n.hs, o.hs),
        coalesce(n.partner_code, o.partner_code), coalesce(n.table_id, o.table_id), coalesce(n.name, o.name),
        coalesce(n.period_from, o.period_from), coalesce(n.period_to, o.period_to), coalesce(n.measure, o.measure),
        coalesce(n.normalised_unit, o.normalised_unit), o.file, o.sheet_name, o.row_number, o.column_number, o.value,
        n.file, n.sheet_name, n.row_number, n.column_number, n.value
    from (select * from numbered where vintage_id = old_id) o
    full join (select * from numbered where vintage_id = new_id) n
        on n.key = o.key and n.flow = o.flow and n.period_from = o.period_from and n.period_to = o.period_to
        and n.measure = o.measure and n.normalised_unit = o.normalised_unit and n.ordinal = o.ordinal
    where o.value is distinct from n.value
$$;
comment on function ops.figure_pairs(date, bigint, bigint) is 'Printed figures that differ between two vintages of a month, with where they stand in each.';

create function mart.vintage_diff(month date, from_vintage integer default null, to_vintage integer default null)
returns table ("view" text, place_code text, flow text, hs_code text, partner_code text, "table" text, label text,
    period_from date, period_to date, measure text, unit text, old numeric, new numeric, difference numeric, percent numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    first_day date := date_trunc('month', vintage_diff.month)::date;
    pair record;
begin
    select * into pair from ops.vintages_to_compare(first_day, from_vintage, to_vintage);
    return query
    with total as (
        select t.vintage_id, 1 as rank, 'region_month' as view, t.region_code, t.region_code as place, t.flow::text as flow,
            '' as hs, '' as partner, t.value_cny, t.value_usd, t.net_weight_kg, t.estimated_weight_kg,
            null::numeric as supplementary, null as supplementary_unit, t.line_count, t.lines_without_cny, t.lines_without_usd
        from fact.region_total t where t.vintage_id in (pair.old_id, pair.new_id)
        union all
        select t.vintage_id, 2, 'prefecture_month', t.region_code, t.prefecture_code, t.flow::text, '', '', t.value_cny,
            t.value_usd, t.net_weight_kg, t.estimated_weight_kg, null, null, t.line_count, t.lines_without_cny,
            t.lines_without_usd
        from fact.prefecture_total t where t.vintage_id in (pair.old_id, pair.new_id)
        union all
        select t.vintage_id, 3, 'commodity_month', t.region_code, t.prefecture_code, t.flow::text, t.hs8, t.partner_code,
            t.value_cny, t.value_usd, t.net_weight_kg, t.estimated_weight_kg, t.supplementary, t.supplementary_unit,
            t.line_count, t.lines_without_cny, t.lines_without_usd
        from fact.commodity_total t where t.vintage_id in (pair.old_id, pair.new_id)
    ), cell as (
        select coalesce(n.rank, o.rank) as rank, coalesce(n.view, o.view) as view, coalesce(n.place, o.place) as place,
            coalesce(n.flow, o.flow) as flow, nullif(coalesce(n.hs, o.hs), '') as hs,
            nullif(coalesce(n.partner, o.partner), '') as partner, m.measure, m.unit, m.old, m.new,
            -- Where there are no lines at all there was no trade to add up; that is not a missing value.
            case when m.measure = 'estimated_weight_share' then m.new - m.old
                when o.view is null then m.new
                when n.view is null then -m.old
                else m.new - m.old end as difference
        from (select * from total where vintage_id = pair.old_id) o
        full join (select * from total where vintage_id = pair.new_id) n
            on n.view = o.view and n.region_code = o.region_code and n.place = o.place and n.flow = o.flow
            and n.hs = o.hs and n.partner = o.partner
        cross join lateral (
            values ('value_cny', 'CNY', o.value_cny, n.value_cny),
                ('value_usd', 'USD', o.value_usd, n.value_usd),
                ('net_weight_t', 't', o.net_weight_kg / 1000, n.net_weight_kg / 1000),
                ('estimated_weight_share', '', round(o.estimated_weight_kg / nullif(o.net_weight_kg, 0), 6),
                    round(n.estimated_weight_kg / nullif(n.net_weight_kg, 0), 6)),
                ('line_count', 'lines', o.line_count::numeric, n.line_count::numeric),
                ('lines_without_cny', 'lines', o.lines_without_cny::numeric, n.lines_without_cny::numeric),
                ('lines_without_usd', 'lines', o.lines_without_usd::numeric, n.lines_without_usd::numeric),
                -- A count in another unit is another count.
                ('supplementary_quantity', coalesce(o.supplementary_unit, n.supplementary_unit), o.supplementary,
                    case when o.supplementary_unit <> n.supplementary_unit then null else n.supplementary end),
                ('supplementary_quantity', n.supplementary_unit, null,
                    case when o.supplementary_unit <> n.supplementary_unit then n.supplementary end)
            ) m (measure, unit, old, new)
        where m.old is distinct from m.new
        -- A cell that came or went says so by its lines; that none of them lacks anything is no news.
        and not ((o.view is null or n.view is null) and m.unit in ('', 'lines') and coalesce(m.new, m.old) = 0)
    )
    select q.view, q.place, q.flow, q.hs, q.partner, q.table_id, q.label, q.period_from, q.period_to, q.measure, q.unit,
        trim_scale(q.old), trim_scale(q.new), trim_scale(q.difference),
        case when q.old > 0 then round(100 * (q.new - q.old) / q.old, 1) end
    from (
        select c.rank, c.view, c.place, c.flow, c.hs, c.partner, null::text as table_id, null::text as label,
            first_day as period_from, first_day as period_to, c.measure, c.unit, c.old, c.new, c.difference
        from cell c
        union all
        select 4, 'published_figure', f.place_code, f.flow, f.hs, f.partner_code, f.table_id, f.label, f.period_from,
            f.period_to, f.measure, f.unit, f.old_value, f.new_value, f.new_value - f.old_value
        from ops.figure_pairs(first_day, pair.old_id, pair.new_id) f
    ) q
    order by q.rank, q.place, q.flow, q.hs, q.partner, q.table_id, q.label, q.period_from, q.period_to, q.measure, q.unit;
end
$$;
comment on function mart.vintage_diff(date, integer, integer) is 'One row a cell and measure of region_month, prefecture_month, commodity_month and published_figure that differs between two vintages of a month: old and new value (NULL where there is none), difference, and percent to one decimal (NULL where there is no positive base). Unless named: the vintage that is shown, against the one before it.';

create function mart.vintage_diff_file(month date, from_vintage integer default null, to_vintage integer default null)
returns table (only_in integer, dataset text, file text, sha256 text, run bigint, lines bigint, figures bigint, rates bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    first_day date := date_trunc('month', vintage_diff_file.month)::date;
    pair record;
begin
    select * into pair from ops.vintages_to_compare(first_day, from_vintage, to_vintage);
    return query
    select case when w.vintage_id = pair.old_id then pair.old_number else pair.new_number end, l.dataset, l.name,
        l.sha256::text, l.run_id, coalesce(m.lines, 0), coalesce(m.figures, 0), coalesce(m.rates, 0)
    from ops.vintage_load w
    join ops.load l on l.id = w.load_id
    left join ops.load_month m on m.load_id = l.id and m.month = first_day
    where w.vintage_id in (pair.old_id, pair.new_id) and not exists (
        select from ops.vintage_load z where z.load_id = w.load_id and z.vintage_id <> w.vintage_id
        and z.vintage_id in (pair.old_id, pair.new_id))
    order by l.dataset, l.name, l.id;
end
$$;
comment on function mart.vintage_diff_file(date, integer, integer) is 'One row a reading of a file that only one of two vintages of a month stands on (only_in: its number), with how many lines, figures and rates of the month it has. Unless named: the vintage that is shown, against the one before it.';

create function mart.vintage_diff_row(month date, from_vintage integer default null, to_vintage integer default null)
returns table ("view" text, place_code text, flow text, hs_code text, partner_code text, reference text, measure text,
    unit text, old_file text, old_sheet text, old_row integer, old_cell text, old numeric, new_file text, new_sheet text,
    new_row integer, new_cell text, new numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set enable_nestloop = off -- as the gates do (0010): of rows that were just written the planner knows too little
as $$
#variable_conflict use_column
declare
    first_day date := date_trunc('month', vintage_diff_row.month)::date;
    pair record;
begin
    select * into pair from ops.vintages_to_compare(first_day, from_vintage, to_vintage);
    return query
    with changed as (
        select distinct c.region_code, c.prefecture_code, c.flow, c.hs8, c.partner_code
        from (
            select t.region_code, t.prefecture_code, t.flow, t.hs8, t.partner_code, t.value_cny, t.value_usd,
                t.net_weight_kg, t.estimated_weight_kg, t.supplementary, t.supplementary_unit, t.line_count,
                t.lines_without_cny, t.lines_without_usd, bool_or(t.vintage_id = pair.old_id) as old,
                bool_or(t.vintage_id = pair.new_id) as new
            from fact.commodity_total t where t.vintage_id in (pair.old_id, pair.new_id)
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
        ) c where c.old <> c.new
    ), line as materialized (
        select hash_record_extended(row(l.region_code, l.prefecture_code, l.flow, left(l.hs, 8), l.partner_code,
                l.declaration_number, l.item_number, l.value_cny, l.value_usd, l.net_weight_kg, l.flags & 1,
                l.supplementary, l.supplementary_unit), 0) as hash, w.vintage_id = pair.old_id as old, l.region_code, l.prefecture_code, l.flow, left(l.hs, 8) as hs8,
            l.partner_code, coalesce(l.declaration_number, '') as declaration, coalesce(l.item_number, '') as item,
            l.load_id, l.sheet_number, l.row_number, l.value_cny, l.value_usd, l.net_weight_kg, l.flags & 1 as estimated,
            l.supplementary, l.supplementary_unit
        from ops.vintage_load w
        join fact.trade_line l on l.load_id = w.load_id and l.month = first_day and l.period_months = 1
        join changed c on c.region_code = l.region_code and c.prefecture_code = l.prefecture_code and c.flow = l.flow
            and c.hs8 = left(l.hs, 8) and c.partner_code = l.partner_code
        where w.vintage_id in (pair.old_id, pair.new_id) and not exists (
            select from ops.vintage_load z where z.load_id = w.load_id and z.vintage_id <> w.vintage_id
            and z.vintage_id in (pair.old_id, pair.new_id))
    ), uneven as (
        -- Most rows are the same in both, of the same declaration; only the others are worth sorting.
        select l.hash from line l
        group by l.hash, l.region_code, l.prefecture_code, l.flow, l.hs8, l.partner_code, l.declaration, l.item,
            l.value_cny, l.value_usd, l.net_weight_kg, l.estimated, l.supplementary, l.supplementary_unit
        having count(*) filter (where l.old) <> count(*) filter (where not l.old)
    ), numbered as (
        select l.*, row_number() over (partition by l.old, l.region_code, l.prefecture_code, l.flow, l.hs8, l.partner_code,
            l.value_cny, l.value_usd, l.net_weight_kg, l.estimated, l.supplementary, l.supplementary_unit
            order by l.declaration, l.item, l.load_id, l.sheet_number, l.row_number) as ordinal
        from line l where l.hash in (select u.hash from uneven u)
    ), counted as (
        -- Rows that are in both with the same figures change nothing.
        select n.*, count(*) over (partition by n.region_code, n.prefecture_code, n.flow, n.hs8, n.partner_code,
            n.value_cny, n.value_usd, n.net_weight_kg, n.estimated, n.supplementary, n.supplementary_unit,
            n.ordinal) as vintages
        from numbered n
    ), left_over as (
        select c.*, l.dataset || '/' || l.name as file, s.sheet_name as sheet, row_number() over (partition by c.old,
            c.region_code, c.prefecture_code, c.flow, c.hs8, c.partner_code, c.declaration, c.item
            order by c.load_id, c.sheet_number, c.row_number) as turn
        from counted c
        join ops.load l on l.id = c.load_id
        join ops.load_sheet s on s.load_id = c.load_id and s.sheet_number = c.sheet_number
        where c.vintages = 1
    )
    select q.* from (
        select 'trade_line', coalesce(n.prefecture_code, o.prefecture_code), coalesce(n.flow, o.flow)::text,
            coalesce(n.hs8, o.hs8), coalesce(n.partner_code, o.partner_code),
            nullif(concat_ws(' ', nullif(coalesce(n.declaration, o.declaration), ''),
                nullif(coalesce(n.item, o.item), '')), ''),
            m.measure, m.unit, o.file, o.sheet, o.row_number, null::text, trim_scale(m.old), n.file, n.sheet, n.row_number,
            null::text, trim_scale(m.new)
        from (select * from left_over where old) o
        full join (select * from left_over where not old) n
            on n.region_code = o.region_code and n.prefecture_code = o.prefecture_code and n.flow = o.flow
            and n.hs8 = o.hs8 and n.partner_code = o.partner_code and n.declaration = o.declaration and n.item = o.item
            and n.turn = o.turn
        cross join lateral (
            values ('value_cny', 'CNY', o.value_cny, n.value_cny),
                ('value_usd', 'USD', o.value_usd, n.value_usd),
                ('net_weight_t', 't', o.net_weight_kg / 1000, n.net_weight_kg / 1000),
                ('supplementary_quantity', coalesce(o.supplementary_unit, n.supplementary_unit), o.supplementary,
                    case when o.supplementary_unit <> n.supplementary_unit then null else n.supplementary end),
                ('supplementary_quantity', n.supplementary_unit, null,
                    case when o.supplementary_unit <> n.supplementary_unit then n.supplementary end)
            ) m (measure, unit, old, new)
        where m.old is distinct from m.new
        union all
        select 'published_figure', f.place_code, f.flow, f.hs, f.partner_code, f.label, f.measure, f.unit, f.old_file,
            f.old_sheet, f.old_row, mart.cell_name(f.old_column, f.old_row), trim_scale(f.old_value), f.new_file,
            f.new_sheet, f.new_row, mart.cell_name(f.new_column, f.new_row), trim_scale(f.new_value)
        from ops.figure_pairs(first_day, pair.old_id, pair.new_id) f
    ) q (view, place, flow, hs, partner, reference, measure, unit, old_file, old_sheet, old_row, old_cell, old, new_file,
        new_sheet, new_row, new_cell, new)
    order by q.view desc, q.place, q.flow, q.hs, q.partner, coalesce(q.new_file, q.old_file),
        coalesce(q.new_row, q.old_row), q.measure, q.unit;
end
$$;
comment on function mart.vintage_diff_row(date, integer, integer) is 'One row a source row and measure behind what differs between two vintages of a month: where it stands and what it says in the one and in the other; NULL where one of them has no such row. Unless named: the vintage that is shown, against the one before it.';

revoke execute on function mart.vintage_diff(date, integer, integer), mart.vintage_diff_file(date, integer, integer),
    mart.vintage_diff_row(date, integer, integer) from public; -- the analyst has it, from afterMigrate.sql
