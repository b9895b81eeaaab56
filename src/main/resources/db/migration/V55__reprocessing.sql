-- Months that are to be done again. Owned by the rooms pipeline (ops.month_queue) and inbox (ops.load).

create table ops.month_queue (
    id       bigint generated always as identity primary key,
    month    date        not null check (month = date_trunc('month', month)::date),
    force    boolean     not null,
    after    bigint      not null,
    reason   text,
    asked_at timestamptz not null,
    run_id   bigint references ops.run,
    done_at  timestamptz
);
create unique index month_queue_open on ops.month_queue (month) where done_at is null;
comment on table ops.month_queue is 'Months that somebody asked to do again. What is not done goes on with reprocess --failed, or by itself where the program serves.';
comment on column ops.month_queue.force is 'Whether its files are read again also where nothing has changed that they were read with.';
comment on column ops.month_queue.after is 'The newest run when it was asked for: what was read since is new enough.';
comment on column ops.month_queue.run_id is 'The latest run that did it, or tried to.';
comment on column ops.month_queue.done_at is 'NULL while it is to be done.';

alter table ops.load add column registers char(64);
alter table ops.load add column stated_by bigint references ops.run;
comment on column ops.load.registers is 'Fingerprint of the shipped registers that it was read with.';
comment on column ops.load.stated_by is 'The run whose call stated what holds for the file: an earlier one, where the same bytes are read again.';
update ops.load set stated_by = run_id;
