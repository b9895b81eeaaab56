-- What customs printed against what was compiled, and against what it printed elsewhere (docs/decisions/0020). Owned by
-- the rooms aggregation (fact.load_total), inbox (ops.load) and quality (all else).

alter table ops.load
    add column warn_pct    numeric,
    add column hold_pct    numeric,
    add column a_selection boolean not null default false;
comment on column ops.load.warn_pct is 'From what difference in percent on a cell is remarked on, as its dataset states; NULL: from the tolerance.';
comment on column ops.load.hold_pct is 'From what difference in percent on the file is held, as its dataset states; NULL: never.';
comment on column ops.load.a_selection is 'Its lines are a selection of the goods of their places, as its dataset states or its layout implies.';

create table fact.load_total (
    load_id     bigint  not null,
    month       date    not null,
    region_code text    not null,
    flow        char(1) not null,
    line_count  bigint  not null,
    both_count  bigint  not null,
    both_cny    numeric,
    both_usd    numeric,
    primary key (load_id, month, region_code, flow)
);
comment on table fact.load_total is 'What the lines of one month of a load say, by region and flow.';
comment on column fact.load_total.load_id is 'The load.';
comment on column fact.load_total.month is 'First day of the month.';
comment on column fact.load_total.region_code is 'GB/T 2260 code of the region.';
comment on column fact.load_total.flow is 'M or X.';
comment on column fact.load_total.line_count is 'How many lines.';
comment on column fact.load_total.both_count is 'How many of them give both CNY and USD themselves.';
comment on column fact.load_total.both_cny is 'Their CNY.';
comment on column fact.load_total.both_usd is 'Their USD.';

insert into fact.load_total
select l.load_id, l.month, l.region_code, l.flow, count(*), count(*) filter (where l.rate_source is null and l.value_cny is not null and l.value_usd is not null),
    sum(l.value_cny) filter (where l.rate_source is null and l.value_cny is not null and l.value_usd is not null), sum(l.value_usd) filter (where l.rate_source is null and l.value_cny is not null and l.value_usd is not null)
from fact.trade_line l
where l.period_months = 1
group by l.load_id, l.month, l.region_code, l.flow;

create function ops.half_unit(printed text, value numeric, unit text) returns numeric language sql immutable parallel safe as $$
    -- All digits as one integer are the value in units of its last place, whatever the marks and the multiplier are. A
    -- number cell of a workbook stores 4816723 as 4816723.0; of a rate of growth the nought is printed.
    select coalesce(abs(value) / 2 / nullif(nullif(left(regexp_replace(
        translate(regexp_replace(split_part(lower(printed), 'e', 1), case when unit = '%' then '$^' else '[.]0$' end, ''),
            '０１２３４５６７８９', '0123456789'), '[^0-9]', '', 'g'), 40), '')::numeric, 0), 0)
$$;
comment on function ops.half_unit(text, numeric, text) is 'Half a unit of the last printed place of a figure, in the unit of its value; 0 for a printed zero.';

create view ops.shown_figure as
select f.load_id, f.sheet_number, f.row_number, f.column_number, f.month, f.table_id, l.dataset,
    l.dataset || '/' || l.name as file, mart.cell_name(f.column_number, f.row_number) as cell,
    f.place_code, f.subject, f.kind, f.hs, f.partner_code, f.regime_code, f.ownership_code,
    case when f.subject = 'commodity-item' and f.level > 0 then btrim(f.label, E' \u3000\u00a0\t') end as item,
    concat_ws('|', f.place_code, f.hs, f.partner_code, f.regime_code, f.ownership_code,
        case when f.subject = 'commodity-item' and f.level > 0 then btrim(f.label, E' \u3000\u00a0\t') end) as key,
    f.flow, f.period_from, f.period_to,
    ((extract(year from f.period_to) - extract(year from f.period_from)) * 12
        + extract(month from f.period_to) - extract(month from f.period_from) + 1)::integer as months,
    f.measure, f.printed, f.value, f.normalised_unit as unit, ops.half_unit(f.printed, f.value, f.normalised_unit) as half_unit, s.vintage_id
