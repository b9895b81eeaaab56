-- The roles of a warehouse, where the user of customs-etl may not create roles (docs/decisions/0024-roles.md). Run it as
-- the server's administrator, in the warehouse's database, before or after the first load, as often as you like:
--
--     psql -d warehouse -f docs/roles.sql
--
-- owner    has the schemas. The user who owns the database becomes a member: any command of customs-etl with --db-user of
--          that one migrates, and hands out the rights. Run one after this script, and after each update of the program.
-- loader   writes rows, and can neither make, alter nor drop anything. For the nightly run's login.
-- analyst  reads the views of schema mart.

do $$
declare
    missing name;
begin
    foreach missing in array array['owner', 'loader', 'analyst'] loop
        if not exists (select from pg_roles where rolname = missing) then
            execute format('create role %I nologin', missing);
        end if;
    end loop;
    execute format('grant create on database %I to owner', current_database());
    execute format('grant owner, loader, analyst to %I',
        (select r.rolname from pg_database d join pg_roles r on r.oid = d.datdba where d.datname = current_database()));
    grant analyst to loader;
end
$$;

-- A run of customs-etl holds an advisory lock. Everybody may take such locks, and could keep the nightly run waiting: so in
-- this database only those may who load. (Leave it out if something else in this database needs them.)
do $$
declare
    lock_function regprocedure;
begin
    for lock_function in select oid from pg_proc
        where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^pg_(try_)?advisory_(xact_)?lock'
    loop
        execute format('revoke execute on function %s from public', lock_function);
        execute format('grant execute on function %s to owner, loader', lock_function);
    end loop;
end
$$;

-- Logins. A role's settings hold for who logs in as it, not for its members, so each analyst has them:
--
--     create role nightly login password '…' in role loader;
--     create role bob login password '…' in role analyst;
--     alter role bob set default_transaction_read_only = on;
--     alter role bob set statement_timeout = '60s';
--
-- These settings are set here for every login that is an analyst and does not have them yet.
do $$
declare
    what record;
begin
    for what in
        select r.rolname, s.name, s.value from pg_roles r
        cross join (values ('default_transaction_read_only', 'on'), ('statement_timeout', '60s'), ('jit', 'off')) s (name, value)
        where (r.rolname = 'analyst' or r.rolcanlogin and not r.rolsuper and pg_has_role(r.oid, 'analyst', 'MEMBER')
            and not pg_has_role(r.oid, 'loader', 'MEMBER') and not pg_has_role(r.oid, 'owner', 'MEMBER'))
        and not exists (
            select from pg_db_role_setting t, unnest(t.setconfig) c
            where t.setrole = r.oid and c like s.name || '=%'
            and t.setdatabase in (0, (select oid from pg_database where datname = current_database())))
    loop
        execute format('alter role %I in database %I set %I = %L', what.rolname, current_database(), what.name, what.value);
    end loop;
end
$$;
