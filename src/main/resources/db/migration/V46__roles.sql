-- What loading needs beyond rows (docs/decisions/0024-roles.md). The roles themselves: afterMigrate.sql and docs/roles.sql.
-- Owned by the room staging.

-- Partitions belong to the owner, whoever loads: a loader may write rows and may make no table of its own choosing.
create or replace function fact.ensure_month(wanted date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
-- Analysts read through views and need none of these; who may load is said in afterMigrate.sql.
revoke execute on function fact.ensure_month(date) from public;
