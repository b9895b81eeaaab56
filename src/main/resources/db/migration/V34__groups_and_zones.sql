-- Trade by commodity group and by area of a free trade zone (docs/decisions/0019-groups-and-areas.md).
-- Owned by the room publishing.

create view mart.commodity_group as
select g.code as group_code, g.version, g.name_zh as group_name_zh, g.name_en as group_name_en, m.hs, m.kind,
    m.valid_from, m.valid_to, g.valid_from as group_valid_from, g.valid_to as group_valid_to, g.source as group_source,
    m.source, g.import_id as import, i.registered_at, s.code is not null as shown
from ref.commodity_group g
join ref.register_import i on i.id = g.import_id
left join ref.commodity_group_member m
    on m.group_code = g.code and m.group_version = g.version and m.import_id = g.import_id
left join ref.shown_commodity_group s on s.code = g.code and s.version = g.version and s.import_id = g.import_id;

comment on view mart.commodity_group is 'Every version of every group of commodities, one row an HS prefix. A commodity may be in several groups: never add groups up.';
comment on column mart.commodity_group.group_code is 'Code of the group.';
comment on column mart.commodity_group.version is 'Number of the version; a version never changes.';
comment on column mart.commodity_group.group_name_zh is 'Name of the group in Chinese.';
comment on column mart.commodity_group.group_name_en is 'Name of the group in English.';
comment on column mart.commodity_group.hs is 'First 2 to 8 digits of HS codes.';
comment on column mart.commodity_group.kind is 'include or exclude; a code is in the group if a prefix that is included matches it and none that is excluded.';
comment on column mart.commodity_group.valid_from is 'First day the prefix holds; NULL = open. It holds for a month if it holds on its last day.';
comment on column mart.commodity_group.valid_to is 'Last day the prefix holds; NULL = open.';
comment on column mart.commodity_group.group_valid_from is 'First day the group holds; NULL = open.';
comment on column mart.commodity_group.group_valid_to is 'Last day the group holds; NULL = open.';
comment on column mart.commodity_group.group_source is 'Where the group is from.';
comment on column mart.commodity_group.source is 'Where the prefix is from.';
comment on column mart.commodity_group.import is 'Import of registers that brought it (reference import); 0 = shipped with the program.';
comment on column mart.commodity_group.registered_at is 'When it was imported; -infinity for what is shipped.';
comment on column mart.commodity_group.shown is 'Whether this is the version that commodity_group_month shows: the highest of the latest import that names the group, as of the moment that this session asks for.';

