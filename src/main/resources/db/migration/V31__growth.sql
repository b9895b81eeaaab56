-- Growth, year to date and shares of places (docs/decisions/0018-growth.md), from the small tables of totals.
-- Owned by the room publishing.

-- One view a level, so that a question about regions reads no prefecture, and one about a prefecture no other one.
do $do$
declare
    level text;
    template text := $view$
create view fact.LEVEL_growth as
with shown as materialized (
    select s.vintage_id, v.number, extract(month from s.month)::integer as month,
        (extract(year from s.month) * 12 + extract(month from s.month) - 1)::integer as mi
    from ops.shown_vintage s
    join ops.vintage v on v.id = s.vintage_id
),
total as not materialized (
    select t.region_code, t.LEVEL_code as place_code, t.flow::text as flow, s.mi, 1 as months,
        t.value_cny, t.value_usd, t.net_weight_kg, t.line_count, t.lines_without_cny, t.lines_without_usd
    from shown s
    join fact.LEVEL_total t on t.vintage_id = s.vintage_id
    union all
    select t.region_code, t.LEVEL_code, t.flow::text, s.mi, 2,
        t.value_cny, t.value_usd, t.net_weight_kg, t.line_count, t.lines_without_cny, t.lines_without_usd
    from shown s
    join fact.LEVEL_period_total t on t.vintage_id = s.vintage_id and t.period_months = 2
    where s.month = 2
),
-- A month of a flow is there once the region has a line in it: a place of the region without one then has 0.
cover as (
    select t.region_code, t.flow::text as flow, s.mi, 1 as months
    from shown s
    join fact.region_total t on t.vintage_id = s.vintage_id
    union all
    select t.region_code, t.flow::text, s.mi, 2
    from shown s
    join fact.region_period_total t on t.vintage_id = s.vintage_id and t.period_months = 2
    where s.month = 2
),
-- January and February together stand in the year to date where they do not both stand there alone.
january_february as (
    select region_code, flow, mi / 12 as year,
        coalesce(bool_or(true) filter (where months = 2), false)
            and count(*) filter (where months = 1 and mi % 12 < 2) < 2 as combined
    from cover group by region_code, flow, mi / 12
),
span as (
    select region_code, min(mi) as first, max(mi) as last from cover group by region_code
),
-- Calendar months of every year that has one; counted from constants, so that the planner knows how few there are.
spine as (
    select s.region_code, y.year * 12 + k.k as mi, n.months, v.number as vintage
    from span s
    join (select distinct mi / 12 as year from shown) y on y.year between s.first / 12 and s.last / 12
    cross join generate_series(0, 11) k (k)
    cross join (values (1), (2)) n (months)
    left join shown v on v.mi = y.year * 12 + k.k
    where (n.months = 1 or k.k = 1) and y.year * 12 + k.k between s.first and s.last
),
place as (
    select distinct region_code, place_code from total
),
-- Every month of every place and flow from the region's first to its last.
cell as (
    select p.region_code, p.place_code, f.flow, s.mi, s.months, s.vintage, c.mi is not null as covered,
        coalesce(j.combined, false) as combined,
        case when c.mi is null or t.line_count is not null then t.value_cny else 0 end as value_cny,
        case when c.mi is null or t.line_count is not null then t.value_usd else 0 end as value_usd,
        case when c.mi is null or t.line_count is not null then t.net_weight_kg else 0 end as net_weight_kg,
        t.line_count, t.lines_without_cny, t.lines_without_usd,
        -- Whether it is a part of the year to date from February on; of January's own it always is.
        c.mi is not null and case when s.months = 2 then coalesce(j.combined, false)
            else s.mi % 12 > 1 or not coalesce(j.combined, false) end as counted,
        (case when s.months = 2 then 3 else 1 << (s.mi % 12) end) << (case when f.flow = 'X' then 12 else 0 end) as bits
    from place p
    join spine s on s.region_code = p.region_code
    cross join (values ('M'), ('X')) f (flow)
    left join cover c on c.region_code = s.region_code and c.flow = f.flow and c.mi = s.mi and c.months = s.months
    left join january_february j on j.region_code = s.region_code and j.flow = f.flow and j.year = s.mi / 12
    left join total t on t.region_code = p.region_code and t.place_code = p.place_code
        and t.flow = f.flow and t.mi = s.mi and t.months = s.months
),
-- The running sums of a year. Where the two months stand alone only, their sum is what a later combination is held against.
running as (
    select region_code, place_code, flow, mi, months, vintage,
        covered, not covered and (months = 2 or combined and mi % 12 < 2) as hidden,
        covered or (months = 2 and singles = 2) as there,
        case when months = 2 and not covered and singles = 2 then two_value_cny else value_cny end as value_cny,
        case when mi % 12 > 0 then ytd_value_cny else value_cny end as ytd_value_cny,
        case when months = 2 and not covered and singles = 2 then two_value_usd else value_usd end as value_usd,
        case when mi % 12 > 0 then ytd_value_usd else value_usd end as ytd_value_usd,
        case when months = 2 and not covered and singles = 2 then two_net_weight_kg else net_weight_kg end as net_weight_kg,
        case when mi % 12 > 0 then ytd_net_weight_kg else net_weight_kg end as ytd_net_weight_kg,
        case when months = 2 and not covered and singles = 2 then two_line_count else line_count end as line_count,
        case when mi % 12 > 0 then ytd_line_count else line_count end as ytd_line_count,
        case when months = 2 and not covered and singles = 2 then two_lines_without_cny else lines_without_cny end as lines_without_cny,
        case when mi % 12 > 0 then ytd_lines_without_cny else lines_without_cny end as ytd_lines_without_cny,
        case when months = 2 and not covered and singles = 2 then two_lines_without_usd else lines_without_usd end as lines_without_usd,
        case when mi % 12 > 0 then ytd_lines_without_usd else lines_without_usd end as ytd_lines_without_usd,
        case when mi % 12 > 0 then coalesce(mask, 0) when covered then bits else 0 end as mask
    from (
        select c.*,
            count(*) filter (where covered and months = 1) over w as singles,
            bit_or(bits) filter (where counted) over w as mask,
            sum(value_cny) filter (where counted) over w as ytd_value_cny,
            sum(value_cny) filter (where months = 1) over w as two_value_cny,
            sum(value_usd) filter (where counted) over w as ytd_value_usd,
            sum(value_usd) filter (where months = 1) over w as two_value_usd,
            sum(net_weight_kg) filter (where counted) over w as ytd_net_weight_kg,
            sum(net_weight_kg) filter (where months = 1) over w as two_net_weight_kg,
            sum(line_count) filter (where counted) over w as ytd_line_count,
            sum(line_count) filter (where months = 1) over w as two_line_count,
            sum(lines_without_cny) filter (where counted) over w as ytd_lines_without_cny,
            sum(lines_without_cny) filter (where months = 1) over w as two_lines_without_cny,
            sum(lines_without_usd) filter (where counted) over w as ytd_lines_without_usd,
            sum(lines_without_usd) filter (where months = 1) over w as two_lines_without_usd
        from cell c
        window w as (partition by region_code, place_code, flow, mi / 12 order by mi % 12
            range between unbounded preceding and current row)
    ) x
),
-- Imports, exports, and both together.
flow as (
    select region_code, place_code, g.flow, mi, months, bool_or(covered) or not bool_or(hidden) as shown, max(vintage) as vintage,
        coalesce(sum(case r.flow when 'M' then 1 else 2 end) filter (where there), 0) as flows, bit_or(mask) as mask,
        sum(value_cny) as value_cny, sum(ytd_value_cny) as ytd_value_cny,
        sum(value_usd) as value_usd, sum(ytd_value_usd) as ytd_value_usd,
        sum(net_weight_kg) as net_weight_kg, sum(ytd_net_weight_kg) as ytd_net_weight_kg,
        sum(line_count) as line_count, sum(ytd_line_count) as ytd_line_count,
        sum(lines_without_cny) as lines_without_cny, sum(ytd_lines_without_cny) as ytd_lines_without_cny,
        sum(lines_without_usd) as lines_without_usd, sum(ytd_lines_without_usd) as ytd_lines_without_usd
    from running r
    cross join lateral (values (r.flow), ('T')) g (flow)
    group by region_code, place_code, g.flow, mi, months
),
compared as (
    select f.*,
        first_value(value_cny) over b as value_cny_before, first_value(ytd_value_cny) over b as ytd_value_cny_before,
        first_value(value_usd) over b as value_usd_before, first_value(ytd_value_usd) over b as ytd_value_usd_before,
        first_value(net_weight_kg) over b as net_weight_kg_before, first_value(ytd_net_weight_kg) over b as ytd_net_weight_kg_before,
        first_value(line_count) over b as line_count_before, first_value(ytd_line_count) over b as ytd_line_count_before,
        first_value(lines_without_cny) over b as lines_without_cny_before, first_value(ytd_lines_without_cny) over b as ytd_lines_without_cny_before,
        first_value(lines_without_usd) over b as lines_without_usd_before, first_value(ytd_lines_without_usd) over b as ytd_lines_without_usd_before,
        first_value(flows) over b as flows_before, first_value(mask) over b as mask_before,
        first_value(vintage) over b as vintage_before
    from flow f
    window b as (partition by region_code, place_code, flow, months order by mi
            range between 12 preceding and 12 preceding)
)
select region_code, place_code, flow, make_date(mi / 12, mi % 12 + 1, 1) as period, months,
    (make_date(mi / 12, mi % 12 + 1, 1) - make_interval(months => months - 1))::date as period_from, vintage, vintage_before,
    value_cny, value_usd, net_weight_kg, coalesce(line_count, 0)::bigint as line_count,
    coalesce(lines_without_cny, 0)::bigint as lines_without_cny, coalesce(lines_without_usd, 0)::bigint as lines_without_usd,
    ytd_value_cny, ytd_value_usd, ytd_net_weight_kg,
    coalesce(ytd_lines_without_cny, 0)::bigint as ytd_lines_without_cny, coalesce(ytd_lines_without_usd, 0)::bigint as ytd_lines_without_usd,
    value_cny_before, value_usd_before, net_weight_kg_before,
    ytd_value_cny_before, ytd_value_usd_before, ytd_net_weight_kg_before,
    case when flows = flows_before and value_cny_before > 0 and coalesce(lines_without_cny, 0) = 0 and coalesce(lines_without_cny_before, 0) = 0
        then 100 * (value_cny - value_cny_before) / value_cny_before end as growth_pct_cny,
    case when flows = flows_before and value_usd_before > 0 and coalesce(lines_without_usd, 0) = 0 and coalesce(lines_without_usd_before, 0) = 0
        then 100 * (value_usd - value_usd_before) / value_usd_before end as growth_pct_usd,
    case when mask = mask_before and ytd_value_cny_before > 0 and coalesce(ytd_lines_without_cny, 0) = 0 and coalesce(ytd_lines_without_cny_before, 0) = 0
        then 100 * (ytd_value_cny - ytd_value_cny_before) / ytd_value_cny_before end as ytd_growth_pct_cny,
    case when mask = mask_before and ytd_value_usd_before > 0 and coalesce(ytd_lines_without_usd, 0) = 0 and coalesce(ytd_lines_without_usd_before, 0) = 0
        then 100 * (ytd_value_usd - ytd_value_usd_before) / ytd_value_usd_before end as ytd_growth_pct_usd,
    case flows when 1 then 'M' when 2 then 'X' when 3 then 'MX' end as flows,
    bit_count(((mask | (mask >> 12)) & 4095)::bit(12))::integer as months_in_ytd,
    nullif(bit_count(((mask_before | (mask_before >> 12)) & 4095)::bit(12))::integer, 0) as months_in_ytd_before,
    mask = case flow when 'M' then 1 when 'X' then 4096 else 4097 end * ((1 << (mi % 12 + 1)) - 1) as ytd_complete
