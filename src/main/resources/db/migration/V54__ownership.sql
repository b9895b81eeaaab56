-- Who may change the warehouse. Owned by the room ownership.

create table ops.ownership (
    token        bigint generated always as identity primary key,
    holder       text        not null,
    taken_at     timestamptz not null default clock_timestamp(),
    heartbeat_at timestamptz not null default clock_timestamp(),
    beats        bigint      not null default 0,
    ended_at     timestamptz,
    ended        text check (ended in ('released', 'died', 'expired')),
    check ((ended_at is null) = (ended is null))
);
create unique index one_owner on ops.ownership ((true)) where ended_at is null;
comment on table ops.ownership is 'Who owned the warehouse when, and may change it: at most one has not ended. Moments are the server''s.';
comment on column ops.ownership.token is 'Rises with each owner. What an owner writes asks whether its token still holds (fencing).';
comment on column ops.ownership.holder is 'Host and process; its sessions on the server have this application_name.';
comment on column ops.ownership.heartbeat_at is 'When the owner last said that it lives.';
comment on column ops.ownership.beats is 'How often it has said so.';
comment on column ops.ownership.ended is 'released: let go; died: its lock was free; expired: it was silent for a lease, and another process ended its sessions.';

alter table ops.run add column token bigint references ops.ownership;
alter table ops.run add column again_of bigint references ops.run;
alter table ops.run drop constraint run_status_check;
alter table ops.run add constraint run_status_check
    check (status in ('running', 'done', 'failed', 'stopped', 'crashed'));
create index run_unfinished on ops.run (status) where status <> 'done';
comment on column ops.run.token is 'The owner that did it.';
comment on column ops.run.again_of is 'The run whose work this one did again.';
comment on column ops.run.status is 'running; done; failed: nothing was published; stopped: asked to end before it was done; crashed: the process died, found at the next start.';
