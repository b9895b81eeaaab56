-- What a run has prepared and not published yet can be looked at as if it were. Owned by the room publishing.

create or replace view ops.shown_vintage as
select c.month, c.vintage_id from ops.current_vintage c
where nullif(current_setting('customs_etl.preview_run', true), '') is null
union all
select v.month, v.id from ops.vintage v
where v.run_id = nullif(current_setting('customs_etl.preview_run', true), '')::bigint and v.published_at is null
union all
select c.month, c.vintage_id from ops.current_vintage c
where nullif(current_setting('customs_etl.preview_run', true), '') is not null
and not exists (select from ops.vintage v
    where v.run_id = nullif(current_setting('customs_etl.preview_run', true), '')::bigint and v.published_at is null
    and v.month = c.month)
and exists (select from ops.vintage v
    where v.run_id = nullif(current_setting('customs_etl.preview_run', true), '')::bigint and v.published_at is null
    and c.month between v.month - interval '1 year' and v.month + interval '1 year');
comment on view ops.shown_vintage is 'The vintage of each month that this session''s views show.';