from compared
where shown and coalesce(line_count, 0) + coalesce(ytd_line_count, 0) + coalesce(line_count_before, 0)
    + coalesce(ytd_line_count_before, 0) > 0
$view$;
begin
    foreach level in array array['prefecture', 'region'] loop
        execute replace(template, 'LEVEL', level);
        execute format('comment on view fact.%I is %L', level || '_growth',
            'Each ' || level || ' and flow by month, beside its year to date and the year before: what the view of this name in mart shows.');
    end loop;
end
$do$;

create view mart.prefecture_growth as
select g.period as period,
    g.period_from as period_from,
    g.months as months,
    g.region_code as region_code,
    r.name_zh as region_name,
    r.name_en as region_name_en,
    g.place_code as prefecture_code,
    p.name_zh as prefecture_name,
    p.name_en as prefecture_name_en,
    g.flow as flow,
    g.value_cny as value_cny,
    trim_scale(g.value_usd) as value_usd,
    trim_scale(g.net_weight_kg / 1000) as net_weight_t,
    g.line_count as line_count,
    g.ytd_value_cny as ytd_cny,
    trim_scale(g.ytd_value_usd) as ytd_usd,
    trim_scale(g.ytd_net_weight_kg / 1000) as ytd_net_weight_t,
    g.value_cny_before as value_cny_year_before,
    trim_scale(g.value_usd_before) as value_usd_year_before,
    g.ytd_value_cny_before as ytd_cny_year_before,
    trim_scale(g.ytd_value_usd_before) as ytd_usd_year_before,
    g.growth_pct_cny as growth_pct_cny,
    g.growth_pct_usd as growth_pct_usd,
    g.ytd_growth_pct_cny as ytd_growth_pct_cny,
    g.ytd_growth_pct_usd as ytd_growth_pct_usd,
    case when w.value_cny > 0 and w.lines_without_cny = 0 then 100 * g.value_cny / w.value_cny end as share_of_region_pct,
    case when w.ytd_value_cny > 0 and w.ytd_lines_without_cny = 0 then 100 * g.ytd_value_cny / w.ytd_value_cny end as ytd_share_of_region_pct,
    g.flows as flows_compiled,
    g.months_in_ytd as months_in_ytd,
    g.months_in_ytd_before as months_in_ytd_year_before,
    g.ytd_complete as ytd_complete,
    g.lines_without_cny as lines_without_cny,
    g.lines_without_usd as lines_without_usd,
    g.ytd_lines_without_cny as ytd_lines_without_cny,
    g.ytd_lines_without_usd as ytd_lines_without_usd,
    g.vintage as vintage,
    g.vintage_before as vintage_year_before
