-- Exchange rates that lists bring, and what each source says of each month (docs/decisions/0009-rates.md).
-- Owned by the rooms reference (ref.rate), staging (fact.published_rate, fact.rate_gap, ops.load_month), inbox (ops.load)
-- and publishing (views).

-- A month now has a rate for each source. Emptied here, with the note of their state, the registers are written anew.
delete from ref.version;
delete from ref.rate;
alter table ref.rate drop constraint rate_pkey;
alter table ref.rate add column days integer;
alter table ref.rate add primary key (period, currency_code, source);
comment on table ref.rate is 'What each shipped source of rates says of each month and currency; a month without a row has none.';
comment on column ref.rate.days is 'how many days a mean is over; null for a rate stated for the month';

create table fact.published_rate (
    month         date     not null,
    load_id       bigint   not null,
    sheet_number  smallint not null,
    row_number    integer  not null,
    column_number integer  not null,
    table_id      text     not null,
    source        text     not null,
    day           date     not null,
    whole_month   boolean  not null,
    currency      char(3)  not null,
    printed       text     not null,
    quotation     text     not null,
    cny_per_unit  numeric  not null check (cny_per_unit > 0),
    ecb_cross     numeric,
    primary key (load_id, month, sheet_number, row_number, column_number)
);
create index published_rate_month on fact.published_rate (month, source, currency);
comment on table fact.published_rate is 'One row a rate that a list states; written once, never updated.';
comment on column fact.published_rate.source is 'pboc: a day''s RMB central parity; customs-statistical; list or list:NAME.';
comment on column fact.published_rate.whole_month is 'Whether the list states it for a month; day is then the month''s first.';

create table fact.rate_gap (
    load_id bigint not null,
    month   date   not null,
    source  text   not null,
    day     date   not null,
    primary key (load_id, month, source, day)
);
comment on table fact.rate_gap is 'Days that a list states rates of in a row that was rejected: a mean may not do as if there were no such day.';

alter table ops.load_month add column rates bigint not null default 0;
comment on table ops.load_month is 'How many lines, figures and rates of a load are filed under which month. A longer period is filed under its last month.';

alter table ops.load add column rate_order text;
comment on column ops.load.rate_order is 'The sources of rates that its lines were converted by, in their order; NULL where it has no lines.';

create function mart.weekdays_between(earlier date, later date) returns integer language sql immutable as $$
    select count(*)::integer from generate_series(1, later - earlier - 1) n where extract(isodow from earlier + n) < 6
$$;
comment on function mart.weekdays_between(date, date) is 'How many days from Monday to Friday lie between two days, both left out.';

create function mart.third_wednesday(month date) returns date language sql immutable as $$
    select (month + (10 - extract(isodow from month)::integer) % 7 + 14)
$$;
comment on function mart.third_wednesday(date) is 'The third Wednesday of the month that begins on a day.';

create view mart.published_rate as
select r.month as period, r.day, case when r.whole_month then 'month' else 'day' end as holds_for, r.currency::text as currency,
    trim_scale(r.cny_per_unit) as cny_per_unit, r.source, r.printed as value_printed, r.quotation,
    trim_scale(r.ecb_cross) as ecb_cross, r.table_id as "table", l.dataset, l.name as file, l.sha256::text as sha256,
    s.sheet_name as sheet, r.row_number as "row", r.column_number as "column",
    mart.cell_name(r.column_number, r.row_number) as cell, v.number as vintage
from ops.current_vintage c
join ops.vintage v on v.id = c.vintage_id
join ops.vintage_load w on w.vintage_id = c.vintage_id
join fact.published_rate r on r.load_id = w.load_id and r.month = c.month
join ops.load l on l.id = r.load_id
join ops.load_sheet s on s.load_id = r.load_id and s.sheet_number = r.sheet_number;

