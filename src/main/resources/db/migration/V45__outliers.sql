-- Unit values, and which of them are outliers (docs/decisions/0023-outliers.md). A flag never changes a value.
-- Owned by the rooms aggregation (fact.unit_value_total) and quality (all else).

create table fact.unit_value_total (
    vintage_id    bigint  not null references ops.vintage on delete cascade,
    flow          char(1) not null,
    hs8           text    not null,
    partner_code  text    not null,
    value_cny     numeric not null check (value_cny > 0),
    net_weight_kg numeric not null check (net_weight_kg > 0),
    line_count    bigint  not null,
    primary key (vintage_id, flow, hs8, partner_code)
);
comment on table fact.unit_value_total is 'Totals of a vintage by flow, HS8 and partner of the lines that have a unit value: of one month, eight digits of HS, a positive CNY value and a positive net weight. Value and weight are of the same lines; unrounded.';
comment on column fact.unit_value_total.hs8 is 'The first eight digits; codes of fewer digits are no commodity whose unit value says anything.';

-- The vintages that are there already.
insert into fact.unit_value_total
select w.vintage_id, l.flow, left(l.hs, 8), l.partner_code, sum(l.value_cny), sum(l.net_weight_kg), count(*)
from ops.vintage v
join ops.vintage_load w on w.vintage_id = v.id
join fact.trade_line l on l.load_id = w.load_id and l.month = v.month and l.period_months = 1
where v.pruned_at is null and l.value_cny > 0 and l.net_weight_kg > 0 and length(l.hs) >= 8
group by w.vintage_id, l.flow, left(l.hs, 8), l.partner_code;