from fact.prefecture_growth g
left join fact.region_growth w on w.region_code = g.region_code and w.period = g.period and w.months = g.months
    and w.flow = g.flow
left join ref.place p on p.code = g.place_code
left join ref.place r on r.code = g.region_code;

comment on view mart.prefecture_growth is 'Compiled trade by month, prefecture (location of consignor or consignee) and flow, M + X included: the month, the year to date, the year before, growth and share of the region. From the region''s first month to its last, years without any month left out; a row stands wherever the month, the year to date or the year before has a line.';
comment on column mart.prefecture_growth.period is 'Reference period: first day of the month the statistics count the goods in; of January and February together, of February.';
comment on column mart.prefecture_growth.period_from is 'First day of the first month of the row; the same as period but for January and February together.';
comment on column mart.prefecture_growth.months is '1; or 2 where the source gives January and February together, which are never split. Rows of 1 and of 2 months may cover the same goods: for a sum over months take the year to date.';
comment on column mart.prefecture_growth.region_code is 'GB/T 2260 code of the region; 000000 where the source states no place.';
comment on column mart.prefecture_growth.region_name is 'Name of the region in Chinese.';
comment on column mart.prefecture_growth.region_name_en is 'Name of the region in English.';
comment on column mart.prefecture_growth.prefecture_code is 'GB/T 2260 code of the prefecture; code ending in ZZZZ: what belongs to no prefecture of the region.';
comment on column mart.prefecture_growth.prefecture_name is 'Name of the prefecture in Chinese.';
comment on column mart.prefecture_growth.prefecture_name_en is 'Name of the prefecture in English.';
comment on column mart.prefecture_growth.flow is 'M imports, X exports, T total trade, M + X. Never add T to M or X.';
comment on column mart.prefecture_growth.value_cny is 'Statistical value of the month in CNY, unrounded; 0 where the region has lines of this flow in the month and the prefecture has none; NULL where the region has none, since the month is missing then. Lines that have none are not in it, see lines_without_cny.';
comment on column mart.prefecture_growth.value_usd is 'The same in USD, each line converted at the rate of its month; see lines_without_usd.';
comment on column mart.prefecture_growth.net_weight_t is 'Net weight of the month in tonnes, unrounded; NULL where no line states one or the month is missing.';
comment on column mart.prefecture_growth.line_count is 'How many source rows the month has.';
comment on column mart.prefecture_growth.ytd_cny is 'Year to date in CNY: the sum of the compiled months from January to this one, as far as they are there (months_in_ytd, ytd_complete); NULL where none is.';
comment on column mart.prefecture_growth.ytd_usd is 'Year to date in USD, as ytd_cny.';
comment on column mart.prefecture_growth.ytd_net_weight_t is 'Net weight of the year to date in tonnes.';
comment on column mart.prefecture_growth.value_cny_year_before is 'value_cny of the same month of the year before, as it is published at the same moment; for two months of the same combination, or else of both months. NULL where it is missing.';
comment on column mart.prefecture_growth.value_usd_year_before is 'value_usd of the same period of the year before; NULL where it is missing.';
comment on column mart.prefecture_growth.ytd_cny_year_before is 'ytd_cny of the year before to the same month; NULL where none of its months is there.';
comment on column mart.prefecture_growth.ytd_usd_year_before is 'ytd_usd of the year before to the same month; NULL where none of its months is there.';
comment on column mart.prefecture_growth.growth_pct_cny is 'Growth of value_cny over the year before in percent, unrounded; NULL where that is missing or not positive, where lines of either have no value in this currency, and of total trade where only one of the two has both flows.';
comment on column mart.prefecture_growth.growth_pct_usd is 'Growth of value_usd over the year before in percent, unrounded; NULL as growth_pct_cny. Differs from it by the change of the exchange rate.';
comment on column mart.prefecture_growth.ytd_growth_pct_cny is 'Growth of ytd_cny over the year before in percent, unrounded; NULL where that is missing or not positive, where lines of either have no value in this currency, and where the two have not the same months and flows.';
comment on column mart.prefecture_growth.ytd_growth_pct_usd is 'Growth of ytd_usd over the year before in percent, unrounded; NULL as ytd_growth_pct_cny.';
comment on column mart.prefecture_growth.share_of_region_pct is 'Share of the region in percent, unrounded: value_cny of the same period and flow; NULL where the region has none or lines without CNY.';
comment on column mart.prefecture_growth.ytd_share_of_region_pct is 'Share of the region in the year to date in percent, unrounded, in CNY.';
comment on column mart.prefecture_growth.flows_compiled is 'Which flows of the region are there in this period: M, X or MX for total trade, which is imports and exports only where it says MX; NULL where none is.';
comment on column mart.prefecture_growth.months_in_ytd is 'How many months of the year are in the year to date; January and February together count as two.';
comment on column mart.prefecture_growth.months_in_ytd_year_before is 'The same of the year before; NULL where nothing of it is there.';
comment on column mart.prefecture_growth.ytd_complete is 'Whether every month from January to this one is in the year to date, for total trade with both flows; false marks a part.';
comment on column mart.prefecture_growth.lines_without_cny is 'Lines of the month that have no CNY value, since no rate exists for their period.';
comment on column mart.prefecture_growth.lines_without_usd is 'Lines of the month that have no USD value, since no rate exists for their period.';
comment on column mart.prefecture_growth.ytd_lines_without_cny is 'Lines of the year to date that have no CNY value, since no rate exists for their period.';
comment on column mart.prefecture_growth.ytd_lines_without_usd is 'Lines of the year to date that have no USD value, since no rate exists for their period.';
comment on column mart.prefecture_growth.vintage is 'Number of the month''s vintage; NULL where the month is missing.';
comment on column mart.prefecture_growth.vintage_year_before is 'Number of the vintage that the same month of the year before is shown at; NULL where it is missing.';

