-- What the console publishes is what its dry run showed. Owned by the room pipeline.

alter table ops.month_queue add column seen bigint;
comment on column ops.month_queue.seen is 'The dry run that was looked at: the month is published only from the same files. NULL where nothing was looked at.';

-- An inbox that has lost its files, as a mount that is gone, is not an inbox without anything new.
alter table ops.run add column files_found integer, add column inbox_lost boolean;
comment on column ops.run.files_found is 'Spreadsheets that it found, whether they had to be read or not. NULL where it looked for none.';
comment on column ops.run.inbox_lost is 'Whether it looked through the inbox and found none of the files that published months stand on, or no file at all. NULL where it did not look through it.';