-- One month, so that a question about a month reads no other one. It reads as its owner, of the vintages that it is given:
-- which those are is decided in the view, with the rights of whoever asks. Analysts cannot name schema ops.
create function ops.unit_value_test(this_vintage bigint, vintage_before bigint)
returns table (flow text, hs8 text, partner_code text, value_cny numeric, net_weight_kg numeric, line_count bigint,
    unit_value numeric, unit_value_before numeric, ratio numeric, method text, population text, observations bigint,
    median_ratio numeric, effect numeric, median_effect numeric, lower_bound numeric, upper_bound numeric,
    median_ln numeric, mad numeric, score numeric, verdict text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
with cell as (
    select t.flow::text as flow, t.hs8, t.partner_code, t.value_cny, t.net_weight_kg, t.line_count,
        t.value_cny / t.net_weight_kg as unit_value, ln(t.value_cny / t.net_weight_kg) as ln_value,
        b.value_cny / b.net_weight_kg as unit_value_before,
        t.value_cny * b.net_weight_kg / (t.net_weight_kg * b.value_cny) as ratio,
        greatest(t.value_cny, b.value_cny) as size
    from fact.unit_value_total t
    left join fact.unit_value_total b on b.vintage_id = vintage_before
        and b.flow = t.flow and b.hs8 = t.hs8 and b.partner_code = t.partner_code
    where t.vintage_id = this_vintage
),
-- The median of an even number is the mean of the two in the middle; a quartile is one of the values, counted from its end.
-- percentile_cont would answer in binary.
chapter as (
    select c.flow, left(c.hs8, 2) as hs, count(*) as observations,
        (percentile_disc(0.5) within group (order by c.ratio)
            + percentile_disc(0.5) within group (order by c.ratio desc)) / 2 as median
    from cell c where c.ratio is not null
    group by c.flow, left(c.hs8, 2) having count(*) >= 10
),
effect as (
    select c.flow, c.hs8, c.partner_code, p.hs, p.observations, p.median,
        (case when c.ratio < p.median then 1 - p.median / c.ratio else c.ratio / p.median - 1 end) * sqrt(c.size) as effect
    from cell c join chapter p on p.flow = c.flow and p.hs = left(c.hs8, 2)
    where c.ratio is not null
),
quartile as (
    select q.flow, q.hs, q.median, q.median - q.first as below, q.third - q.median as above from (
        select e.flow, e.hs, percentile_disc(0.25) within group (order by e.effect) as first,
            (percentile_disc(0.5) within group (order by e.effect)
                + percentile_disc(0.5) within group (order by e.effect desc)) / 2 as median,
            percentile_disc(0.25) within group (order by e.effect desc) as third
        from effect e group by e.flow, e.hs) q
),
-- Where most ratios are one and the same there is no width to measure by.
bounded as (
    select e.*, q.median as median_effect,
        q.median - 4 * greatest(q.below, abs(0.05 * q.median)) as lower_bound,
        q.median + 4 * greatest(q.above, abs(0.05 * q.median)) as upper_bound
    from effect e join quartile q on q.flow = e.flow and q.hs = e.hs
    where greatest(q.below, abs(0.05 * q.median)) > 0 and greatest(q.above, abs(0.05 * q.median)) > 0
),
peers as (
    select c.flow, left(c.hs8, d.digits) as hs, count(*) as observations,
        (percentile_disc(0.5) within group (order by c.ln_value)
            + percentile_disc(0.5) within group (order by c.ln_value desc)) / 2 as median
    from cell c cross join (values (8), (6), (4)) d (digits)
    group by c.flow, left(c.hs8, d.digits) having count(*) >= 10
),
spread as (
    select p.flow, p.hs, p.observations, p.median,
        (percentile_disc(0.5) within group (order by abs(c.ln_value - p.median))
            + percentile_disc(0.5) within group (order by abs(c.ln_value - p.median) desc)) / 2 as mad
    from peers p join cell c on c.flow = p.flow and starts_with(c.hs8, p.hs)
    group by p.flow, p.hs, p.observations, p.median
),
tested as (
    select c.*, h.hs as h_hs, h.observations as h_observations, h.median as h_median, h.effect, h.median_effect,
        h.lower_bound, h.upper_bound, s.hs as s_hs, s.observations as s_observations, s.median as s_median, s.mad,
        abs(c.ln_value - s.median) / (1.4826 * s.mad) as score
    from cell c
    left join bounded h on h.flow = c.flow and h.hs8 = c.hs8 and h.partner_code = c.partner_code
    left join lateral (
        select p.* from spread p
        where h.hs is null and p.mad > 0 and p.flow = c.flow and p.hs in (c.hs8, left(c.hs8, 6), left(c.hs8, 4))
        order by length(p.hs) desc limit 1) s on true
)
select flow, hs8, partner_code, value_cny, net_weight_kg, line_count, unit_value, unit_value_before, ratio,
    case when h_hs is not null then 'hidiroglou-berthelot' when s_hs is not null then 'single-period' end,
    coalesce(h_hs, s_hs), coalesce(h_observations, s_observations), h_median, effect, median_effect, lower_bound,
    upper_bound, s_median, mad, score,
    case when h_hs is not null then
            case when effect < lower_bound then 'low' when effect > upper_bound then 'high' else 'within' end
        when s_hs is null then 'untested'
        when score <= 3.5 then 'within'
        when ln_value < s_median then 'low' else 'high' end
from tested
$$;
comment on function ops.unit_value_test(bigint, bigint) is 'The unit values of one vintage of a month, each held against those of the same kind: by its ratio to the month before, or within the month. All numeric.';

create view mart.unit_value as
select s.month as period, t.flow, t.hs8, coalesce(h.name_zh, k.name_zh, n.name) as commodity_name_zh,
    coalesce(h.name_en, k.name_en) as commodity_name_en, t.partner_code, q.name_zh as partner_name_zh,
    q.name_en as partner_name_en, t.value_cny, trim_scale(t.net_weight_kg / 1000) as net_weight_t, t.line_count,
    t.unit_value as cny_per_kg, t.unit_value_before as cny_per_kg_before, t.ratio, t.method, t.population, t.observations,
    t.median_ratio, t.effect, t.median_effect, t.lower_bound, t.upper_bound, t.median_ln, t.mad, t.score, t.verdict,
    v.number as vintage, b.number as vintage_before
from ops.shown_vintage s
join ops.vintage v on v.id = s.vintage_id
left join ops.shown_vintage p on p.month = (s.month - interval '1 month')::date
left join ops.vintage b on b.id = p.vintage_id
cross join lateral ops.unit_value_test(s.vintage_id, p.vintage_id) t
left join ref.commodity h on h.code = t.hs8
    and s.month between coalesce(h.valid_from, '-infinity') and coalesce(h.valid_to, 'infinity')
left join ref.commodity_latest k on k.code = t.hs8
left join ref.partner q on q.code = t.partner_code
left join lateral (select min(m.name) as name from fact.commodity_name m where m.hs = t.hs8) n on true;

comment on view mart.unit_value is 'Unit values by month, flow, HS8 and partner, each tested: by Hidiroglou-Berthelot on its ratio to the month before among the commodities of its HS chapter and flow (at least 10), else within its month among the same commodity or heading and flow (at least 10 as well). A verdict never changes a value. Its lines: join trade_line using (period, flow, hs8, partner_code) where value_cny > 0 and net_weight_kg > 0.';
comment on column mart.unit_value.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.unit_value.flow is 'M imports, X exports.';
comment on column mart.unit_value.hs8 is 'Commodity, eight digits of the Chinese tariff; codes of fewer digits have no unit value.';
comment on column mart.unit_value.commodity_name_zh is 'Name of the commodity in Chinese.';
comment on column mart.unit_value.commodity_name_en is 'Name of the commodity in English; NULL where no list has it.';
comment on column mart.unit_value.partner_code is 'Partner, ISO 3166 alpha-3.';
comment on column mart.unit_value.partner_name_zh is 'Name of the partner in Chinese.';
comment on column mart.unit_value.partner_name_en is 'Name of the partner in English.';
comment on column mart.unit_value.value_cny is 'Statistical value in CNY of the lines that have a net weight, over all prefectures, unrounded.';
comment on column mart.unit_value.net_weight_t is 'Net weight of the same lines in tonnes, unrounded.';
comment on column mart.unit_value.line_count is 'How many source rows these are.';
comment on column mart.unit_value.cny_per_kg is 'Unit value: value_cny / net weight in kilograms.';
comment on column mart.unit_value.cny_per_kg_before is 'Unit value of the month before; NULL where it has none, or is not loaded.';
comment on column mart.unit_value.ratio is 'cny_per_kg / cny_per_kg_before.';
comment on column mart.unit_value.method is 'hidiroglou-berthelot: held against the ratios of the same HS chapter and flow; single-period: against the unit values of the same month; NULL where there are too few to hold it against, or they do not differ.';
comment on column mart.unit_value.population is 'HS prefix of what it is held against, of the same flow and month: two digits (chapter) by hidiroglou-berthelot; the longest of eight, six and four that has enough, by single-period.';
comment on column mart.unit_value.observations is 'How many of them there are, itself included.';
comment on column mart.unit_value.median_ratio is 'Median of their ratios (hidiroglou-berthelot only).';
comment on column mart.unit_value.effect is 'E = s * size^0.5, where s = 1 - median/ratio below the median, ratio/median - 1 above it, and size is the larger value in CNY of the two months (hidiroglou-berthelot only).';
comment on column mart.unit_value.median_effect is 'Median of their E (hidiroglou-berthelot only).';
comment on column mart.unit_value.lower_bound is 'median(E) - 4 * max(median - first quartile, |0.05 * median|); below it E is an outlier (hidiroglou-berthelot only).';
comment on column mart.unit_value.upper_bound is 'median(E) + 4 * max(third quartile - median, |0.05 * median|); above it E is an outlier (hidiroglou-berthelot only).';
comment on column mart.unit_value.median_ln is 'Median of ln(cny_per_kg) (single-period only).';
comment on column mart.unit_value.mad is 'Median of |ln(cny_per_kg) - median_ln| (single-period only).';
comment on column mart.unit_value.score is '|ln(cny_per_kg) - median_ln| / (1.4826 * mad); above 3.5 an outlier (single-period only).';
comment on column mart.unit_value.verdict is 'high or low: an outlier, its unit value is out of proportion in that direction, so value or weight deserve a look; within: not; untested: nothing to hold it against.';
comment on column mart.unit_value.vintage is 'Number of the month''s vintage.';
comment on column mart.unit_value.vintage_before is 'Number of the vintage that the month before is shown at; NULL where it is not loaded.';

create view mart.outlier as
select * from mart.unit_value where verdict in ('high', 'low');
comment on view mart.outlier is 'The unit values that are outliers, one row a month, flow, HS8 and partner, with the figures that say so; a flag, never a change. Their lines with file, sheet and row: join trade_line using (period, flow, hs8, partner_code) where value_cny > 0 and net_weight_kg > 0.';

do $$
declare
    what record;
begin
    for what in select a.attname, col_description(a.attrelid, a.attnum) as said from pg_attribute a
        where a.attrelid = 'mart.unit_value'::regclass and a.attnum > 0
    loop
        execute format('comment on column mart.outlier.%I is %L', what.attname, what.said);
    end loop;
end
$$;