create view mart.region_growth as
select g.period as period,
    g.period_from as period_from,
    g.months as months,
    g.region_code as region_code,
    p.name_zh as region_name,
    p.name_en as region_name_en,
    g.flow as flow,
    g.value_cny as value_cny,
    trim_scale(g.value_usd) as value_usd,
    trim_scale(g.net_weight_kg / 1000) as net_weight_t,
    g.line_count as line_count,
    g.ytd_value_cny as ytd_cny,
    trim_scale(g.ytd_value_usd) as ytd_usd,
    trim_scale(g.ytd_net_weight_kg / 1000) as ytd_net_weight_t,
    g.value_cny_before as value_cny_year_before,
    trim_scale(g.value_usd_before) as value_usd_year_before,
    g.ytd_value_cny_before as ytd_cny_year_before,
    trim_scale(g.ytd_value_usd_before) as ytd_usd_year_before,
    g.growth_pct_cny as growth_pct_cny,
    g.growth_pct_usd as growth_pct_usd,
    g.ytd_growth_pct_cny as ytd_growth_pct_cny,
    g.ytd_growth_pct_usd as ytd_growth_pct_usd,
    case when g.value_cny > 0 and g.lines_without_cny = 0 then 100::numeric end as share_of_region_pct,
    case when g.ytd_value_cny > 0 and g.ytd_lines_without_cny = 0 then 100::numeric end as ytd_share_of_region_pct,
    g.flows as flows_compiled,
    g.months_in_ytd as months_in_ytd,
    g.months_in_ytd_before as months_in_ytd_year_before,
    g.ytd_complete as ytd_complete,
    g.lines_without_cny as lines_without_cny,
    g.lines_without_usd as lines_without_usd,
    g.ytd_lines_without_cny as ytd_lines_without_cny,
    g.ytd_lines_without_usd as ytd_lines_without_usd,
    g.vintage as vintage,
    g.vintage_before as vintage_year_before