from ops.shown_vintage s
join ops.vintage_load w on w.vintage_id = s.vintage_id
join fact.published_figure f on f.load_id = w.load_id and f.month = s.month
join ops.load l on l.id = f.load_id
where f.value is not null and f.place_code is not null;
comment on view ops.shown_figure is 'The printed figures that are shown, with what they are about as a key and half a unit of their last place.';

create view ops.shown_place_total as
select s.month, t.region_code as place_code, t.region_code, t.flow::text as flow, t.value_cny, t.value_usd,
    t.net_weight_kg, t.lines_without_cny, t.lines_without_usd
from ops.shown_vintage s join fact.region_total t on t.vintage_id = s.vintage_id
union all
select s.month, t.prefecture_code, t.region_code, t.flow::text, t.value_cny, t.value_usd,
    t.net_weight_kg, t.lines_without_cny, t.lines_without_usd
from ops.shown_vintage s join fact.prefecture_total t on t.vintage_id = s.vintage_id
where t.prefecture_code <> t.region_code;
comment on view ops.shown_place_total is 'The compiled totals that are shown, of regions and prefectures alike.';

create view ops.compiled_month as
select s.month, t.region_code,
    bool_or(l.a_selection or exists (select from ops.load_sheet h where h.load_id = l.id and h.statistic)) as selection
from ops.shown_vintage s
join ops.vintage_load w on w.vintage_id = s.vintage_id
join fact.load_total t on t.load_id = w.load_id and t.month = s.month
join ops.load l on l.id = t.load_id
group by s.month, t.region_code;
comment on view ops.compiled_month is 'The months of each region that lines were compiled for, and whether some of them are a selection only.';

create view ops.place_reconciliation as
with cell as (
    select f.*, p.region_code,
        (select count(*) from ops.compiled_month c
            where c.region_code = p.region_code and c.month between f.period_from and f.period_to) as compiled_months,
        (select bool_or(c.selection) from ops.compiled_month c
            where c.region_code = p.region_code and c.month between f.period_from and f.period_to) as selection
    from ops.shown_figure f
    join ref.place p on p.code = f.place_code
    where f.hs is null and f.partner_code is null and f.regime_code is null and f.ownership_code is null and f.item is null
    and f.flow in ('M', 'X', 'T') and (f.measure, f.unit) in (('value', 'CNY'), ('value', 'USD'), ('net_weight', 'kg'))
    and p.level in ('nation', 'region', 'prefecture', 'unallocated')
    and p.region_code in (select region_code from ops.compiled_month))
select c.*, t.compiled, coalesce(t.without, 0) as without
from cell c
cross join lateral (
    select coalesce(sum(case when c.measure = 'net_weight' then t.net_weight_kg when c.unit = 'USD' then t.value_usd
            else t.value_cny end), 0) as compiled,
        sum(case when c.measure = 'net_weight' then 0 when c.unit = 'USD' then t.lines_without_usd
            else t.lines_without_cny end) as without
    from ops.shown_place_total t
    where t.place_code = c.place_code and t.month between c.period_from and c.period_to
    and (c.flow = 'T' or t.flow = c.flow)) t
where c.compiled_months > 0;
comment on view ops.place_reconciliation is 'Printed totals of places with the compiled ones of the same months.';

create view ops.goods_reconciliation as
with cell as (
    select f.*, p.region_code, s.first_chapter, s.last_chapter,
        (select count(*) from ops.compiled_month c
            where c.region_code = p.region_code and c.month between f.period_from and f.period_to) as compiled_months,
        (select bool_or(c.selection) from ops.compiled_month c
            where c.region_code = p.region_code and c.month between f.period_from and f.period_to) as selection
    from ops.shown_figure f
    join ref.place p on p.code = f.place_code
    left join ref.hs_section s on s.code = f.hs
    where (f.hs is null) <> (f.partner_code is null) and f.regime_code is null and f.ownership_code is null
    and f.item is null and f.flow in ('M', 'X', 'T')
    and (f.measure, f.unit) in (('value', 'CNY'), ('value', 'USD'), ('net_weight', 'kg'))
    and p.level in ('nation', 'region', 'prefecture', 'unallocated')
    and p.region_code in (select region_code from ops.compiled_month)),
wanted as (
    select distinct c.place_code, s.month, s.vintage_id
    from cell c join ops.shown_vintage s on s.month between c.period_from and c.period_to
    where c.compiled_months > 0),
