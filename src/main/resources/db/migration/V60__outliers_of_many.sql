-- The same test as before. A month of 20,000 unit values took minutes, since each of them added up its peers again.
create or replace function ops.unit_value_test(this_vintage bigint, vintage_before bigint)
returns table (flow text, hs8 text, partner_code text, value_cny numeric, net_weight_kg numeric, line_count bigint,
    unit_value numeric, unit_value_before numeric, ratio numeric, method text, population text, observations bigint,
    median_ratio numeric, effect numeric, median_effect numeric, lower_bound numeric, upper_bound numeric,
    median_ln numeric, mad numeric, score numeric, verdict text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
with cell as materialized (
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
effect as materialized (
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
bounded as materialized (
    select e.*, q.median as median_effect,
        q.median - 4 * greatest(q.below, abs(0.05 * q.median)) as lower_bound,
        q.median + 4 * greatest(q.above, abs(0.05 * q.median)) as upper_bound
    from effect e join quartile q on q.flow = e.flow and q.hs = e.hs
    where greatest(q.below, abs(0.05 * q.median)) > 0 and greatest(q.above, abs(0.05 * q.median)) > 0
),
-- Materialized, since the planner would else add them up again for each cell.
level as materialized (
    select c.flow, left(c.hs8, d.digits) as hs, c.ln_value
    from cell c cross join (values (8), (6), (4)) d (digits)
),
peers as materialized (
    select l.flow, l.hs, count(*) as observations,
        (percentile_disc(0.5) within group (order by l.ln_value)
            + percentile_disc(0.5) within group (order by l.ln_value desc)) / 2 as median
    from level l
    group by l.flow, l.hs having count(*) >= 10
),
spread as materialized (
    select p.flow, p.hs, p.observations, p.median,
        (percentile_disc(0.5) within group (order by abs(l.ln_value - p.median))
            + percentile_disc(0.5) within group (order by abs(l.ln_value - p.median) desc)) / 2 as mad
    from peers p join level l on l.flow = p.flow and l.hs = p.hs
    group by p.flow, p.hs, p.observations, p.median
),
tested as (
    select c.*, h.hs as h_hs, h.observations as h_observations, h.median as h_median, h.effect, h.median_effect,
        h.lower_bound, h.upper_bound, s.hs as s_hs, s.observations as s_observations, s.median as s_median, s.mad,
        abs(c.ln_value - s.median) / (1.4826 * s.mad) as score
    from cell c
    left join bounded h on h.flow = c.flow and h.hs8 = c.hs8 and h.partner_code = c.partner_code
    -- By one key: of two the planner takes the flow to join by and tries all commodities.
    left join spread s8 on h.hs is null and s8.mad > 0 and s8.flow || s8.hs = c.flow || c.hs8
    left join spread s6 on h.hs is null and s6.mad > 0 and s6.flow || s6.hs = c.flow || left(c.hs8, 6)
    left join spread s4 on h.hs is null and s4.mad > 0 and s4.flow || s4.hs = c.flow || left(c.hs8, 4)
    cross join lateral (select
        coalesce(s8.hs, s6.hs, s4.hs) as hs,
        case when s8.hs is not null then s8.observations when s6.hs is not null then s6.observations else s4.observations end
            as observations,
        case when s8.hs is not null then s8.median when s6.hs is not null then s6.median else s4.median end as median,
        case when s8.hs is not null then s8.mad when s6.hs is not null then s6.mad else s4.mad end as mad) s
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