from fact.region_growth g
left join ref.place p on p.code = g.place_code;

comment on view mart.region_growth is 'Compiled trade by month, region and flow, M + X included: the month, the year to date, the year before and growth. The prefecture rows of prefecture_growth add up to it exactly.';
comment on column mart.region_growth.period is 'Reference period: first day of the month the statistics count the goods in; of January and February together, of February.';
comment on column mart.region_growth.period_from is 'First day of the first month of the row; the same as period but for January and February together.';
comment on column mart.region_growth.months is '1; or 2 where the source gives January and February together, which are never split. Rows of 1 and of 2 months may cover the same goods: for a sum over months take the year to date.';
comment on column mart.region_growth.region_code is 'GB/T 2260 code of the region; 000000 where the source states no place.';
comment on column mart.region_growth.region_name is 'Name of the region in Chinese.';
comment on column mart.region_growth.region_name_en is 'Name of the region in English.';
comment on column mart.region_growth.flow is 'M imports, X exports, T total trade, M + X. Never add T to M or X.';
comment on column mart.region_growth.value_cny is 'Statistical value of the month in CNY, unrounded; NULL where the region has no line of this flow in the month, since the month is missing then. Lines that have none are not in it, see lines_without_cny.';
comment on column mart.region_growth.value_usd is 'The same in USD, each line converted at the rate of its month; see lines_without_usd.';
comment on column mart.region_growth.net_weight_t is 'Net weight of the month in tonnes, unrounded; NULL where no line states one or the month is missing.';
comment on column mart.region_growth.line_count is 'How many source rows the month has.';
comment on column mart.region_growth.ytd_cny is 'Year to date in CNY: the sum of the compiled months from January to this one, as far as they are there (months_in_ytd, ytd_complete); NULL where none is.';
comment on column mart.region_growth.ytd_usd is 'Year to date in USD, as ytd_cny.';
comment on column mart.region_growth.ytd_net_weight_t is 'Net weight of the year to date in tonnes.';
comment on column mart.region_growth.value_cny_year_before is 'value_cny of the same month of the year before, as it is published at the same moment; for two months of the same combination, or else of both months. NULL where it is missing.';
comment on column mart.region_growth.value_usd_year_before is 'value_usd of the same period of the year before; NULL where it is missing.';
comment on column mart.region_growth.ytd_cny_year_before is 'ytd_cny of the year before to the same month; NULL where none of its months is there.';
comment on column mart.region_growth.ytd_usd_year_before is 'ytd_usd of the year before to the same month; NULL where none of its months is there.';
comment on column mart.region_growth.growth_pct_cny is 'Growth of value_cny over the year before in percent, unrounded; NULL where that is missing or not positive, where lines of either have no value in this currency, and of total trade where only one of the two has both flows.';
comment on column mart.region_growth.growth_pct_usd is 'Growth of value_usd over the year before in percent, unrounded; NULL as growth_pct_cny. Differs from it by the change of the exchange rate.';
comment on column mart.region_growth.ytd_growth_pct_cny is 'Growth of ytd_cny over the year before in percent, unrounded; NULL where that is missing or not positive, where lines of either have no value in this currency, and where the two have not the same months and flows.';
comment on column mart.region_growth.ytd_growth_pct_usd is 'Growth of ytd_usd over the year before in percent, unrounded; NULL as ytd_growth_pct_cny.';
comment on column mart.region_growth.share_of_region_pct is '100 where the region has a positive value in CNY, so that a query for prefecture_growth runs here as well. There is no share of the nation: compiled lines need not be those of all regions.';
comment on column mart.region_growth.ytd_share_of_region_pct is '100 where the year to date is positive in CNY, as share_of_region_pct.';
comment on column mart.region_growth.flows_compiled is 'Which flows of the region are there in this period: M, X or MX for total trade, which is imports and exports only where it says MX; NULL where none is.';
comment on column mart.region_growth.months_in_ytd is 'How many months of the year are in the year to date; January and February together count as two.';
comment on column mart.region_growth.months_in_ytd_year_before is 'The same of the year before; NULL where nothing of it is there.';
comment on column mart.region_growth.ytd_complete is 'Whether every month from January to this one is in the year to date, for total trade with both flows; false marks a part.';
comment on column mart.region_growth.lines_without_cny is 'Lines of the month that have no CNY value, since no rate exists for their period.';
comment on column mart.region_growth.lines_without_usd is 'Lines of the month that have no USD value, since no rate exists for their period.';
comment on column mart.region_growth.ytd_lines_without_cny is 'Lines of the year to date that have no CNY value, since no rate exists for their period.';
comment on column mart.region_growth.ytd_lines_without_usd is 'Lines of the year to date that have no USD value, since no rate exists for their period.';
comment on column mart.region_growth.vintage is 'Number of the month''s vintage; NULL where the month is missing.';
comment on column mart.region_growth.vintage_year_before is 'Number of the vintage that the same month of the year before is shown at; NULL where it is missing.';