create view mart.commodity_group_month as
with code as (
    select distinct s.month, t.hs8
    from ops.shown_vintage s
    join fact.commodity_total t on t.vintage_id = s.vintage_id
),
in_group as (
    select c.month, c.hs8, g.code, g.version, g.name_zh, g.name_en
    from code c
    cross join lateral (select (c.month + interval '1 month - 1 day')::date as day) e
    join ref.shown_commodity_group g
        on e.day between coalesce(g.valid_from, '-infinity') and coalesce(g.valid_to, 'infinity')
    cross join lateral (
        select bool_and(m.kind = 'include') as included from ref.commodity_group_member m
        where m.group_code = g.code and m.group_version = g.version and m.import_id = g.import_id
            and starts_with(c.hs8, m.hs)
            and e.day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')) i
    where i.included
),
total as (
    select s.month, s.vintage_id, t.region_code, t.prefecture_code, t.flow, g.code, g.version, g.name_zh, g.name_en,
        t.partner_code, sum(t.value_cny) as value_cny, sum(t.value_usd) as value_usd, sum(t.net_weight_kg) as net_weight_kg,
        case when bool_and(coalesce(u.item, false)) then sum(t.supplementary) end as items,
        coalesce(sum(t.line_count) filter (where not coalesce(u.item, false)), 0) as lines_without_items,
        sum(t.line_count) as line_count, sum(t.lines_without_cny) as lines_without_cny,
        sum(t.lines_without_usd) as lines_without_usd
    from ops.shown_vintage s
    join fact.commodity_total t on t.vintage_id = s.vintage_id
    join in_group g on g.month = s.month and g.hs8 = t.hs8
    left join ref.unit u on u.name = t.supplementary_unit
    group by s.month, s.vintage_id, t.region_code, t.prefecture_code, t.flow, g.code, g.version, g.name_zh, g.name_en,
        t.partner_code
)
select t.month as period, t.region_code, t.prefecture_code, p.name_zh as prefecture_name, p.name_en as prefecture_name_en,
    t.flow::text as flow, t.code as group_code, t.version as group_version, t.name_zh as group_name_zh,
    t.name_en as group_name_en, t.partner_code, q.name_zh as partner_name_zh, q.name_en as partner_name_en,
    t.value_cny, trim_scale(t.value_usd) as value_usd, trim_scale(t.net_weight_kg / 1000) as net_weight_t,
    trim_scale(t.items) as items, t.lines_without_items::bigint as lines_without_items, t.line_count::bigint as line_count,
    t.lines_without_cny::bigint as lines_without_cny, t.lines_without_usd::bigint as lines_without_usd, v.number as vintage
from total t
join ops.vintage v on v.id = t.vintage_id
left join ref.place p on p.code = t.prefecture_code
left join ref.partner q on q.code = t.partner_code;

comment on view mart.commodity_group_month is 'Compiled trade by month, prefecture, flow, group of commodities and partner, each group in the version that is in force. Groups overlap (a new-energy vehicle is a vehicle): never add groups up. A new version holds for every month from its import on, whatever vintage is shown; as of an earlier moment this view answers by the version that was in force then. All versions are in view commodity_group, and with commodity_month give what they gave.';
comment on column mart.commodity_group_month.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.commodity_group_month.region_code is 'GB/T 2260 code of the region; 000000 where the source states no place.';
comment on column mart.commodity_group_month.prefecture_code is 'GB/T 2260 code of the prefecture; code ending in ZZZZ: what belongs to no prefecture of the region.';
comment on column mart.commodity_group_month.prefecture_name is 'Name of the prefecture in Chinese.';
comment on column mart.commodity_group_month.prefecture_name_en is 'Name of the prefecture in English.';
comment on column mart.commodity_group_month.flow is 'M imports, X exports.';
comment on column mart.commodity_group_month.group_code is 'The group; its HS prefixes are in view commodity_group.';
comment on column mart.commodity_group_month.group_version is 'The version of the group that this row was added up by.';
comment on column mart.commodity_group_month.group_name_zh is 'Name of the group in Chinese.';
comment on column mart.commodity_group_month.group_name_en is 'Name of the group in English.';
comment on column mart.commodity_group_month.partner_code is 'ISO 3166 alpha-3 of the trading partner, or customs'' own code where ISO has none.';
comment on column mart.commodity_group_month.partner_name_zh is 'Name of the partner in Chinese.';
comment on column mart.commodity_group_month.partner_name_en is 'Name of the partner in English.';
comment on column mart.commodity_group_month.value_cny is 'Statistical value in CNY, unrounded; lines that have none are not in it, see lines_without_cny.';
comment on column mart.commodity_group_month.value_usd is 'Statistical value in USD, unrounded, each line converted at the rate of its month; see lines_without_usd.';
comment on column mart.commodity_group_month.net_weight_t is 'Net weight in tonnes, unrounded; NULL where no line states one.';
comment on column mart.commodity_group_month.items is 'Supplementary quantity in items (WCO unit 5), such as vehicles; NULL where a line has another unit or none, see lines_without_items.';
comment on column mart.commodity_group_month.lines_without_items is 'Lines of totals by commodity that are not in items, or in several units. Where it is above 0 in any row, the sum of items over rows is a part only.';
comment on column mart.commodity_group_month.line_count is 'How many source rows were added up.';
comment on column mart.commodity_group_month.lines_without_cny is 'Lines that have no CNY value, since no rate exists for their month.';
comment on column mart.commodity_group_month.lines_without_usd is 'Lines that have no USD value, since no rate exists for their month.';
comment on column mart.commodity_group_month.vintage is 'Number of the month''s vintage.';

create view mart.zone_member as
select m.zone_code, z.name_zh as zone_name, z.name_en as zone_name_en, z.founded, m.area_code, a.name_zh as area_name,
    a.name_en as area_name_en, m.kind, m.member, m.valid_from, m.valid_to, m.source, m.import_id as import, i.registered_at,
    s.import_id is not null as shown
from ref.zone_member m
join ref.register_import i on i.id = m.import_id
left join ref.shown_zone z on z.code = m.zone_code
left join ref.shown_zone_area a on a.zone_code = m.zone_code and a.code = m.area_code
left join (select distinct zone_code, import_id from ref.shown_zone_member) s
    on s.zone_code = m.zone_code and s.import_id = m.import_id;

comment on view mart.zone_member is 'What counts as trade of an area of a free trade zone, and when; all that was ever imported. A line counts in one area of a zone: that of its trader, else of its customs district, else of its county or zone, else of its prefecture.';
comment on column mart.zone_member.zone_code is 'The zone.';
comment on column mart.zone_member.zone_name is 'Name of the zone in Chinese.';
comment on column mart.zone_member.zone_name_en is 'Name of the zone in English.';
comment on column mart.zone_member.founded is 'The day the zone began.';
comment on column mart.zone_member.area_code is 'Area of the zone.';
comment on column mart.zone_member.area_name is 'Name of the area in Chinese.';
comment on column mart.zone_member.area_name_en is 'Name of the area in English.';
comment on column mart.zone_member.kind is 'trader: customs registration code; district: customs district of the trader; place: prefecture, county or zone.';
comment on column mart.zone_member.member is 'The code.';
comment on column mart.zone_member.valid_from is 'First day it is a member; NULL = open. It is one in a month if it is on its last day.';
comment on column mart.zone_member.valid_to is 'Last day it is a member; NULL = open.';
comment on column mart.zone_member.source is 'Where the fact is from.';
comment on column mart.zone_member.import is 'Import of registers that brought it (reference import); 0 = shipped with the program.';
comment on column mart.zone_member.registered_at is 'When it was imported; -infinity for what is shipped.';
comment on column mart.zone_member.shown is 'Whether zone_month and zone_total_month count by it: members of the latest import that has members of the zone.';

create view mart.zone_month as
select s.month as period, z.code as zone_code, z.name_zh as zone_name, z.name_en as zone_name_en,
    x.area_code, a.name_zh as area_name, a.name_en as area_name_en, t.flow::text as flow,
    sum(t.value_cny) as value_cny, trim_scale(sum(t.value_usd)) as value_usd,
    trim_scale(sum(t.net_weight_kg) / 1000) as net_weight_t, sum(t.line_count)::bigint as line_count,
    sum(t.lines_without_cny)::bigint as lines_without_cny, sum(t.lines_without_usd)::bigint as lines_without_usd,
    v.number as vintage
from ops.shown_vintage s
cross join lateral (select (s.month + interval '1 month - 1 day')::date as day) e
join ref.shown_zone z on e.day between z.founded and coalesce(z.valid_to, 'infinity')
join ops.vintage v on v.id = s.vintage_id
join fact.trader_total t on t.vintage_id = s.vintage_id
left join fact.consignee c on c.key = t.consignee_key
left join ref.customs_district d on d.district_code = t.district_code
    and e.day between coalesce(d.valid_from, '-infinity') and coalesce(d.valid_to, 'infinity')
left join ref.shown_zone_member m1 on m1.zone_code = z.code and m1.kind = 'trader' and m1.member = c.code
    and e.day between coalesce(m1.valid_from, '-infinity') and coalesce(m1.valid_to, 'infinity')
left join ref.shown_zone_member m2 on m2.zone_code = z.code and m2.kind = 'district' and m2.member = t.district_code
    and e.day between coalesce(m2.valid_from, '-infinity') and coalesce(m2.valid_to, 'infinity')
left join ref.shown_zone_member m3 on m3.zone_code = z.code and m3.kind = 'place' and m3.member = d.place_code
    and e.day between coalesce(m3.valid_from, '-infinity') and coalesce(m3.valid_to, 'infinity')
left join ref.shown_zone_member m4 on m4.zone_code = z.code and m4.kind = 'place' and m4.member = t.prefecture_code
    and e.day between coalesce(m4.valid_from, '-infinity') and coalesce(m4.valid_to, 'infinity')
cross join lateral (select coalesce(m1.area_code, m2.area_code, m3.area_code, m4.area_code) as area_code) x
left join ref.shown_zone_area a on a.zone_code = z.code and a.code = x.area_code
where x.area_code is not null
group by s.month, z.code, z.name_zh, z.name_en, x.area_code, a.name_zh, a.name_en, t.flow, v.number;

comment on view mart.zone_month is 'Compiled trade by month, area of a free trade zone and flow, of the members that are in force; nothing before the zone was founded. New members hold for every month from their import on, each within its own dates; as of an earlier moment those count that were in force then. The areas of a zone add up to zone_total_month. They overlap with the totals by prefecture and region and are never added to them.';
comment on column mart.zone_month.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.zone_month.zone_code is 'The zone.';
comment on column mart.zone_month.zone_name is 'Name of the zone in Chinese.';
comment on column mart.zone_month.zone_name_en is 'Name of the zone in English.';
comment on column mart.zone_month.area_code is 'Area of the zone; its members are in view zone_member.';
comment on column mart.zone_month.area_name is 'Name of the area in Chinese.';
comment on column mart.zone_month.area_name_en is 'Name of the area in English.';
comment on column mart.zone_month.flow is 'M imports, X exports.';
comment on column mart.zone_month.value_cny is 'Statistical value in CNY, unrounded; lines that have none are not in it, see lines_without_cny.';
comment on column mart.zone_month.value_usd is 'Statistical value in USD, unrounded, each line converted at the rate of its month; see lines_without_usd.';
comment on column mart.zone_month.net_weight_t is 'Net weight in tonnes, unrounded; NULL where no line states one.';
comment on column mart.zone_month.line_count is 'How many source rows were added up; a line counts once in a zone, however many members it matches.';
comment on column mart.zone_month.lines_without_cny is 'Lines that have no CNY value, since no rate exists for their month.';
comment on column mart.zone_month.lines_without_usd is 'Lines that have no USD value, since no rate exists for their month.';
comment on column mart.zone_month.vintage is 'Number of the month''s vintage.';

create view mart.zone_total_month as
select period, zone_code, zone_name, zone_name_en, flow, sum(value_cny) as value_cny,
    trim_scale(sum(value_usd)) as value_usd, trim_scale(sum(net_weight_t)) as net_weight_t,
    sum(line_count)::bigint as line_count, sum(lines_without_cny)::bigint as lines_without_cny,
    sum(lines_without_usd)::bigint as lines_without_usd, vintage
from mart.zone_month
group by period, zone_code, zone_name, zone_name_en, flow, vintage;

comment on view mart.zone_total_month is 'Compiled trade by month, free trade zone and flow: the sum of the zone''s areas in zone_month. Overlaps with the totals by prefecture and region and is never added to them.';
comment on column mart.zone_total_month.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.zone_total_month.zone_code is 'The zone.';
comment on column mart.zone_total_month.zone_name is 'Name of the zone in Chinese.';
comment on column mart.zone_total_month.zone_name_en is 'Name of the zone in English.';
comment on column mart.zone_total_month.flow is 'M imports, X exports.';
comment on column mart.zone_total_month.value_cny is 'Statistical value in CNY, unrounded; lines that have none are not in it, see lines_without_cny.';
comment on column mart.zone_total_month.value_usd is 'Statistical value in USD, unrounded, each line converted at the rate of its month; see lines_without_usd.';
comment on column mart.zone_total_month.net_weight_t is 'Net weight in tonnes, unrounded; NULL where no line states one.';
comment on column mart.zone_total_month.line_count is 'How many source rows were added up.';
comment on column mart.zone_total_month.lines_without_cny is 'Lines that have no CNY value, since no rate exists for their month.';
comment on column mart.zone_total_month.lines_without_usd is 'Lines that have no USD value, since no rate exists for their month.';
comment on column mart.zone_total_month.vintage is 'Number of the month''s vintage.';