-- Steps that many rows go through are materialized: the planner knows nothing of their sizes.
create view mart.exchange_rate as
with published as materialized (
    select r.month as period, r.source, r.day, r.whole_month, r.currency::text as currency, r.cny_per_unit
    from ops.current_vintage c
    join ops.vintage_load w on w.vintage_id = c.vintage_id
    join fact.published_rate r on r.load_id = w.load_id and r.month = c.month
), rate as materialized (
    -- A day, or month, of which two files say different things has no rate.
    select period, source, day, whole_month, currency, min(cny_per_unit) as cny_per_unit
    from published
    group by period, source, day, whole_month, currency having min(cny_per_unit) = max(cny_per_unit)
), stated as materialized (
    select period, source, currency, cny_per_unit from rate where whole_month
), daily as materialized (
    select period, source, currency, sum(cny_per_unit) as total, count(*) as days
    from rate where not whole_month
    group by period, source, currency
), published_day as materialized (
    select source, day, period from published where not whole_month
    union
    select g.source, g.day, g.month from fact.rate_gap g
    join ops.current_vintage c on c.month = g.month
    join ops.vintage_load w on w.vintage_id = c.vintage_id and w.load_id = g.load_id
), spaced as materialized (
    select source, day, period, (period + interval '1 month')::date as next_period,
        coalesce(lag(day) over w, period - 1) as day_before, lead(day) over w as day_after
    from published_day window w as (partition by source order by day)
), whole as materialized (
    -- The months that the published days show from end to end.
    select source, period, count(*) as days, max(day) as last_day
    from spaced
    group by source, period, next_period
    having max(coalesce(day_after, '-infinity')) >= next_period
        and not bool_or(mart.weekdays_between(day_before, day) > 6
            and mart.weekdays_between(greatest(day_before, period - 1), day) > 0)
        and not bool_or(day_after >= next_period and mart.weekdays_between(day, day_after) > 6
            and mart.weekdays_between(day, next_period) > 0)
), mean as (
    select w.period, d.currency, w.source, round(d.total / d.days, 10) as cny_per_unit, w.last_day, w.days
    from whole w join daily d on d.source = w.source and d.period = w.period and d.days = w.days
), duty_month as (
    select distinct next_period as period, mart.third_wednesday(period) as wednesday from spaced where source = 'pboc'
), duty_neighbour as (
    select m.period, m.wednesday, max(d.day) filter (where d.day <= m.wednesday) as day_before,
        min(d.day) filter (where d.day >= m.wednesday) as day_after
    from duty_month m join published_day d on d.source = 'pboc'
    group by m.period, m.wednesday
), duty_day as materialized (
    select period, case
            when day_after = wednesday then wednesday
            when mart.weekdays_between(day_before, day_after) > 6 then null
            when period < date '2024-12-01' then wednesday + 7
            else day_after end as day
    from duty_neighbour where day_before is not null and day_after is not null
)
select period, currency_code as currency, source, cny_per_unit, rate_date, days from ref.rate
union all
select r.period, r.currency, r.source, r.cny_per_unit, r.period, null from stated r
where not exists (
    select from ref.rate s where s.period = r.period and s.currency_code = r.currency and s.source = r.source)
union all
select m.period, m.currency, case when m.source = 'pboc' then 'pboc-monthly-mean' else m.source end,
    m.cny_per_unit, m.last_day, m.days::integer
from mean m
where not exists (
    select from stated s where s.period = m.period and s.source = m.source and s.currency = m.currency)
union all
select d.period, r.currency, 'customs-duty', r.cny_per_unit, r.day, 1
from duty_day d join rate r on r.day = d.day
where r.source = 'pboc' and not r.whole_month;

comment on view mart.published_rate is 'One row a rate that a loaded list states, as printed and as CNY per unit, with the cell it stands in.';
comment on column mart.published_rate.period is 'First day of the month that the rate is filed under.';
comment on column mart.published_rate.day is 'The day the rate is of; the month''s first where it is stated for a month.';
comment on column mart.published_rate.holds_for is 'day or month: what the list states the rate for.';
comment on column mart.published_rate.currency is 'The currency that is priced, ISO 4217.';
comment on column mart.published_rate.cny_per_unit is 'CNY for one unit of the currency: exact where quoted so, to 16 decimals where quoted the other way round.';
comment on column mart.published_rate.source is 'Whose rate it is: pboc (RMB central parity), customs-statistical, list or list:NAME.';
comment on column mart.published_rate.value_printed is 'The cell, unchanged.';
comment on column mart.published_rate.quotation is 'How the list quotes it, such as CNY per 100 USD, or RUB per 100 CNY.';
comment on column mart.published_rate.ecb_cross is 'CNY per unit by the ECB that the rate was held against: of that day, else the mean of that month; NULL where the ECB does not quote the currency.';
comment on column mart.published_rate."table" is 'The layout that the list was read by.';
comment on column mart.published_rate.dataset is 'Folder of the file under the inbox.';
comment on column mart.published_rate.file is 'The file, by its path within its dataset.';
comment on column mart.published_rate.sha256 is 'Fingerprint of the file that was read.';
comment on column mart.published_rate.sheet is 'Name of the sheet.';
comment on column mart.published_rate."row" is 'Row in the sheet, from 1; in a csv file the line.';
comment on column mart.published_rate."column" is 'Column in the sheet, from 1.';
comment on column mart.published_rate.cell is 'The cell as spreadsheets name it, such as F12.';
comment on column mart.published_rate.vintage is 'Number of the months vintage that this row comes from.';

comment on view mart.exchange_rate is 'What each source of rates says of each month: shipped rates, and those of loaded lists. A month without a row has none from that source.';
comment on column mart.exchange_rate.period is 'Reference month: first day of the month that lines are converted for.';
comment on column mart.exchange_rate.currency is 'The currency that is priced, ISO 4217.';
comment on column mart.exchange_rate.source is 'customs-statistical, ecb-monthly-mean, pboc-monthly-mean, customs-duty, list or list:NAME, as the key rates of a dataset.yaml names them.';
comment on column mart.exchange_rate.cny_per_unit is 'CNY for one unit of the currency; a mean to 10 decimals.';
comment on column mart.exchange_rate.rate_date is 'First day of the month for a stated rate, last day that went into a mean, the day itself for a duty rate.';
comment on column mart.exchange_rate.days is 'How many days the rate is the mean of; 1 for a day''s rate, NULL for a rate stated for the month.';

do $$
begin
    grant select on mart.published_rate, mart.exchange_rate to analyst;
exception when undefined_object or insufficient_privilege then
    raise notice 'the role analyst could not be granted the new views: %', sqlerrm;
end
$$;
