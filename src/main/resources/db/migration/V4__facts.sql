-- Lines, figures and totals. Keys and measures here, names in schema ref and in the small dimensions below.
-- Owned by the rooms staging (lines, figures, dimensions) and aggregation (totals).

create schema fact;
comment on schema fact is 'Lines, printed figures and totals, keyed by load or vintage. Analysts read schema mart, which follows the pointer.';

create table fact.trade_line (
    month              date     not null,
    load_id            bigint   not null,
    sheet_number       smallint not null,
    row_number         integer  not null,
    period_months      smallint not null,
    flow               char(1)  not null,
    hs                 text     not null,
    partner_code       text     not null,
    region_code        text     not null,
    prefecture_code    text     not null,
    district_code      text,
    consignee_key      text,
    declaration_number text,
    declaration_date   date,
    trade_mode_code    text,
    customs_office     text,
    net_weight_kg      numeric,
    supplementary      numeric,
    supplementary_unit text,
    value              numeric  not null,
    currency           char(3)  not null,
    value_cny          numeric,
    value_usd          numeric,
    rate               numeric,
    usd_rate           numeric,
    rate_date          date,
    rate_source        text,
    flags              integer  not null,
    primary key (month, load_id, sheet_number, row_number)
) partition by range (month);
comment on table fact.trade_line is 'One row a line of compiled trade, partitioned by the last month of its period; written once, never updated.';
comment on column fact.trade_line.month is 'First day of the last month of the line''s period.';
comment on column fact.trade_line.period_months is 'How many months the line covers; only lines of one month enter monthly totals.';

create function fact.ensure_month(wanted date) returns void language plpgsql as $$
declare
    first_day date := date_trunc('month', wanted)::date;
    partition_name text := 'trade_line_' || to_char(first_day, 'YYYY_MM');
begin
    if to_regclass('fact.' || partition_name) is null then
        -- Attached, not created in place: that would lock readers of all months out.
        execute format('create table fact.%I (like fact.trade_line including all)', partition_name);
        execute format('comment on table fact.%I is %L', partition_name, 'Lines filed under ' || to_char(first_day, 'YYYY-MM'));
        execute format('alter table fact.trade_line attach partition fact.%I for values from (%L) to (%L)',
            partition_name, first_day, (first_day + interval '1 month')::date);
    end if;
end
$$;
comment on function fact.ensure_month(date) is 'Creates the partition of a month where it does not exist; readers do not wait.';

create table fact.consignee (
    key  text primary key,
    code text,
    name text
);
comment on table fact.consignee is 'Traders as the sources name them, keyed by registration code, or by name where no code is given.';

create table fact.commodity_name (
    hs   text not null,
    name text not null,
    primary key (hs, name)
);
comment on table fact.commodity_name is 'Commodity names as the sources print them, for codes that no shipped list has.';

create table fact.published_figure (
    month           date     not null,
    load_id         bigint   not null,
    sheet_number    smallint not null,
    row_number      integer  not null,
    column_number   integer  not null,
    table_id        text     not null,
    place_code      text     not null,
    place_printed   text     not null,
    flow            char(1)  not null,
    period_from     date     not null,
    period_to       date     not null,
    measure         text     not null,
    printed         text     not null,
    unit            text     not null,
    value           numeric,
    normalised_unit text     not null,
    primary key (load_id, month, sheet_number, row_number, column_number)
);
create index published_figure_place on fact.published_figure (place_code, period_to);
comment on table fact.published_figure is 'One row a cell that customs printed; written once, never updated, never derived.';

create table fact.commodity_total (
    vintage_id          bigint  not null references ops.vintage on delete cascade,
    region_code         text    not null,
    prefecture_code     text    not null,
    flow                char(1) not null,
    hs8                 text    not null,
    partner_code        text    not null,
    value_cny           numeric,
    value_usd           numeric,
    net_weight_kg       numeric,
    estimated_weight_kg numeric not null,
    supplementary       numeric,
    supplementary_unit  text,
    line_count          bigint  not null,
    lines_without_cny   bigint  not null,
    lines_without_usd   bigint  not null,
    primary key (vintage_id, prefecture_code, flow, hs8, partner_code, region_code)
);
comment on table fact.commodity_total is 'Totals of a vintage by prefecture, flow, commodity and partner; unrounded.';

create table fact.prefecture_total (
    vintage_id          bigint  not null references ops.vintage on delete cascade,
    region_code         text    not null,
    prefecture_code     text    not null,
    flow                char(1) not null,
    value_cny           numeric,
    value_usd           numeric,
    net_weight_kg       numeric,
    estimated_weight_kg numeric not null,
    line_count          bigint  not null,
    lines_without_cny   bigint  not null,
    lines_without_usd   bigint  not null,
    primary key (vintage_id, prefecture_code, flow, region_code)
);
comment on table fact.prefecture_total is 'Totals of a vintage by prefecture and flow, added up from fact.commodity_total; unrounded.';

create table fact.region_total (
    vintage_id          bigint  not null references ops.vintage on delete cascade,
    region_code         text    not null,
    flow                char(1) not null,
    value_cny           numeric,
    value_usd           numeric,
    net_weight_kg       numeric,
    estimated_weight_kg numeric not null,
    line_count          bigint  not null,
    lines_without_cny   bigint  not null,
    lines_without_usd   bigint  not null,
    primary key (vintage_id, region_code, flow)
);
comment on table fact.region_total is 'Totals of a vintage by region and flow, added up from fact.prefecture_total; unrounded.';
