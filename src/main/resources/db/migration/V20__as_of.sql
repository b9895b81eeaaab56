-- Every view answers as of an earlier moment or vintage (docs/decisions/0016-as-of.md). Owned by the room publishing.

-- Where the pointer stood, and since when.
create table ops.pointer_move (
    id          bigint generated always as identity primary key,
    month       date        not null,
    vintage_id  bigint      not null references ops.vintage,
    moved_at    timestamptz not null,
    moved_until timestamptz not null default 'infinity',
    run_id      bigint      not null references ops.run,
    reason      text,
    check (moved_at <= moved_until)
);
create unique index pointer_move_last on ops.pointer_move (month) where moved_until = 'infinity';
create index pointer_move_vintage on ops.pointer_move (vintage_id);
comment on table ops.pointer_move is 'Every move of the pointer ops.current_vintage, with the time for which it stood there.';
comment on column ops.pointer_move.moved_at is 'From when on the month stood at this vintage.';
comment on column ops.pointer_move.moved_until is 'Until when, that moment not included; infinity for the last move.';
comment on column ops.pointer_move.run_id is 'The run that moved it: one that published the vintage, or a rollback.';
comment on column ops.pointer_move.reason is 'Why, where the operator said so.';

-- Nothing was ever rolled back before: each vintage stood until the next.
insert into ops.pointer_move (month, vintage_id, moved_at, moved_until, run_id, reason)
select month, id, published_at, greatest(published_at, lead(published_at, 1, 'infinity') over (partition by month order by number)),
    run_id, reason
from ops.vintage where published_at is not null;

alter table ops.vintage add column pruned_at timestamptz;
comment on column ops.vintage.pruned_at is 'When its totals were removed, since newer vintages are enough (customs-etl.keep-vintages); NULL while it can be shown.';

-- What the session says. Two settings that anybody may change: they choose among vintages that were all published once.
create function mart.as_of_moment() returns timestamptz language sql stable parallel safe as $$
    select nullif(current_setting('customs_etl.as_of', true), '')::timestamptz
$$;
comment on function mart.as_of_moment() is 'The moment that this session''s views answer as of; NULL for now.';

create function mart.as_of_pins() returns jsonb language sql stable parallel safe as $$
    select nullif(current_setting('customs_etl.as_of_vintages', true), '')::jsonb
$$;
comment on function mart.as_of_pins() is 'The months that this session shows at a vintage of their own, such as {"2024-01": 1}; NULL for none.';

-- The first part is what there always was; where the session asks for now, the second is not even begun.
create or replace view ops.shown_vintage as
select c.month, c.vintage_id from ops.current_vintage c
where mart.as_of_moment() is null and mart.as_of_pins() is null
union all
select v.month, v.id from ops.vintage v
where (mart.as_of_moment() is not null or mart.as_of_pins() is not null)
and v.published_at is not null and v.pruned_at is null
and case
    when mart.as_of_pins() ? to_char(v.month, 'YYYY-MM')
        then v.number = (mart.as_of_pins() ->> to_char(v.month, 'YYYY-MM'))::integer
    else exists (
        select from ops.pointer_move m where m.vintage_id = v.id
        and m.moved_at <= coalesce(mart.as_of_moment(), 'infinity')
        and case when mart.as_of_moment() is null then m.moved_until = 'infinity'
            else m.moved_until > mart.as_of_moment() end)
    end;
comment on view ops.shown_vintage is 'The vintage of each month that this session''s views show: the current one, unless mart.as_of says otherwise.';

-- The views that followed the pointer follow what is shown; their columns and comments stay.
do $$
declare
    followed record;
    path text := current_setting('search_path');
begin
    perform set_config('search_path', 'pg_catalog', true); -- so that definitions name every schema
    for followed in
        select c.oid, c.relname, pg_get_viewdef(c.oid) as query
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'mart' and c.relkind = 'v' and pg_get_viewdef(c.oid) like '%ops.current_vintage%'
    loop
        execute format('create or replace view mart.%I as %s', followed.relname,
            replace(followed.query, 'ops.current_vintage', 'ops.shown_vintage'));
    end loop;
    perform set_config('search_path', path, true);
