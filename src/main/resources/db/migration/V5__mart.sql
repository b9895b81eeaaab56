-- The analyst's views. They follow the pointer ops.current_vintage, so publishing changes them all at once.
-- Owned by the room publishing. Every view and every column has a comment; a test says so.

create schema mart;
comment on schema mart is 'The analyst''s views: what is published now, in standard terms. Measures are numeric and unrounded; months are reference periods.';

create function mart.cell_name(column_number integer, row_number integer) returns text language sql immutable as $$
    select case
        when column_number is null or row_number is null then null
        when column_number <= 26 then chr(64 + column_number) || row_number
        when column_number <= 702 then
            chr(64 + (column_number - 1) / 26) || chr(65 + (column_number - 1) % 26) || row_number
        else chr(64 + (column_number - 27) / 676) || chr(65 + (column_number - 27) / 26 % 26)
            || chr(65 + (column_number - 1) % 26) || row_number
    end
$$;
comment on function mart.cell_name(integer, integer) is 'The spreadsheet name of a cell, such as F12.';

create view mart.region_month as
select c.month as period, t.region_code, p.name_zh as region_name, p.name_en as region_name_en, t.flow::text as flow,
    t.value_cny, trim_scale(t.value_usd) as value_usd, trim_scale(t.net_weight_kg / 1000) as net_weight_t,
    t.line_count, round(t.estimated_weight_kg / nullif(t.net_weight_kg, 0), 6) as estimated_weight_share,
    t.lines_without_cny, t.lines_without_usd, v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join fact.region_total t on t.vintage_id = c.vintage_id
left join ref.place p on p.code = t.region_code;

create view mart.prefecture_month as
select c.month as period, t.region_code, r.name_zh as region_name, r.name_en as region_name_en,
    t.prefecture_code, p.name_zh as prefecture_name, p.name_en as prefecture_name_en, t.flow::text as flow,
    t.value_cny, trim_scale(t.value_usd) as value_usd, trim_scale(t.net_weight_kg / 1000) as net_weight_t,
    t.line_count, round(t.estimated_weight_kg / nullif(t.net_weight_kg, 0), 6) as estimated_weight_share,
    t.lines_without_cny, t.lines_without_usd, v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join fact.prefecture_total t on t.vintage_id = c.vintage_id
left join ref.place p on p.code = t.prefecture_code
left join ref.place r on r.code = t.region_code;

create view mart.commodity_month as
select c.month as period, t.region_code, t.prefecture_code, p.name_zh as prefecture_name, t.flow::text as flow, t.hs8,
    coalesce(h.name_zh, k.name_zh, n.name) as commodity_name_zh, coalesce(h.name_en, k.name_en) as commodity_name_en,
    t.partner_code, q.name_zh as partner_name_zh, q.name_en as partner_name_en,
    t.value_cny, trim_scale(t.value_usd) as value_usd, trim_scale(t.net_weight_kg / 1000) as net_weight_t,
    trim_scale(t.supplementary) as supplementary_quantity, t.supplementary_unit, t.line_count,
    round(t.estimated_weight_kg / nullif(t.net_weight_kg, 0), 6) as estimated_weight_share,
    t.lines_without_cny, t.lines_without_usd, v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join fact.commodity_total t on t.vintage_id = c.vintage_id
left join ref.place p on p.code = t.prefecture_code
left join ref.commodity h on h.code = t.hs8
    and c.month between coalesce(h.valid_from, '-infinity') and coalesce(h.valid_to, 'infinity')
left join ref.commodity_latest k on k.code = t.hs8
left join ref.partner q on q.code = t.partner_code
left join lateral (select min(m.name) as name from fact.commodity_name m where m.hs = t.hs8) n on true;

