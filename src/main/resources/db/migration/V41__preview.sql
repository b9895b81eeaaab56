-- What a run has prepared and not published yet can be looked at as if it were. Owned by the room publishing.

create function ops.preview_run() returns bigint language sql stable as $$
    select case when has_schema_privilege(current_user, 'ops', 'usage')
        then nullif(current_setting('customs_etl.preview_run', true), '')::bigint end
$$;
comment on function ops.preview_run() is 'The run whose prepared vintages this session''s views show; NULL for none. Analysts see none: half a month could be among them.';

create or replace view ops.shown_vintage as
select c.month, c.vintage_id from ops.current_vintage c
where mart.as_of_moment() is null and mart.as_of_pins() is null and ops.preview_run() is null
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
    end
union all
select v.month, v.id from ops.vintage v
where v.run_id = ops.preview_run() and v.published_at is null
union all
-- Beside them what stays, as far as it can be compared with them.
select c.month, c.vintage_id from ops.current_vintage c
where ops.preview_run() is not null
and not exists (select from ops.vintage v
    where v.run_id = ops.preview_run() and v.published_at is null and v.month = c.month)
and exists (select from ops.vintage v
    where v.run_id = ops.preview_run() and v.published_at is null
    and c.month between v.month - interval '1 year' and v.month + interval '1 year');
comment on view ops.shown_vintage is 'The vintage of each month that this session''s views show: the current one, unless mart.as_of says otherwise, or a run looks at what it has prepared.';
