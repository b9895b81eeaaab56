-- The lock that a run holds while it lives. Owned by the room pipeline.

create function ops.run_lock() returns bigint language sql immutable as $$
    select x'00637573746f6d73'::bigint
$$;
comment on function ops.run_lock() is 'Key of the session advisory lock that a run holds while it lives: "customs" in ASCII.';

create function ops.a_run_lives() returns boolean language sql stable as $$
    select exists (
        select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
        where l.locktype = 'advisory' and l.objsubid = 1
        and (l.classid::bigint << 32 | l.objid::bigint) = ops.run_lock())
$$;
comment on function ops.a_run_lives() is 'Whether somebody holds the lock of a run. A run that is marked running while nobody does has died; the next one clears up behind it.';
