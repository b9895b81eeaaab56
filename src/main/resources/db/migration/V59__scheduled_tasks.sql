-- When the nightly run is due, and who does it (docs/decisions/0030-serve.md). Owned by the room schedule.

create table ops.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on ops.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on ops.scheduled_tasks (last_heartbeat);
comment on table ops.scheduled_tasks is 'What serve does by itself, and when: one row for the nightly run, however many processes serve. The table of db-scheduler, which owns its shape. Moments are those of the processes'' clocks.';
comment on column ops.scheduled_tasks.task_name is 'nightly.';
comment on column ops.scheduled_tasks.task_instance is 'recurring: there is one.';
comment on column ops.scheduled_tasks.task_data is 'Not used.';
comment on column ops.scheduled_tasks.execution_time is 'When it is due next. In the past where nobody served then: it is done once, late.';
comment on column ops.scheduled_tasks.picked is 'Whether a process is doing it now.';
comment on column ops.scheduled_tasks.picked_by is 'Which one: host and process.';
comment on column ops.scheduled_tasks.last_success is 'When it was last done.';
comment on column ops.scheduled_tasks.last_failure is 'When it last failed.';
comment on column ops.scheduled_tasks.consecutive_failures is 'How often it has failed since it was last done.';
comment on column ops.scheduled_tasks.last_heartbeat is 'When the process that does it last said that it lives; after four that are missing, it is done again.';
comment on column ops.scheduled_tasks.version is 'Rises with each change: of several processes that want to do it, one wins.';
