-- More totals of a vintage, so that growth, offices and zones are answered from small tables and never from the lines.
-- Owned by the room aggregation.

create table fact.prefecture_period_total (
    vintage_id        bigint   not null references ops.vintage on delete cascade,
    period_months     smallint not null check (period_months > 1),
    region_code       text     not null,
    prefecture_code   text     not null,
    flow              char(1)  not null,
    value_cny         numeric,
    value_usd         numeric,
    net_weight_kg     numeric,
    line_count        bigint   not null,
    lines_without_cny bigint   not null,
    lines_without_usd bigint   not null,
    primary key (vintage_id, period_months, prefecture_code, flow, region_code)
);
comment on table fact.prefecture_period_total is 'Totals by prefecture and flow of the lines that cover several months, whole and apart from the monthly totals; filed under the last month of the period.';
comment on column fact.prefecture_period_total.period_months is 'How many months the period has; 2 in a vintage of February is January and February together.';

create table fact.region_period_total (
    vintage_id        bigint   not null references ops.vintage on delete cascade,
    period_months     smallint not null check (period_months > 1),
    region_code       text     not null,
    flow              char(1)  not null,
    value_cny         numeric,
    value_usd         numeric,
    net_weight_kg     numeric,
    line_count        bigint   not null,
    lines_without_cny bigint   not null,
    lines_without_usd bigint   not null,
    primary key (vintage_id, period_months, region_code, flow)
);
comment on table fact.region_period_total is 'The same by region, added up from fact.prefecture_period_total.';

create table fact.office_total (
    vintage_id        bigint  not null references ops.vintage on delete cascade,
    customs_office    text    not null,
    region_code       text    not null,
    flow              char(1) not null,
    value_cny         numeric,
    value_usd         numeric,
    net_weight_kg     numeric,
    line_count        bigint  not null,
    lines_without_cny bigint  not null,
    lines_without_usd bigint  not null,
    primary key (vintage_id, customs_office, region_code, flow)
);
comment on table fact.office_total is 'Totals of a vintage by customs office, region of the trader and flow; lines of one month, unrounded.';
comment on column fact.office_total.customs_office is 'Where the goods are declared; empty where the source does not say.';

create table fact.trader_total (
    vintage_id        bigint  not null references ops.vintage on delete cascade,
    region_code       text    not null,
    prefecture_code   text    not null,
    district_code     text    not null,
    consignee_key     text    not null,
    flow              char(1) not null,
    value_cny         numeric,
    value_usd         numeric,
    net_weight_kg     numeric,
    line_count        bigint  not null,
    lines_without_cny bigint  not null,
    lines_without_usd bigint  not null,
    primary key (vintage_id, consignee_key, district_code, prefecture_code, region_code, flow)
);
comment on table fact.trader_total is 'Totals of a vintage by trader, customs district and flow; lines of one month, unrounded. What zones are added up from, by whatever membership is in force.';
comment on column fact.trader_total.district_code is 'Customs district of the trader; empty where the source does not say.';
comment on column fact.trader_total.consignee_key is 'Trader, as in fact.consignee; empty where the source names none.';

-- The vintages that are there already.
insert into fact.prefecture_period_total
select w.vintage_id, l.period_months, l.region_code, l.prefecture_code, l.flow, sum(l.value_cny), sum(l.value_usd),
    sum(l.net_weight_kg), count(*), count(*) - count(l.value_cny), count(*) - count(l.value_usd)
from ops.vintage v
join ops.vintage_load w on w.vintage_id = v.id
join fact.trade_line l on l.load_id = w.load_id and l.month = v.month and l.period_months > 1
group by w.vintage_id, l.period_months, l.region_code, l.prefecture_code, l.flow;

insert into fact.region_period_total
select vintage_id, period_months, region_code, flow, sum(value_cny), sum(value_usd), sum(net_weight_kg),
    sum(line_count), sum(lines_without_cny), sum(lines_without_usd)
from fact.prefecture_period_total group by vintage_id, period_months, region_code, flow;

insert into fact.office_total
select w.vintage_id, coalesce(l.customs_office, ''), l.region_code, l.flow, sum(l.value_cny), sum(l.value_usd),
    sum(l.net_weight_kg), count(*), count(*) - count(l.value_cny), count(*) - count(l.value_usd)
from ops.vintage v
join ops.vintage_load w on w.vintage_id = v.id
join fact.trade_line l on l.load_id = w.load_id and l.month = v.month and l.period_months = 1
group by w.vintage_id, coalesce(l.customs_office, ''), l.region_code, l.flow;

insert into fact.trader_total
select w.vintage_id, l.region_code, l.prefecture_code, coalesce(l.district_code, ''), coalesce(l.consignee_key, ''), l.flow,
    sum(l.value_cny), sum(l.value_usd), sum(l.net_weight_kg),
    count(*), count(*) - count(l.value_cny), count(*) - count(l.value_usd)
from ops.vintage v
join ops.vintage_load w on w.vintage_id = v.id
join fact.trade_line l on l.load_id = w.load_id and l.month = v.month and l.period_months = 1
group by w.vintage_id, l.region_code, l.prefecture_code, coalesce(l.district_code, ''), coalesce(l.consignee_key, ''), l.flow;
