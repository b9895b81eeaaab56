-- Printed tables of every family: what a row is about, how it relates to the others, and what its figures prove.
-- Owned by the room staging; the views by publishing.

drop view mart.published_figure;

alter table fact.published_figure rename column place_printed to label;
alter table fact.published_figure
    alter column place_code drop not null, -- a place that no register knows, where the dataset lets new ones in
    alter column flow type text;           -- M, X, T; RM and RX for re-imports and re-exports
alter table fact.published_figure
    add column subject        text not null default 'place',
    add column level          smallint not null default 0,
    add column kind           text not null default 'detail' check (kind in ('total', 'subtotal', 'detail', 'overlap')),
    add column parent_row     integer,
    add column hs             text,
    add column partner_code   text,
    add column regime_code    text,
    add column ownership_code text;
alter table fact.published_figure
    alter column subject drop default, alter column level drop default, alter column kind drop default;
create index published_figure_hs on fact.published_figure (hs, period_to) where hs is not null;

create table fact.figure_check (
    load_id       bigint   not null,
    sheet_number  smallint not null,
    row_number    integer  not null,
    column_number integer  not null,
    kind          text     not null check (kind in ('parts', 'flows', 'year-to-date', 'growth')),
    printed       numeric  not null,
    computed      numeric  not null,
    tolerance     numeric  not null,
    parts         integer  not null,
    holds         boolean  not null,
    primary key (load_id, sheet_number, row_number, column_number, kind)
);
comment on table fact.figure_check is 'A printed figure held against others of its own table; written once, never updated.';

create table ops.new_name (
    load_id      bigint  not null references ops.load on delete cascade,
    sheet_number integer not null,
    kind         text    not null check (kind in ('column', 'place', 'unit', 'code')),
    name         text    not null,
    nearest      text    not null,
    rows         bigint  not null,
    policy       text    not null check (policy in ('evolve', 'freeze', 'quarantine')),
    primary key (load_id, sheet_number, kind, name)
);
comment on table ops.new_name is 'What a sheet has that neither its layout nor a register knows, and what its dataset does with it.';
comment on column ops.new_name.nearest is 'Known names that are written most like it.';

create function mart.flag_names(flags integer) returns text[] language sql immutable as $$
    select array_remove(array[
        case when flags & 1 <> 0 then 'estimated_weight' end,
        case when flags & 2 <> 0 then 'weight_missing' end,
        case when flags & 4 <> 0 then 'no_rate' end,
        case when flags & 8 <> 0 then 'several_months' end,
        case when flags & 16 <> 0 then 'period_from_name' end,
        case when flags & 32 <> 0 then 'flow_from_name' end,
        case when flags & 64 <> 0 then 'stated' end,
        case when flags & 128 <> 0 then 'hs_not_listed' end,
        case when flags & 256 <> 0 then 'hs_zero_restored' end,
        case when flags & 512 <> 0 then 'name_unknown' end,
        case when flags & 1024 <> 0 then 'place_not_stated' end,
        case when flags & 2048 <> 0 then 'new_name' end], null)
$$;
comment on function mart.flag_names(integer) is 'The remarks that a line carries, by name.';

create or replace view mart.trade_line as
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
    mart.flag_names(l.flags) as flags,
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
select f.table_id as "table", f.subject, btrim(f.label, E' \u3000\u00a0\t') as label, f.level, f.kind, f.parent_row,
    f.place_code, coalesce(p.name_zh, n.name_zh) as place_name, p.level as place_level, p.region_code, p.prefecture_code,
    f.hs as hs_code, f.partner_code, coalesce(q.name_zh, g.name_zh) as partner_name_zh,
    coalesce(q.name_en, g.name_en) as partner_name_en, f.regime_code, coalesce(r.name_zh, rg.name_zh) as regime_name,
    f.ownership_code, coalesce(o.name_zh, og.name_zh) as ownership_name,
    f.flow::text as flow, f.period_from, f.period_to, f.measure, f.printed as value_printed, f.unit,
    trim_scale(f.value) as value, f.normalised_unit,
    l.dataset, l.name as file, l.sha256::text as sha256, s.sheet_name as sheet, f.row_number as "row",
    f.column_number as "column", mart.cell_name(f.column_number, f.row_number) as cell, v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join ops.vintage_load w on w.vintage_id = c.vintage_id
