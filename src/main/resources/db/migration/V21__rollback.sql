-- Going back to an earlier vintage (docs/decisions/0017-rollback-and-retention.md). Each object names its room.

-- publishing
create table ops.rolled_back (
    month   date   not null,
    load_id bigint not null references ops.load,
    run_id  bigint not null references ops.run,
    primary key (month, load_id)
);
create index rolled_back_load on ops.rolled_back (load_id);
comment on table ops.rolled_back is 'Loads that a rollback took out of a month: those of later vintages that the one it went back to does not stand on. Their bytes are not published again by themselves.';
comment on column ops.rolled_back.run_id is 'The rollback.';

-- inbox. After a rollback of one of several months, two readings of one file are current, each in its months.
create or replace view ops.superseded_load as
select distinct d.load_id, o.id as superseded_id
from (
    select id as load_id, id as file_of from ops.load
    union all
    select id, corrects from ops.load where corrects is not null
    union all
    select load_id, superseded_id from ops.supersession where superseded_id is not null
) d
join ops.load f on f.id = d.file_of
join ops.load o on o.dataset = f.dataset and o.name = f.name and o.id < d.load_id;
comment on view ops.superseded_load is 'Which loads a load supersedes, once it is published: every earlier reading of its file, of the file that it corrects under another name, and of those that the operator names.';
comment on column ops.load.corrects is 'The newest load of the same file that some month stands on, whose place this one takes; see superseded_load.';
