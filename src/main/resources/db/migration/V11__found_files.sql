-- Files that cannot be read, files that are reached by links, and what a run has to say that is about no sheet.
-- Owned by the room inbox.

alter table ops.load
    alter column sha256 drop not null,
    alter column size_bytes drop not null,
    add column real_path text;
update ops.load set real_path = path;
alter table ops.load alter column real_path set not null;
comment on column ops.load.path is 'Where the file was found, links as they were followed.';
comment on column ops.load.real_path is 'The same place without links: by it a file is the same one whichever way it is reached.';
comment on column ops.load.sha256 is 'Fingerprint of its bytes; NULL where they could not be read.';
comment on column ops.load.size_bytes is 'Size in bytes; NULL where it could not be read.';
comment on column mart.rejection.sha256 is 'Fingerprint of the file that was read; NULL where it could not be read.';

create table ops.run_note (
    run_id bigint not null references ops.run,
    about  text   not null,
    note   text   not null
);
create index run_note_run on ops.run_note (run_id);
comment on table ops.run_note is 'What a person should know of a run that is about none of the sheets it read, such as a dataset.yaml that names a file that is not there.';
comment on column ops.run_note.about is 'The file that it is about, with its folder.';
comment on column ops.run_note.note is 'What there is to know, in a sentence.';