goods as (
    select w.place_code, w.month, t.flow::text as flow, t.hs8, t.partner_code, sum(t.value_cny) as value_cny,
        sum(t.value_usd) as value_usd, sum(t.net_weight_kg) as net_weight_kg,
        sum(t.lines_without_cny) as lines_without_cny, sum(t.lines_without_usd) as lines_without_usd
    from wanted w
    join fact.commodity_total t on t.vintage_id = w.vintage_id
        and (t.prefecture_code = w.place_code or t.region_code = w.place_code)
    group by w.place_code, w.month, t.flow, t.hs8, t.partner_code),
part as (
    select c.load_id, c.sheet_number, c.row_number, c.column_number,
        sum(case when c.measure = 'net_weight' then g.net_weight_kg when c.unit = 'USD' then g.value_usd
            else g.value_cny end) as compiled,
        sum(case when c.measure = 'net_weight' then 0 when c.unit = 'USD' then g.lines_without_usd
            else g.lines_without_cny end) as without
    from cell c
    join goods g on g.place_code = c.place_code and g.month between c.period_from and c.period_to
        and (c.flow = 'T' or g.flow = c.flow)
        and case
            when c.partner_code is not null then g.partner_code = c.partner_code or exists (
                select from ref.partner_group_member m
                where m.group_code = c.partner_code and m.partner_code = g.partner_code
                and g.month between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity'))
            when c.first_chapter is not null then left(g.hs8, 2) between c.first_chapter and c.last_chapter
            else left(g.hs8, length(c.hs)) = c.hs end
    group by c.load_id, c.sheet_number, c.row_number, c.column_number)
select c.load_id, c.sheet_number, c.row_number, c.column_number, c.month, c.table_id, c.dataset, c.file, c.cell,
    c.place_code, c.subject, c.kind, c.hs, c.partner_code, c.regime_code, c.ownership_code, c.item, c.key, c.flow,
    c.period_from, c.period_to, c.months, c.measure, c.printed, c.value, c.unit, c.half_unit, c.vintage_id,
    c.region_code, c.compiled_months, c.selection, coalesce(p.compiled, 0) as compiled, coalesce(p.without, 0) as without
from cell c
left join part p using (load_id, sheet_number, row_number, column_number)
where c.compiled_months > 0
-- Members of a group that no source names cannot be added up.
and (c.partner_code is null or exists (select from ref.partner q where q.code = c.partner_code)
    or exists (select from ref.partner_group_member m where m.group_code = c.partner_code));
comment on view ops.goods_reconciliation is 'Printed totals of places by section, chapter, commodity or partner with the compiled ones of the same months.';

-- Joins of figures with figures compare one text: over several columns the planner expects a row or two and loops.
create function ops.cell_identity(key text, flow text, measure text, unit text, period_from date, period_to date)
    returns text language sql immutable parallel safe as $$
    select key || ';' || flow || ';' || measure || ';' || unit || ';' || (period_from - date '2000-01-01') || ';'
        || (period_to - date '2000-01-01')
$$;
comment on function ops.cell_identity(text, text, text, text, date, date) is 'What a figure is of, as one text.';

create view ops.identified_figure as
select f.*
from (
    select f.*, min(f.row_number) over same as first_row, max(f.row_number) over same as last_row
    from (
        select f.*, ops.cell_identity(f.key, f.flow, f.measure, f.unit, f.period_from, f.period_to) as identity
        from ops.shown_figure f) f
    window same as (partition by f.load_id, f.sheet_number, f.identity)) f
where f.first_row = f.last_row;
comment on view ops.identified_figure is 'The printed figures that no other row of their sheet seems to say as well: of a name that stands under two groups nobody knows which is which.';

create view ops.table_reconciliation as
with cell as materialized (
    -- A table that prints a month and a year to date says January twice.
    select distinct on (f.load_id, f.identity) f.*
    from ops.identified_figure f
    where f.measure in ('value', 'quantity', 'net_weight')
    order by f.load_id, f.identity, f.half_unit, f.column_number)
select c.*, d.value as compiled, d.half_unit as other_half_unit, d.load_id as other_load, d.file as other_file,
    d.cell as other_cell
from cell c
join cell d on d.identity = c.identity
where d.load_id <> c.load_id and (d.half_unit, d.load_id) < (c.half_unit, c.load_id);
comment on view ops.table_reconciliation is 'Figures that two tables print of the same place, goods, flow and period: the coarser print, with the finer one.';

create view ops.city_reconciliation as
with city as (
    select distinct on (f.load_id, f.place_code, f.flow, f.period_from, f.period_to, f.measure, f.unit)
        f.*, p.region_code
    from ops.shown_figure f
    join ref.place p on p.code = f.place_code and p.level = 'prefecture'
    where f.subject = 'place' and f.measure = 'value'
    order by f.load_id, f.place_code, f.flow, f.period_from, f.period_to, f.measure, f.unit, f.half_unit),
whole as (
    select load_id, file, region_code, flow, period_from, period_to, measure, unit, sum(value) as compiled,
        sum(half_unit) as half_units, count(*) as parts
    from city group by load_id, file, region_code, flow, period_from, period_to, measure, unit)
select f.*, w.compiled, w.half_units as other_half_unit, w.load_id as other_load, w.file as other_file, w.parts
from ops.shown_figure f
join whole w on w.region_code = f.place_code and w.flow = f.flow and w.period_from = f.period_from
    and w.period_to = f.period_to and w.measure = f.measure and w.unit = f.unit and w.load_id <> f.load_id
where f.subject = 'place'
and w.parts = (select count(*) from ref.place p
    where p.region_code = f.place_code and p.level = 'prefecture'
    and f.period_to between coalesce(p.valid_from, '-infinity') and coalesce(p.valid_to, 'infinity'));
comment on view ops.city_reconciliation is 'Printed totals of regions with the sum of all their prefectures in another table.';

create view ops.growth_reconciliation as
with figure as materialized (
    select f.*, f.dataset || ';' || f.table_id as source from ops.identified_figure f
    where f.measure in ('value', 'quantity', 'value_growth', 'quantity_growth')),
base as materialized (
    select distinct on (sourced) f.*, f.source || f.identity as sourced
    from figure f
    where f.measure in ('value', 'quantity') and f.value > 0
    order by sourced, f.load_id desc, f.column_number),
pair as materialized (
    select g.*, v.value as this_year, v.half_unit as this_half_unit,
        g.source || ops.cell_identity(v.key, v.flow, v.measure, v.unit, (v.period_from - interval '1 year')::date,
            (v.period_to - interval '1 year')::date) as year_before
    from figure g
    join figure v on v.load_id || ';' || v.sheet_number || ';' || v.row_number
            || ops.cell_identity(v.key, v.flow, v.measure || '_growth', '%', v.period_from, v.period_to)
        = g.load_id || ';' || g.sheet_number || ';' || g.row_number || g.identity)
select g.load_id, g.sheet_number, g.row_number, g.column_number, g.month, g.table_id, g.dataset, g.file, g.cell,
    g.place_code, g.subject, g.kind, g.hs, g.partner_code, g.regime_code, g.ownership_code, g.item, g.key, g.flow,
    g.period_from, g.period_to, g.months, g.measure, g.printed, g.value, g.unit, g.half_unit, g.vintage_id,
    g.this_year, b.value as year_before, b.file as other_file, b.cell as other_cell,
    (g.this_year / b.value - 1) * 100 as compiled,
    -- Rounding of both years and of the growth itself.
    g.half_unit + 100 * (g.this_half_unit / b.value + g.this_year * b.half_unit / (b.value * b.value)) as tolerance,
    g.this_year / nullif(1 + g.value / 100, 0) as implied
from pair g
join base b on b.sourced = g.year_before
where b.load_id <> g.load_id;
comment on view ops.growth_reconciliation is 'Printed growth with the one that the tables of both years give.';

create view ops.compiled_growth_reconciliation as
select g.load_id, g.sheet_number, g.row_number, g.column_number, g.month, g.table_id, g.dataset, g.file, g.cell,
    g.place_code, g.subject, g.kind, g.hs, g.partner_code, g.regime_code, g.ownership_code, g.item, g.key, g.flow,
    g.period_from, g.period_to, g.months, g.measure, g.printed, g.value, g.unit, g.half_unit, g.vintage_id,
    (t.this_year / nullif(t.year_before, 0) - 1) * 100 as compiled, t.this_year, t.year_before
from ops.shown_figure g
join ref.place p on p.code = g.place_code
cross join lateral (
    select sum(t.value_cny) filter (where t.month between g.period_from and g.period_to) as this_year,
        sum(t.value_cny) filter (where t.month < g.period_from) as year_before,
        sum(t.lines_without_cny) as without
    from ops.shown_place_total t
    where t.place_code = g.place_code and (g.flow = 'T' or t.flow = g.flow)
    and (t.month between g.period_from and g.period_to
        or t.month between (g.period_from - interval '1 year')::date and (g.period_to - interval '1 year')::date)) t
where g.measure = 'value_growth' and g.flow in ('M', 'X', 'T')
and g.hs is null and g.partner_code is null and g.regime_code is null and g.ownership_code is null and g.item is null
and t.year_before > 0 and t.without = 0
and (select count(*) from ops.compiled_month c where c.region_code = p.region_code and not c.selection
    and (c.month between g.period_from and g.period_to
        or c.month between (g.period_from - interval '1 year')::date and (g.period_to - interval '1 year')::date))
    = 2 * g.months;
comment on view ops.compiled_growth_reconciliation is 'Printed growth of places with the compiled one.';

create view ops.year_to_date_reconciliation as
with cell as materialized (
    select distinct on (source, f.identity) f.*, f.dataset || ';' || f.table_id as source
    from ops.identified_figure f
    where f.measure in ('value', 'quantity', 'net_weight')
    order by source, f.identity, f.load_id desc, f.column_number),
by_source as materialized (select c.*, c.source || c.identity as sourced from cell c)
select y.*, b.value + m.value as compiled, b.half_unit + m.half_unit as other_half_unit,
    b.file as other_file, b.cell as other_cell, m.cell as month_cell
from by_source y
join by_source b on b.sourced = y.source
    || ops.cell_identity(y.key, y.flow, y.measure, y.unit, y.period_from, (y.period_to - interval '1 month')::date)
join by_source m on m.sourced = y.source
    || ops.cell_identity(y.key, y.flow, y.measure, y.unit, y.period_to, y.period_to)
where y.months > 1 and extract(month from y.period_from) = 1 and b.load_id <> y.load_id;
comment on view ops.year_to_date_reconciliation is 'Printed years to date with the one of the month before and the month itself.';

create view ops.currency_reconciliation as
select t.load_id, t.month, l.dataset, l.dataset || '/' || l.name as file, s.vintage_id, t.region_code, t.flow::text as flow,
    t.both_count, t.both_usd, t.both_cny, r.cny_per_unit as rate, r.source, t.both_cny / r.cny_per_unit as compiled
from ops.shown_vintage s
join ops.vintage_load w on w.vintage_id = s.vintage_id
join fact.load_total t on t.load_id = w.load_id and t.month = s.month and t.both_count > 0
join ops.load l on l.id = t.load_id
join lateral (
    select r.cny_per_unit, r.source from ref.rate r
    where r.period = t.month and r.currency_code = 'USD'
    order by r.source = 'customs-statistical' desc, r.source limit 1) r on true;
comment on view ops.currency_reconciliation is 'The dollars that lines give themselves with their yuan converted at the rate of the month.';

create view ops.reconciled as
with line as (
    select 'compiled' as kind, place_code, null::bigint as other_load, load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow,
        measure, unit, compiled, value as published, half_unit as tolerance,
        case
            when compiled_months < months then 'incomplete'
            when abs(compiled - value) <= half_unit then 'agrees'
            when without > 0 then 'incomplete'
            when selection and compiled < value then 'selection'
            else 'differs' end as verdict,
        concat_ws('; ',
            case when compiled_months < months
                then 'lines are compiled for ' || compiled_months || ' of ' || months || ' months' end,
            case when without > 0 then without || ' lines have no value in ' || unit end,
            case when selection and abs(compiled - value) > half_unit then case when compiled < value
                then 'the lines are a selection of the goods' else 'a selection cannot exceed the whole' end end,
            'compiled from the lines of ' || place_code) as explanation
    from (select load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow, measure, unit,
            compiled, value, half_unit, compiled_months, months, without, selection, place_code from ops.place_reconciliation
        union all
        select load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow, measure, unit,
            compiled, value, half_unit, compiled_months, months, without, selection, place_code from ops.goods_reconciliation) c
    union all
    select 'compiled growth', place_code, null, load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow,
        measure, unit, compiled, value, half_unit,
        case when abs(compiled - value) <= half_unit then 'agrees' else 'differs' end,
        'compiled ' || round(this_year) || ' against ' || round(year_before) || ' a year before'
    from ops.compiled_growth_reconciliation
    union all
    select 'growth', place_code, null, load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow,
        measure, unit, compiled, value, tolerance,
        case when abs(compiled - value) <= tolerance then 'agrees' else 'revised' end,
        case when abs(compiled - value) <= tolerance then 'the year before in ' || other_file || ' ' || other_cell
            else 'the printed growth implies ' || coalesce(round(implied)::text, 'no base') || ' for the year before; '
                || other_file || ' ' || other_cell || ' said ' || round(year_before)
                || coalesce(', revised by ' || round(implied - year_before), '') end
    from ops.growth_reconciliation
    union all
    select 'tables', place_code, other_load, load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow, measure, unit,
        compiled, value, half_unit + other_half_unit,
        case when abs(compiled - value) <= half_unit + other_half_unit then 'agrees' else 'differs' end,
        other_file || ' ' || other_cell || ' prints it as well'
    from ops.table_reconciliation
    union all
    select 'prefectures', place_code, other_load, load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow, measure, unit,
        compiled, value, half_unit + other_half_unit,
        case when abs(compiled - value) <= half_unit + other_half_unit then 'agrees' else 'differs' end,
        'the sum of all ' || parts || ' prefectures in ' || other_file
    from ops.city_reconciliation
    union all
    select 'year to date', place_code, null, load_id, sheet_number, row_number, column_number, month, period_from, period_to, flow, measure,
        unit, compiled, value, half_unit + other_half_unit,
        case when abs(compiled - value) <= half_unit + other_half_unit then 'agrees' else 'revised' end,
        'the year to date before in ' || other_file || ' ' || other_cell || ' and the month in ' || month_cell
            || case when abs(compiled - value) > half_unit + other_half_unit
                then '; earlier months were revised by ' || round(value - compiled) else '' end
    from ops.year_to_date_reconciliation
    union all
    select case k.kind when 'year-to-date' then 'year to date' else k.kind end, f.place_code, null, f.load_id, f.sheet_number, f.row_number,
        f.column_number, f.month, f.period_from, f.period_to, f.flow, f.measure, f.unit, k.computed, k.printed, k.tolerance,
        case when k.holds then 'agrees' else 'differs' end, 'within the table, from ' || k.parts || ' figures'
    from ops.shown_figure f
    join fact.figure_check k on k.load_id = f.load_id and k.sheet_number = f.sheet_number
        and k.row_number = f.row_number and k.column_number = f.column_number)
select r.kind, r.place_code, r.other_load, r.load_id, r.sheet_number, r.row_number, r.column_number, r.month, r.period_from, r.period_to, r.flow,
    r.measure, r.unit, r.compiled, r.published, r.tolerance, r.verdict, r.explanation
from line r
union all
select 'currency', region_code, null, load_id, null, null, null, month, month, month, flow, 'value', 'USD', compiled, both_usd,
    both_usd / 100, case when abs(compiled - both_usd) <= both_usd / 100 then 'agrees' else 'differs' end,
    both_count || ' lines give both currencies, at ' || round(both_cny / nullif(both_usd, 0), 4) || ' CNY per USD; '
        || source || ' has ' || rate
from ops.currency_reconciliation;
comment on view ops.reconciled is 'Everything printed or given twice that can be compared, in the rows of mart.reconciliation.';

create view mart.reconciliation as
select r.kind, r.period_from, r.period_to, f.place_code, p.name_zh as place_name,
    coalesce(f.hs, f.partner_code, f.regime_code, f.ownership_code,
        case when f.subject = 'commodity-item' then btrim(f.label, E' \u3000\u00a0\t') end) as about,
    r.flow, r.measure, r.unit,
    trim_scale(r.compiled) as compiled, trim_scale(r.published) as published,
    trim_scale(r.compiled - r.published) as difference,
    case when r.unit = '%' then null else round(100 * (r.compiled - r.published) / nullif(abs(r.published), 0), 6) end
        as difference_pct,
    trim_scale(r.tolerance) as tolerance, r.verdict, r.explanation,
    l.dataset, l.name as file, h.sheet_name as sheet, r.row_number as "row", r.column_number as "column",
    mart.cell_name(r.column_number, r.row_number) as cell, v.number as vintage
from ops.reconciled r
join ops.load l on l.id = r.load_id
join ops.shown_vintage s on s.month = r.month
join ops.vintage v on v.id = s.vintage_id
left join fact.published_figure f on f.load_id = r.load_id and f.month = r.month and f.sheet_number = r.sheet_number
    and f.row_number = r.row_number and f.column_number = r.column_number
left join ops.load_sheet h on h.load_id = r.load_id and h.sheet_number = r.sheet_number
left join ref.place p on p.code = f.place_code;
comment on view mart.reconciliation is 'One row a printed figure and a way to compare it: with what was compiled from lines, with the same figure in another table, with its parts, with the tables of the year or month before. Nothing is derived from it.';
comment on column mart.reconciliation.kind is 'What is compared: compiled (with lines), compiled growth, growth (with the tables of both years), tables (with another table), prefectures (a region with all its prefectures of another table), parts, flows (total trade with imports and exports), year to date, currency (dollars that lines give with their yuan converted).';
comment on column mart.reconciliation.period_from is 'First month of the period.';
comment on column mart.reconciliation.period_to is 'Last month of the period.';
comment on column mart.reconciliation.place_code is 'GB/T 2260 code of the place, or the nation.';
comment on column mart.reconciliation.place_name is 'Its Chinese name.';
comment on column mart.reconciliation.about is 'HS code, section, partner, regime, ownership or printed commodity; NULL for all goods.';
comment on column mart.reconciliation.flow is 'M, X, or T for both.';
comment on column mart.reconciliation.measure is 'value, net_weight, quantity, value_growth or quantity_growth.';
comment on column mart.reconciliation.unit is 'Unit of the figures: CNY, USD, kg, % or the unit of the quantity.';
comment on column mart.reconciliation.compiled is 'What the printed figure is held against: compiled from lines, or computed from other printed figures. Unrounded.';
comment on column mart.reconciliation.published is 'What customs printed, normalised. For kind currency: what the lines give.';
comment on column mart.reconciliation.difference is 'compiled - published.';
comment on column mart.reconciliation.difference_pct is 'The difference in percent of what was printed; NULL for growth rates, of which the difference is in percentage points.';
comment on column mart.reconciliation.tolerance is 'What rounding explains: half a unit of the last printed place of each figure that takes part. For kind currency one percent.';
comment on column mart.reconciliation.verdict is 'agrees (within the tolerance), differs, revised (customs changed an earlier figure), incomplete (lines or months are missing), selection (the lines are a part of the goods only).';
comment on column mart.reconciliation.explanation is 'Where the other figures stand, and what is known about the difference.';
comment on column mart.reconciliation.dataset is 'The printed figure''s dataset.';
comment on column mart.reconciliation.file is 'Its file.';
comment on column mart.reconciliation.sheet is 'Its sheet.';
comment on column mart.reconciliation."row" is 'Its row, from 1.';
comment on column mart.reconciliation."column" is 'Its column, from 1.';
comment on column mart.reconciliation.cell is 'Its cell, such as F12.';
comment on column mart.reconciliation.vintage is 'Vintage of the month that it is filed under.';

create table ops.run_reconciliation (
    run_id  bigint not null references ops.run on delete cascade,
    kind    text   not null,
    verdict text   not null,
    cells   bigint not null,
    largest text,
    primary key (run_id, kind, verdict)
);
comment on table ops.run_reconciliation is 'What came of comparing the figures of a run''s months, as it was published.';
comment on column ops.run_reconciliation.run_id is 'The run.';
comment on column ops.run_reconciliation.kind is 'What was compared, as in mart.reconciliation.';
comment on column ops.run_reconciliation.verdict is 'What came of it.';
comment on column ops.run_reconciliation.cells is 'How many figures.';
comment on column ops.run_reconciliation.largest is 'The one that differs most, in a sentence; NULL where they agree.';