create view mart.trade_line as
select case when l.period_months = 1 then l.month end as period,
    (l.month - make_interval(months => l.period_months - 1))::date as period_from, l.month as period_to,
    l.flow::text as flow, l.hs as hs_code, left(l.hs, 8) as hs8,
    coalesce(h.name_zh, k.name_zh, n.name) as commodity_name_zh, coalesce(h.name_en, k.name_en) as commodity_name_en,
    l.partner_code, q.name_zh as partner_name_zh, q.name_en as partner_name_en,
    l.region_code, r.name_zh as region_name, l.prefecture_code, p.name_zh as prefecture_name, l.district_code,
    g.code as consignee_code, g.name as consignee_name,
    l.declaration_number, l.declaration_date, l.trade_mode_code, l.customs_office as customs_office_code,
    o.name_zh as customs_office_name,
    l.net_weight_kg, trim_scale(l.net_weight_kg / 1000) as net_weight_t,
    trim_scale(l.supplementary) as supplementary_quantity, l.supplementary_unit,
    l.value, l.currency::text as currency, l.value_cny, trim_scale(l.value_usd) as value_usd,
    l.rate, l.usd_rate, l.rate_date, l.rate_source,
    array_remove(array[
        case when l.flags & 1 <> 0 then 'estimated_weight' end,
        case when l.flags & 2 <> 0 then 'weight_missing' end,
        case when l.flags & 4 <> 0 then 'no_rate' end,
        case when l.flags & 8 <> 0 then 'several_months' end,
        case when l.flags & 16 <> 0 then 'period_from_name' end,
        case when l.flags & 32 <> 0 then 'flow_from_name' end,
        case when l.flags & 64 <> 0 then 'stated' end,
        case when l.flags & 128 <> 0 then 'hs_not_listed' end,
        case when l.flags & 256 <> 0 then 'hs_zero_restored' end,
        case when l.flags & 512 <> 0 then 'name_unknown' end,
        case when l.flags & 1024 <> 0 then 'place_not_stated' end], null) as flags,
    f.dataset, f.name as file, f.sha256::text as sha256, s.sheet_name as sheet, l.row_number as "row", v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join ops.vintage_load w on w.vintage_id = c.vintage_id
join fact.trade_line l on l.load_id = w.load_id and l.month = c.month
join ops.load f on f.id = l.load_id
join ops.load_sheet s on s.load_id = l.load_id and s.sheet_number = l.sheet_number
left join fact.consignee g on g.key = l.consignee_key
left join ref.place p on p.code = l.prefecture_code
left join ref.place r on r.code = l.region_code
left join ref.commodity h on h.code = left(l.hs, 8)
    and l.month between coalesce(h.valid_from, '-infinity') and coalesce(h.valid_to, 'infinity')
left join ref.commodity_latest k on k.code = left(l.hs, 8)
left join ref.partner q on q.code = l.partner_code
left join ref.customs_office o on o.code = l.customs_office
left join lateral (select min(m.name) as name from fact.commodity_name m where m.hs = l.hs) n on true;

create view mart.published_figure as
select f.table_id as "table", f.place_code, f.place_printed, p.name_zh as place_name, p.level as place_level,
    p.region_code, p.prefecture_code, f.flow::text as flow, f.period_from, f.period_to, f.measure,
    f.printed as value_printed, f.unit, trim_scale(f.value) as value, f.normalised_unit,
    l.dataset, l.name as file, l.sha256::text as sha256, s.sheet_name as sheet, f.row_number as "row",
    f.column_number as "column", mart.cell_name(f.column_number, f.row_number) as cell, v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join ops.vintage_load w on w.vintage_id = c.vintage_id
join fact.published_figure f on f.load_id = w.load_id and f.month = c.month
join ops.load l on l.id = f.load_id
join ops.load_sheet s on s.load_id = f.load_id and s.sheet_number = f.sheet_number
left join ref.place p on p.code = f.place_code;

create view mart.vintage as
select v.month as period, v.number as vintage, v.published_at, v.run_id as run, v.reason,
    (select jsonb_agg(jsonb_build_object('dataset', l.dataset, 'file', l.name, 'sha256', l.sha256)
            order by l.dataset, l.name)
        from ops.vintage_load w join ops.load l on l.id = w.load_id where w.vintage_id = v.id) as files,
    c.vintage_id is not null as current
