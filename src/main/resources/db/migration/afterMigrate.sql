-- Three roles (docs/decisions/0024-roles.md): owner has the schemas, loader writes rows and makes nothing, and the
-- analyst reads the views of schema mart and nothing else. Run at every start, after the migrations, also where there
-- is nothing to migrate: so views that are new are granted as well, and a role that the server's administrator makes late
-- has its rights from the next start on. Each right stands on its own: one that this user may not give takes no other
-- one away. Only what is missing is granted, so that two starts at once do not trip over each other.
-- Owned by the room publishing.

do $$
declare
    missing name;
begin
    foreach missing in array array['analyst', 'loader', 'owner'] loop
        begin
            if not exists (select from pg_roles where rolname = missing) then
                execute format('create role %I nologin', missing);
            end if;
        exception
            -- The administrator makes it then (docs/roles.sql). It belongs to the whole server: another warehouse may
            -- have made it, or be making it now.
            when insufficient_privilege or duplicate_object or unique_violation then null;
        end;
    end loop;
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

-- Whoever migrates is a member of owner and hands over what it has made: all of it, or nothing, since a view reads with its
-- owner's rights. Where it may not, everything stays with whoever migrates.
do $$
declare
    what record;
begin
    if not exists (select from pg_roles where rolname = 'owner') then
        return;
    end if;
    if not pg_has_role(current_user, 'owner',
            case when current_setting('server_version_num')::integer >= 160000 then 'SET' else 'MEMBER' end) then
        execute format('grant owner to %I', current_user);
    end if;
    if not has_database_privilege('owner', current_database(), 'create') then
        execute format('grant create on database %I to owner', current_database());
    end if;
    for what in
        with ours as (
            select oid, nspname, nspowner from pg_namespace where nspname in ('ops', 'fact', 'mart', 'ref', 'batch')),
        stranger as (
            select 1 as step, format('schema %I', nspname) as named, nspowner as owned_by from ours
            union all
            select 2, format('%s %I.%I', case c.relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end,
                n.nspname, c.relname), c.relowner
            from pg_class c join ours n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v') or c.relkind = 'S' and not exists (
                select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i'))
            union all
            select 3, format('function %s', p.oid::regprocedure), p.proowner
            from pg_proc p join ours n on n.oid = p.pronamespace)
        select named from stranger s join pg_roles r on r.oid = s.owned_by where r.rolname <> 'owner' order by step
    loop
        execute format('alter %s owner to owner', what.named);
    end loop;
exception when insufficient_privilege or internal_error then null; -- another start at the same time has done it
end
$$;

-- The loader writes rows. Of Flyway's history it sees whether there is something to migrate, which it may not.
do $$
declare
    what record;
begin
    if not exists (select from pg_roles where rolname = 'loader') then
        return;
    end if;
    for what in
        with ours as (
            select oid, nspname from pg_namespace where nspname in ('ops', 'fact', 'mart', 'ref', 'batch'))
        select format('temporary on database %I', current_database()) as privilege
        where not has_database_privilege('loader', current_database(), 'temporary')
        union all
        select format('usage on schema %I', nspname) from ours where not has_schema_privilege('loader', oid, 'usage')
        union all
        select format('%s on %I.%I', r.privilege, n.nspname, c.relname)
        from pg_class c join ours n on n.oid = c.relnamespace
        cross join (values ('select'), ('insert'), ('update'), ('delete')) r (privilege)
        where (c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' and n.nspname <> 'mart'
            or r.privilege = 'select' and c.relkind in ('r', 'p', 'v'))
        -- Lines are written and deleted through the table that the partitions belong to.
        and not c.relispartition
        and not has_table_privilege('loader', c.oid, r.privilege)
        union all
        select format('usage, select on sequence %I.%I', n.nspname, c.relname)
        from pg_class c join ours n on n.oid = c.relnamespace
        where case when c.relkind = 'S' then not has_sequence_privilege('loader', c.oid, 'usage') end
        union all
        select format('execute on function %s', p.oid::regprocedure) from pg_proc p
        join ours n on n.oid = p.pronamespace where not has_function_privilege('loader', p.oid, 'execute')
    loop
        begin
            execute format('grant %s to loader', what.privilege);
        exception when insufficient_privilege then null; -- only the owner may
        end;
    end loop;
    -- It answers `query` too, with an analyst's rights.
    if exists (select from pg_roles where rolname = 'analyst') and not pg_has_role('loader', 'analyst', 'MEMBER') then
        grant analyst to loader;
    end if;
exception when insufficient_privilege or internal_error then null;
end
$$;

-- An analyst's session is read only and has an end, unless somebody has set something else. A role's settings hold for who
-- logs in as it, not for its members: so they are set for these too, but for those who may load. They guard against
-- accidents, since a session may change its settings; what it may not do, its rights say.
do $$
declare
    what record;
begin
    for what in
        select format('role %I', r.rolname) as who, s.name, s.value from pg_roles r
        cross join (values ('default_transaction_read_only', 'on'), ('statement_timeout', '60s'), ('jit', 'off')) s (name, value)
        where (r.rolname = 'analyst' or r.rolcanlogin and not r.rolsuper
            and exists (select from pg_roles a where a.rolname = 'analyst' and pg_has_role(r.oid, a.oid, 'MEMBER'))
            and not has_table_privilege(r.oid, 'ops.run', 'insert'))
        and not exists (
            select from pg_db_role_setting t, unnest(t.setconfig) c
            where t.setrole = r.oid and c like s.name || '=%'
            and t.setdatabase in (0, (select oid from pg_database where datname = current_database())))
    loop
        begin
            execute format('alter %s in database %I set %I = %L', what.who, current_database(), what.name, what.value);
        exception when insufficient_privilege or internal_error then null; -- the administrator may (docs/roles.sql)
        end;
    end loop;
end
$$;