end
$$;

-- What had not been published, or read, at that moment is not there.
create or replace view mart.vintage as
select v.month as period, v.number as vintage, v.published_at, v.run_id as run, v.reason,
    (select jsonb_agg(jsonb_build_object('dataset', l.dataset, 'file', l.name, 'sha256', l.sha256)
            order by l.dataset, l.name)
        from ops.vintage_load w join ops.load l on l.id = w.load_id where w.vintage_id = v.id) as files,
    c.vintage_id is not null as current,
    array(
        select l.dataset || '/' || l.name || ': ' || g.rows || ' rows of the same key as rows of ' || o.dataset || '/'
            || o.name || '; they are different goods (same-goods: accept)'
        from ops.vintage_load w
        join ops.accepted_goods g on g.load_id = w.load_id and g.month = v.month
        join ops.vintage_load z on z.vintage_id = v.id and z.load_id = g.other_id
        join ops.load l on l.id = g.load_id
        join ops.load o on o.id = g.other_id
        where w.vintage_id = v.id
        union
        select l.dataset || '/' || l.name || ': in place of ' || s.dataset || '/' || s.name || ' (supersedes)'
        from ops.vintage_load w
        join ops.supersession s on s.load_id = w.load_id
        join ops.load l on l.id = w.load_id
        where w.vintage_id = v.id
        union
        select l.dataset || '/' || l.name || ': where its readings disagree, '
            || lower((regexp_match(l.folder_statement || l.statement, '\maccept=([A-Za-z_-]+)'))[1]) || ' holds (accept)'
        from ops.vintage_load w
        join ops.load l on l.id = w.load_id
        where w.vintage_id = v.id and l.folder_statement || l.statement ~ '\maccept='
        order by 1) as accepted,
    v.pruned_at
from ops.vintage v
left join ops.shown_vintage c on c.vintage_id = v.id
where v.published_at is not null
and (v.published_at <= mart.as_of_moment() or mart.as_of_moment() is null or c.vintage_id is not null);
comment on view mart.vintage is 'One row a month and vintage: when it was published, by which run, from which files. As of an earlier moment only those that there were then.';
comment on column mart.vintage.published_at is 'When it was first published; view vintage_shown says for which times the other views showed it.';
comment on column mart.vintage.current is 'Whether this is the vintage that the other views show: now, or as of the moment that this session asks for.';
comment on column mart.vintage.pruned_at is 'When it was removed, since newer vintages are enough: no view shows it any more. NULL while it can be shown.';

create or replace view mart.rejection as
select l.run_id as run, l.dataset, l.name as file, r.sheet_number, r.sheet, r.row_number as "row",
    r.column_number as "column", mart.cell_name(r.column_number, r.row_number) as cell, r.raw_value,
    r.reason as reason_code, r.message, r.way_out, l.sha256::text as sha256
from ops.rejection r
join ops.load l on l.id = r.load_id
where mart.as_of_moment() is null or l.read_at <= mart.as_of_moment();

create or replace view mart.sheet_reading as
select l.run_id as run, l.dataset, l.name as file, l.sha256::text as sha256, s.sheet_number, s.sheet_name as sheet,
    s.layout, s.layout_source, s.layout_sha256::text as layout_sha256, s.rows_read, s.rows_loaded, s.rows_rejected,
    s.rows_ignored, s.notes as remarks,
    exists (select from ops.shown_vintage c join ops.vintage_load w on w.vintage_id = c.vintage_id
        where w.load_id = l.id) as current
from ops.load l
join ops.load_sheet s on s.load_id = l.id
where exists (select from ops.vintage_load w join ops.vintage v on v.id = w.vintage_id
    where w.load_id = l.id and v.published_at <= coalesce(mart.as_of_moment(), 'infinity'));