from ops.vintage v
left join ops.current_vintage c on c.vintage_id = v.id
where v.published_at is not null;

create view mart.rejection as
select l.run_id as run, l.dataset, l.name as file, r.sheet_number, r.sheet, r.row_number as "row",
    r.column_number as "column", mart.cell_name(r.column_number, r.row_number) as cell, r.raw_value,
    r.reason as reason_code, r.message, r.way_out, l.sha256::text as sha256
from ops.rejection r
join ops.load l on l.id = r.load_id;

create view mart.view_column as
select c.relname::text as view, a.attnum::integer as position, a.attname::text as "column",
    format_type(a.atttypid, a.atttypmod) as type, col_description(c.oid, a.attnum) as meaning
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where n.nspname = 'mart' and c.relkind = 'v'
order by c.relname, a.attnum;

comment on view mart.region_month is 'Compiled trade by month, region and flow. The prefecture rows add up to it exactly.';
comment on column mart.region_month.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.region_month.region_code is 'GB/T 2260 code of the region; 000000 where the source states no place.';
comment on column mart.region_month.region_name is 'Name of the region in Chinese.';
comment on column mart.region_month.region_name_en is 'Name of the region in English.';
comment on column mart.region_month.flow is 'M imports, X exports.';
comment on column mart.region_month.value_cny is 'Statistical value in CNY, unrounded; lines that have none are not in it, see lines_without_cny.';
comment on column mart.region_month.value_usd is 'Statistical value in USD, unrounded, each line converted at the rate of its month; lines that have none are not in it, see lines_without_usd.';
comment on column mart.region_month.net_weight_t is 'Net weight in tonnes, unrounded; NULL where no line states one.';
comment on column mart.region_month.line_count is 'How many source rows were added up.';
comment on column mart.region_month.estimated_weight_share is 'Part of the net weight that was estimated from volumes, 0 to 1; NULL without a weight.';
comment on column mart.region_month.lines_without_cny is 'Lines that have no CNY value, since no rate exists for their month.';
comment on column mart.region_month.lines_without_usd is 'Lines that have no USD value, since no rate exists for their month.';
comment on column mart.region_month.vintage is 'Number of the months vintage that this row comes from.';

comment on view mart.prefecture_month is 'Compiled trade by month, prefecture (location of consignor or consignee) and flow.';
comment on column mart.prefecture_month.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.prefecture_month.region_code is 'GB/T 2260 code of the region; 000000 where the source states no place.';
comment on column mart.prefecture_month.region_name is 'Name of the region in Chinese.';
comment on column mart.prefecture_month.region_name_en is 'Name of the region in English.';
comment on column mart.prefecture_month.prefecture_code is 'GB/T 2260 code of the prefecture; code ending in ZZZZ: what belongs to no prefecture of the region.';
comment on column mart.prefecture_month.prefecture_name is 'Name of the prefecture in Chinese.';
comment on column mart.prefecture_month.prefecture_name_en is 'Name of the prefecture in English.';
comment on column mart.prefecture_month.flow is 'M imports, X exports.';
comment on column mart.prefecture_month.value_cny is 'Statistical value in CNY, unrounded; lines that have none are not in it, see lines_without_cny.';
comment on column mart.prefecture_month.value_usd is 'Statistical value in USD, unrounded, each line converted at the rate of its month; lines that have none are not in it, see lines_without_usd.';
comment on column mart.prefecture_month.net_weight_t is 'Net weight in tonnes, unrounded; NULL where no line states one.';
comment on column mart.prefecture_month.line_count is 'How many source rows were added up.';
comment on column mart.prefecture_month.estimated_weight_share is 'Part of the net weight that was estimated from volumes, 0 to 1; NULL without a weight.';
comment on column mart.prefecture_month.lines_without_cny is 'Lines that have no CNY value, since no rate exists for their month.';
comment on column mart.prefecture_month.lines_without_usd is 'Lines that have no USD value, since no rate exists for their month.';
comment on column mart.prefecture_month.vintage is 'Number of the months vintage that this row comes from.';

