-- The analyst reads the views of schema mart and nothing else. Run at every start, after the migrations, also where there
-- is nothing to migrate: so views that are new are granted as well, and a role that the server's administrator makes late
-- has its rights from the next start on. Each right stands on its own: one that this user may not give takes no other
-- one away. Only what is missing is granted, so that two starts at once do not trip over each other.
-- Owned by the room publishing.

do $$
begin
    if not exists (select from pg_roles where rolname = 'analyst') then
        create role analyst nologin;
    end if;
exception
    -- The administrator makes it then (README, "Your own server"). It belongs to the whole server: another warehouse may
    -- have made it, or be making it now.
    when insufficient_privilege or duplicate_object or unique_violation then null;
end
$$;

do $$
declare
    what record;
begin
    if not exists (select from pg_roles where rolname = 'analyst') then
        return;
    end if;
    for what in
        -- A query runs inside of a temporary function (AnalystSession).
        select format('temporary on database %I', current_database()) as privilege
        where not has_database_privilege('analyst', current_database(), 'temporary')
        union all
        select format('usage on schema %I', n.nspname) from pg_namespace n
        where n.nspname = 'mart' and not has_schema_privilege('analyst', n.oid, 'usage')
        union all
        select format('select on %I.%I', n.nspname, c.relname) from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'mart'
        where c.relkind in ('v', 'm', 'r', 'p') and not has_table_privilege('analyst', c.oid, 'select')
        union all
        select format('execute on function %s', p.oid::regprocedure) from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'mart'
        where not has_function_privilege('analyst', p.oid, 'execute')
    loop
        begin
            execute format('grant %s to analyst', what.privilege);
        exception when insufficient_privilege then null; -- only the owner of the views may
        end;
    end loop;
end
$$;

-- A block of its own: its failure would take back what the one before has granted.
do $$
begin
    -- This program answers queries as the analyst; from PostgreSQL 16 on, being a member is not enough for that.
    if exists (select from pg_roles where rolname = 'analyst') and not pg_has_role(current_user, 'analyst',
            case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) then
        execute format('grant analyst to %I', current_user);
    end if;
exception when insufficient_privilege then null; -- the administrator may (README, "Your own server")
end
$$;