create or replace view mart.layout as
select y.sha256::text as sha256, y.yaml from ops.layout y
where mart.as_of_moment() is null or exists (
    select from ops.load_sheet s join ops.load l on l.id = s.load_id
    where s.layout_sha256 = y.sha256 and l.read_at <= mart.as_of_moment());

create view mart.vintage_shown as
select m.month as period, v.number as vintage, m.moved_at as shown_from,
    case when m.moved_until <= mart.as_of_moment() or mart.as_of_moment() is null
        then nullif(m.moved_until, 'infinity') end as shown_until,
    m.run_id as run, m.reason, v.pruned_at
from ops.pointer_move m
join ops.vintage v on v.id = m.vintage_id
where mart.as_of_moment() is null or m.moved_at <= mart.as_of_moment();
comment on view mart.vintage_shown is 'One row a month and time for which a vintage was the one that views show: by its publication, or by a rollback.';
comment on column mart.vintage_shown.period is 'The month.';
comment on column mart.vintage_shown.vintage is 'Number of the vintage within its month.';
comment on column mart.vintage_shown.shown_from is 'From when on it was shown.';
comment on column mart.vintage_shown.shown_until is 'Until when, that moment not included; NULL while it is.';
comment on column mart.vintage_shown.run is 'The run that published it, or rolled back to it.';
comment on column mart.vintage_shown.reason is 'Why, where the operator said so.';
comment on column mart.vintage_shown.pruned_at is 'When it was removed, since newer vintages are enough; NULL while it can be shown.';

-- How a session says it.
create function mart.as_of(moment timestamptz) returns timestamptz language plpgsql as $$
begin
    if not isfinite(moment) then
        raise exception 'as_of: % is no moment', moment using errcode = 'invalid_parameter_value';
    end if;
    perform set_config('customs_etl.as_of_vintages', '', false);
    perform set_config('customs_etl.as_of',
        coalesce(to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ''), false);
    return moment;
end
$$;
comment on function mart.as_of(timestamptz) is 'Lets this session''s views answer as of a moment; NULL for now. Months pinned before are pinned no more. Answers the moment.';

create function mart.as_of(day date) returns timestamptz language sql as $$
    select mart.as_of((day + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')
$$;
comment on function mart.as_of(date) is 'Lets this session''s views answer as of the end of a day, UTC; NULL for now.';

create function mart.as_of(moment text) returns timestamptz language plpgsql as $$
begin
    return case when moment ~ '^\s*\d{4}-\d{1,2}-\d{1,2}\s*$' then mart.as_of(moment::date) else mart.as_of(moment::timestamptz) end;
end
$$;
comment on function mart.as_of(text) is 'The same for a moment in writing: 2024-06-30 is the end of that day, UTC; 2024-06-30T12:00Z that moment; NULL for now.';

create function mart.as_of(month date, vintage integer) returns timestamptz language plpgsql as $$
declare
    first_day date := date_trunc('month', month)::date;
    key text := to_char(month, 'YYYY-MM');
    pins jsonb := coalesce(mart.as_of_pins(), '{}') - key;
begin
    if month is null then
        raise exception 'as_of: which month?' using errcode = 'invalid_parameter_value';
    end if;
    if vintage is not null then
        pins := pins || jsonb_build_object(key, vintage);
    end if;
    perform set_config('customs_etl.as_of_vintages', case when pins = '{}' then '' else pins::text end, false);
    if vintage is not null and not exists (
            select from mart.vintage v where v.period = first_day and v.vintage = as_of.vintage and (v.current or v.pruned_at is not null)) then
        raise exception '% has no vintage %', key, vintage using errcode = 'invalid_parameter_value',
            hint = 'select period, vintage, published_at from mart.vintage shows those there are';
    end if;
    return mart.as_of_moment();
end
$$;
comment on function mart.as_of(date, integer) is 'Lets this session''s views show one month at a vintage of its own, whatever the moment; NULL as vintage ends that. A vintage that was pruned leaves the month empty.';

create function mart.as_of_now() returns timestamptz language sql as $$
    select mart.as_of(null::timestamptz)
$$;
comment on function mart.as_of_now() is 'Lets this session''s views answer for now again.';