comment on view mart.commodity_month is 'Compiled trade by month, prefecture, flow, commodity and partner.';
comment on column mart.commodity_month.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.commodity_month.region_code is 'GB/T 2260 code of the region; 000000 where the source states no place.';
comment on column mart.commodity_month.prefecture_code is 'GB/T 2260 code of the prefecture; code ending in ZZZZ: what belongs to no prefecture of the region.';
comment on column mart.commodity_month.prefecture_name is 'Name of the prefecture in Chinese.';
comment on column mart.commodity_month.flow is 'M imports, X exports.';
comment on column mart.commodity_month.hs8 is 'HS code to eight digits, the Chinese tariff line; shorter where the source is coarser.';
comment on column mart.commodity_month.commodity_name_zh is 'Name in Chinese, from the list of the year, else from the latest list that has the code, else as the source prints it.';
comment on column mart.commodity_month.commodity_name_en is 'Name in English, from the list of the year, else from the latest list that has the code.';
comment on column mart.commodity_month.partner_code is 'ISO 3166 alpha-3 of the trading partner, or customs'' own code where ISO has none.';
comment on column mart.commodity_month.partner_name_zh is 'Name of the partner in Chinese.';
comment on column mart.commodity_month.partner_name_en is 'Name of the partner in English.';
comment on column mart.commodity_month.value_cny is 'Statistical value in CNY, unrounded; lines that have none are not in it, see lines_without_cny.';
comment on column mart.commodity_month.value_usd is 'Statistical value in USD, unrounded, each line converted at the rate of its month; lines that have none are not in it, see lines_without_usd.';
comment on column mart.commodity_month.net_weight_t is 'Net weight in tonnes, unrounded; NULL where no line states one.';
comment on column mart.commodity_month.supplementary_quantity is 'The second count, in its own unit; NULL in a total where lines differ in unit or have none.';
comment on column mart.commodity_month.supplementary_unit is 'Unit of that count, as the customs list names it, such as 辆.';
comment on column mart.commodity_month.line_count is 'How many source rows were added up.';
comment on column mart.commodity_month.estimated_weight_share is 'Part of the net weight that was estimated from volumes, 0 to 1; NULL without a weight.';
comment on column mart.commodity_month.lines_without_cny is 'Lines that have no CNY value, since no rate exists for their month.';
comment on column mart.commodity_month.lines_without_usd is 'Lines that have no USD value, since no rate exists for their month.';
comment on column mart.commodity_month.vintage is 'Number of the months vintage that this row comes from.';

