-- Runs, loads, rejections and vintages: what was read, what became of it, and which loads a month stands on.
-- Owned by the rooms inbox (loads), staging (sheets, rejections) and publishing (vintages).

comment on schema ops is 'Runs, loads, rejections and vintages: the operator''s tables. Analysts read schema mart.';

create table ops.run (
    id         bigint generated always as identity primary key,
    command    text        not null,
    arguments  text        not null,
    request    text        not null,
    reason     text,
    started_at timestamptz not null,
    ended_at   timestamptz,
    status     text        not null check (status in ('running', 'done', 'failed', 'crashed')),
    exit_code  integer,
    message    text
);
comment on table ops.run is 'One call of a command that changes the warehouse.';
comment on column ops.run.request is 'What was asked for, as JSON, for the job''s steps.';
comment on column ops.run.status is 'running; done; failed: nothing was published; crashed: the process died, found at the next start.';
comment on column ops.run.exit_code is 'The exit code of the contract: 0 done, 1 failed, 3 published with rejections, 5 a gate held something back.';

create table ops.load (
    id          bigint generated always as identity primary key,
    run_id      bigint      not null references ops.run,
    dataset     text        not null,
    name        text        not null,
    path        text        not null,
    sha256      char(64)    not null,
    size_bytes  bigint      not null,
    statement   text        not null,
    folder_statement text   not null,
    about_file  boolean     not null,
    status      text        not null check (status in ('registered', 'loaded', 'rejected', 'held', 'abandoned')),
    description text,
    corrects    bigint references ops.load,
    read_at     timestamptz
);
create index load_identity on ops.load (dataset, name);
create index load_run on ops.load (run_id);
create index load_sha256 on ops.load (sha256);
comment on table ops.load is 'One reading of one file. Lines and figures are written once, keyed by load, and never updated.';
comment on column ops.load.dataset is 'The folder''s name under the inbox.';
comment on column ops.load.name is 'The file''s path within its dataset folder; with the dataset it is the file''s identity.';
comment on column ops.load.statement is 'What the command line stated about the file; empty for nothing. Another statement makes a new reading.';
comment on column ops.load.folder_statement is 'What the dataset.yaml of its folder stated about the file; empty for nothing.';
comment on column ops.load.about_file is 'Whether the command named this very file, so that the statement holds against the file''s name.';
comment on column ops.load.status is 'registered: to be read; loaded: may be published; rejected: cannot be read as a whole; held: contradicts itself; abandoned: its run died.';
comment on column ops.load.corrects is 'The load of the same dataset and name, with other bytes, that this one supersedes.';

create table ops.other_name (
    load_id bigint not null references ops.load,
    dataset text   not null,
    name    text   not null,
    primary key (load_id, dataset, name)
);
comment on table ops.other_name is 'Names under which the bytes of a load were met again. Once the first file is gone, new bytes under such a name correct the load.';

create table ops.load_sheet (
    load_id       bigint  not null references ops.load on delete cascade,
    sheet_number  integer not null,
    sheet_name    text    not null,
    layout        text,
    rows_read     bigint  not null,
    rows_loaded   bigint  not null,
    rows_rejected bigint  not null,
    rows_ignored  bigint  not null,
    notes         text[]  not null,
    primary key (load_id, sheet_number),
    constraint every_row_is_accounted_for check (rows_read = rows_loaded + rows_rejected + rows_ignored)
);
comment on table ops.load_sheet is 'The rows of one sheet of a load: read = loaded + rejected + ignored, held by a constraint.';
comment on column ops.load_sheet.notes is 'What a person should know: unknown columns, names not in the registers, an export that may be cut off.';

create table ops.ignored_rows (
    load_id      bigint  not null,
    sheet_number integer not null,
    why          text    not null,
    rows         bigint  not null,
    primary key (load_id, sheet_number, why),
    foreign key (load_id, sheet_number) references ops.load_sheet on delete cascade
);
comment on table ops.ignored_rows is 'How many rows of a sheet hold no data, by kind: title, header, note, total.';

create table ops.load_month (
    load_id bigint not null references ops.load on delete cascade,
    month   date   not null,
    lines   bigint not null,
    figures bigint not null,
    primary key (load_id, month)
);
create index load_month_month on ops.load_month (month);
comment on table ops.load_month is 'How many lines and figures of a load are filed under which month. A longer period is filed under its last month.';

create table ops.skipped_file (
    run_id bigint not null references ops.run,
    path   text   not null,
    why    text   not null
);
create index skipped_file_run on ops.skipped_file (run_id);
comment on table ops.skipped_file is 'Files that a run found and did not read: hidden, temporary, still being written, known already.';

create table ops.rejection (
    id            bigint generated always as identity primary key,
    load_id       bigint not null references ops.load on delete cascade,
    sheet_number  integer,
    sheet         text,
    row_number    integer,
    column_number integer,
    raw_value     text,
    reason        text   not null,
    message       text   not null,
    way_out       text   not null
);
create index rejection_load on ops.rejection (load_id);
comment on table ops.rejection is 'Everything that was not loaded, with its coordinates and the way out. There is no cap.';

create table ops.vintage (
    id           bigint generated always as identity primary key,
    month        date        not null check (month = date_trunc('month', month)::date),
    number       integer     not null,
    run_id       bigint      not null references ops.run,
    reason       text,
    published_at timestamptz,
    unique (month, number)
);
comment on table ops.vintage is 'The state of a month as one run published it: a set of loads and the totals over them.';
comment on column ops.vintage.published_at is 'NULL while a run prepares it; no view shows it before.';

create table ops.vintage_load (
    vintage_id bigint not null references ops.vintage on delete cascade,
    load_id    bigint not null references ops.load,
    primary key (vintage_id, load_id)
);
create index vintage_load_load on ops.vintage_load (load_id);
comment on table ops.vintage_load is 'The loads that a vintage stands on.';

create table ops.current_vintage (
    month      date primary key,
    vintage_id bigint not null references ops.vintage
);
comment on table ops.current_vintage is 'The pointer: which vintage of a month analysts see. Publishing changes these rows and nothing else.';