join fact.published_figure f on f.load_id = w.load_id and f.month = c.month
join ops.load l on l.id = f.load_id
join ops.load_sheet s on s.load_id = f.load_id and s.sheet_number = f.sheet_number
left join ref.place p on p.code = f.place_code
left join ref.partner n on n.code = f.place_code
left join ref.partner q on q.code = f.partner_code
left join ref.partner_group g on g.code = f.partner_code
left join ref.customs_regime r on r.code = f.regime_code
left join ref.customs_regime_group rg on rg.code = f.regime_code
left join ref.ownership o on o.code = f.ownership_code
left join ref.ownership_group og on og.code = f.ownership_code;

comment on view mart.published_figure is 'One row a cell that customs printed, as printed and normalised. Never derived, never added to compiled lines. Only details of one level may be added up: see kind and level.';
comment on column mart.published_figure."table" is 'The layout that the table was read by.';
comment on column mart.published_figure.subject is 'What the rows of the table are about: place, hs, commodity-item, partner, regime or ownership.';
comment on column mart.published_figure.label is 'The label of the row as printed, without the blanks around it.';
comment on column mart.published_figure.level is 'How deep the row stands in the hierarchy of its table: 0 for the total.';
comment on column mart.published_figure.kind is 'total; subtotal, of rows beneath it; detail; overlap, a group that overlaps with other rows and is never to be added.';
comment on column mart.published_figure.parent_row is 'The row that this row is a part of; NULL for none.';
comment on column mart.published_figure.place_code is 'Whose figure it is: code of the place in the register of places, or ISO 3166 alpha-3 of another reporting country.';
comment on column mart.published_figure.place_name is 'Name of that place in the register.';
comment on column mart.published_figure.place_level is 'nation, region, prefecture, county or zone. Levels contain each other: never add them.';
comment on column mart.published_figure.region_code is 'Region the place lies in.';
comment on column mart.published_figure.prefecture_code is 'Prefecture the place lies in.';
comment on column mart.published_figure.hs_code is 'HS code, or a section of the HS such as S16; NULL where the row is not about one.';
comment on column mart.published_figure.partner_code is 'ISO 3166 alpha-3 of the partner, or the code of a group of partners; NULL where the row is about all.';
comment on column mart.published_figure.partner_name_zh is 'Name of the partner or group in Chinese.';
comment on column mart.published_figure.partner_name_en is 'Name of the partner or group in English.';
comment on column mart.published_figure.regime_code is 'Code of the customs regime, or of a group of regimes; NULL where the row is about all.';
comment on column mart.published_figure.regime_name is 'Name of the regime or group in Chinese.';
comment on column mart.published_figure.ownership_code is 'Code of the ownership of the trader, or of a group of ownerships; NULL where the row is about all.';
comment on column mart.published_figure.ownership_name is 'Name of the ownership or group in Chinese.';
comment on column mart.published_figure.flow is 'M imports, X exports, T a printed total of both; RM re-imports and RX re-exports, which M and X contain.';
comment on column mart.published_figure.period_from is 'First day of the first month that the figure covers.';
comment on column mart.published_figure.period_to is 'First day of the last month that the figure covers.';
comment on column mart.published_figure.measure is 'value, quantity, net_weight, or value_growth and quantity_growth against the same period of the year before.';
comment on column mart.published_figure.value_printed is 'The cell, unchanged.';
comment on column mart.published_figure.unit is 'The unit that the table states, as printed; empty where it states none.';
comment on column mart.published_figure.value is 'The figure in normalised_unit; NULL where the cell is nil, or a quantity has no unit.';
comment on column mart.published_figure.normalised_unit is 'ISO 4217 currency in whole units, kg for a mass, the unit that is counted, or % for growth; empty where no unit is stated.';
comment on column mart.published_figure.dataset is 'Folder of the file under the inbox.';
comment on column mart.published_figure.file is 'The file, by its path within its dataset.';
comment on column mart.published_figure.sha256 is 'Fingerprint of the file that was read.';
comment on column mart.published_figure.sheet is 'Name of the sheet.';
comment on column mart.published_figure."row" is 'Row in the sheet, from 1; in a csv file the line.';
comment on column mart.published_figure."column" is 'Column in the sheet, from 1.';
comment on column mart.published_figure.cell is 'The cell as spreadsheets name it, such as F12.';
comment on column mart.published_figure.vintage is 'Number of the months vintage that this row comes from.';