comment on view mart.trade_line is 'One row a source row of compiled trade, everything normalised, with the file, sheet and row it stands in.';
comment on column mart.trade_line.period is 'Reference period: first day of the month; NULL where the source row covers several months, which are in no monthly total.';
comment on column mart.trade_line.period_from is 'First day of the first month the row covers.';
comment on column mart.trade_line.period_to is 'First day of the last month the row covers.';
comment on column mart.trade_line.flow is 'M imports, X exports.';
comment on column mart.trade_line.hs_code is 'HS code as declared, 2 to 10 digits.';
comment on column mart.trade_line.hs8 is 'HS code to eight digits, the Chinese tariff line; shorter where the source is coarser.';
comment on column mart.trade_line.commodity_name_zh is 'Name in Chinese, from the list of the year, else from the latest list that has the code, else as the source prints it.';
comment on column mart.trade_line.commodity_name_en is 'Name in English, from the list of the year, else from the latest list that has the code.';
comment on column mart.trade_line.partner_code is 'ISO 3166 alpha-3 of the trading partner, or customs'' own code where ISO has none.';
comment on column mart.trade_line.partner_name_zh is 'Name of the partner in Chinese.';
comment on column mart.trade_line.partner_name_en is 'Name of the partner in English.';
comment on column mart.trade_line.region_code is 'GB/T 2260 code of the region; 000000 where the source states no place.';
comment on column mart.trade_line.region_name is 'Name of the region in Chinese.';
comment on column mart.trade_line.prefecture_code is 'GB/T 2260 code of the prefecture; code ending in ZZZZ: what belongs to no prefecture of the region.';
comment on column mart.trade_line.prefecture_name is 'Name of the prefecture in Chinese.';
comment on column mart.trade_line.district_code is 'Customs district of the trader, five characters; never a GB/T 2260 code.';
comment on column mart.trade_line.consignee_code is 'Customs registration code of the trader.';
comment on column mart.trade_line.consignee_name is 'Name of the trader: consignee of imports, consignor of exports.';
comment on column mart.trade_line.declaration_number is 'Number of the declaration.';
comment on column mart.trade_line.declaration_date is 'Date of the declaration.';
comment on column mart.trade_line.trade_mode_code is 'Trade mode: four digits from declarations, two from statistics.';
comment on column mart.trade_line.customs_office_code is 'Customs office of declaration, four digits. A total by office is not a total by prefecture.';
comment on column mart.trade_line.customs_office_name is 'Name of the customs office.';
comment on column mart.trade_line.net_weight_kg is 'Net weight in kilograms; NULL where the source gives none.';
comment on column mart.trade_line.net_weight_t is 'Net weight in tonnes; NULL where the source gives none.';
comment on column mart.trade_line.supplementary_quantity is 'The second count, in its own unit; never turned into mass.';
comment on column mart.trade_line.supplementary_unit is 'Unit of that count, as the customs list names it, such as 辆.';
comment on column mart.trade_line.value is 'Statistical value in whole units of the source''s own currency.';
comment on column mart.trade_line.currency is 'That currency, ISO 4217.';
comment on column mart.trade_line.value_cny is 'Value in CNY; NULL where there is no rate for the reference month.';
comment on column mart.trade_line.value_usd is 'Value in USD; NULL where there is no rate for the reference month.';
comment on column mart.trade_line.rate is 'CNY per unit of the foreign currency (of USD for a line in CNY) that the line was converted at; NULL where the source gives both currencies or no rate exists.';
comment on column mart.trade_line.usd_rate is 'CNY per USD that the line was converted at.';
comment on column mart.trade_line.rate_date is 'Date, or first day of the month, that the rates hold for.';
comment on column mart.trade_line.rate_source is 'Where the rates come from, such as customs-statistical or ecb-monthly-mean.';
comment on column mart.trade_line.flags is 'Remarks on the line, such as estimated_weight, weight_missing, no_rate, period_from_name; a flag never changes a value.';
comment on column mart.trade_line.dataset is 'Folder of the file under the inbox.';
comment on column mart.trade_line.file is 'The file, by its path within its dataset.';
comment on column mart.trade_line.sha256 is 'Fingerprint of the file that was read.';
comment on column mart.trade_line.sheet is 'Name of the sheet.';
comment on column mart.trade_line."row" is 'Row in the sheet, from 1; in a csv file the line.';
comment on column mart.trade_line.vintage is 'Number of the months vintage that this row comes from.';