create view mart.total_check as
select l.dataset, l.name as file, s.sheet_name as sheet, k.row_number as "row", k.column_number as "column",
    mart.cell_name(k.column_number, k.row_number) as cell, btrim(f.label, E' \u3000\u00a0\t') as label, f.flow::text as flow, f.period_from,
    f.period_to, k.kind, trim_scale(k.printed) as printed, trim_scale(k.computed) as computed,
    trim_scale(k.printed - k.computed) as difference, trim_scale(k.tolerance) as tolerance, k.parts, f.normalised_unit as unit,
    k.holds, v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join ops.vintage_load w on w.vintage_id = c.vintage_id
join fact.published_figure f on f.load_id = w.load_id and f.month = c.month
join fact.figure_check k on k.load_id = f.load_id and k.sheet_number = f.sheet_number and k.row_number = f.row_number
    and k.column_number = f.column_number
join ops.load l on l.id = f.load_id
join ops.load_sheet s on s.load_id = f.load_id and s.sheet_number = f.sheet_number;

comment on column mart.trade_line.partner_code is 'ISO 3166 alpha-3 of the trading partner, or customs'' own code where ISO has none; ZZZ where no register knows it and the dataset lets new ones in.';

comment on view mart.total_check is 'One row a printed figure that was held against others of its own table: a total against its parts, total trade against imports and exports, a year to date against its last month, a printed growth against both years.';
comment on column mart.total_check.dataset is 'Folder of the file under the inbox.';
comment on column mart.total_check.file is 'The file, by its path within its dataset.';
comment on column mart.total_check.sheet is 'Name of the sheet.';
comment on column mart.total_check."row" is 'Row of the printed figure.';
comment on column mart.total_check."column" is 'Column of the printed figure, from 1.';
comment on column mart.total_check.cell is 'The cell as spreadsheets name it.';
comment on column mart.total_check.label is 'The label of the row as printed.';
comment on column mart.total_check.flow is 'M imports, X exports, T a printed total of both.';
comment on column mart.total_check.period_from is 'First day of the first month that the figure covers.';
comment on column mart.total_check.period_to is 'First day of the last month that the figure covers.';
comment on column mart.total_check.kind is 'What the figure is held against: parts, flows, year-to-date or growth.';
comment on column mart.total_check.printed is 'The printed figure, normalised.';
comment on column mart.total_check.computed is 'What the others come to.';
comment on column mart.total_check.difference is 'printed less computed.';
comment on column mart.total_check.tolerance is 'How far they may differ by rounding alone.';
comment on column mart.total_check.parts is 'How many figures the other side is made of.';
comment on column mart.total_check.unit is 'Unit of these figures.';
comment on column mart.total_check.holds is 'Whether rounding alone explains the difference; for year-to-date, whether it is not smaller than its last month.';
comment on column mart.total_check.vintage is 'Number of the months vintage that this row comes from.';

do $$
begin
    -- Where the server did not let us create the role, its administrator grants (README).
    if exists (select from pg_roles where rolname = 'analyst') then
        grant select on mart.published_figure, mart.total_check to analyst;
    end if;
end
$$;