comment on view mart.published_figure is 'One row a cell that customs printed, as printed and normalised. Never derived, never added to compiled lines.';
comment on column mart.published_figure."table" is 'The layout that the table was read by.';
comment on column mart.published_figure.place_code is 'Code of the place in the register of places.';
comment on column mart.published_figure.place_printed is 'The place as printed.';
comment on column mart.published_figure.place_name is 'Name of the place in the register.';
comment on column mart.published_figure.place_level is 'nation, region, prefecture, county or zone. Levels contain each other: never add them.';
comment on column mart.published_figure.region_code is 'Region the place lies in.';
comment on column mart.published_figure.prefecture_code is 'Prefecture the place lies in.';
comment on column mart.published_figure.flow is 'M imports, X exports, T a printed total of both.';
comment on column mart.published_figure.period_from is 'First day of the first month that the figure covers.';
comment on column mart.published_figure.period_to is 'First day of the last month that the figure covers.';
comment on column mart.published_figure.measure is 'value, or value_growth against the same period of the year before.';
comment on column mart.published_figure.value_printed is 'The cell, unchanged.';
comment on column mart.published_figure.unit is 'The unit that the table states, as printed.';
comment on column mart.published_figure.value is 'The figure in normalised_unit; NULL where the cell is nil.';
comment on column mart.published_figure.normalised_unit is 'ISO 4217 currency in whole units, or % for growth.';
comment on column mart.published_figure.dataset is 'Folder of the file under the inbox.';
comment on column mart.published_figure.file is 'The file, by its path within its dataset.';
comment on column mart.published_figure.sha256 is 'Fingerprint of the file that was read.';
comment on column mart.published_figure.sheet is 'Name of the sheet.';
comment on column mart.published_figure."row" is 'Row in the sheet, from 1; in a csv file the line.';
comment on column mart.published_figure."column" is 'Column in the sheet, from 1.';
comment on column mart.published_figure.cell is 'The cell as spreadsheets name it, such as F12.';
comment on column mart.published_figure.vintage is 'Number of the months vintage that this row comes from.';

comment on view mart.vintage is 'One row a month and vintage: when it was published, by which run, from which files.';
comment on column mart.vintage.period is 'The month.';
comment on column mart.vintage.vintage is 'Number of the vintage within its month, from 1.';
comment on column mart.vintage.published_at is 'When it was published.';
comment on column mart.vintage.run is 'The run that published it.';
comment on column mart.vintage.reason is 'Why, where the operator said so.';
comment on column mart.vintage.files is 'The files it stands on: dataset, file, sha256.';
comment on column mart.vintage.current is 'Whether this is the vintage that the other views show.';

comment on view mart.rejection is 'One row a thing that was not loaded: where it stands, what stands there, why, and the way out.';
comment on column mart.rejection.run is 'The run that read it.';
comment on column mart.rejection.dataset is 'Folder of the file under the inbox.';
comment on column mart.rejection.file is 'The file, by its path within its dataset.';
comment on column mart.rejection.sheet_number is 'Place of the sheet in the workbook, from 1; NULL where the whole file is meant.';
comment on column mart.rejection.sheet is 'Name of the sheet; NULL where the whole file is meant.';
comment on column mart.rejection."row" is 'Row, from 1; NULL where the whole sheet or file is meant.';
comment on column mart.rejection."column" is 'Column, from 1; NULL where no single cell is meant.';
comment on column mart.rejection.cell is 'The cell as spreadsheets name it, such as F12.';
comment on column mart.rejection.raw_value is 'What stands in the cell, unchanged.';
comment on column mart.rejection.reason_code is 'The reason, a stable code.';
comment on column mart.rejection.message is 'What is wrong, in a sentence.';
comment on column mart.rejection.way_out is 'What a person can do about it.';
comment on column mart.rejection.sha256 is 'Fingerprint of the file that was read.';

comment on view mart.view_column is 'Every column of these views and what it means.';
comment on column mart.view_column.view is 'The view.';
comment on column mart.view_column.position is 'Position of the column in the view.';
comment on column mart.view_column."column" is 'The column.';
comment on column mart.view_column.type is 'Its SQL type.';
comment on column mart.view_column.meaning is 'What it means.';

-- The analyst reads these views and nothing else. Where the server does not let us create roles, its administrator does
-- (README, "Your own server").
do $$
begin
    if not exists (select from pg_roles where rolname = 'analyst') then
        create role analyst nologin;
    end if;
    grant usage on schema mart to analyst;
    grant select on all tables in schema mart to analyst;
    execute format('grant analyst to %I', current_user);
exception when insufficient_privilege then
    raise notice 'the role analyst could not be created: %', sqlerrm;
end
$$;
