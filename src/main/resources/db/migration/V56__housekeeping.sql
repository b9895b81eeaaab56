-- What makes pruning cheap, and what was left behind (docs/decisions/0028-housekeeping.md). Owned by the rooms pipeline
-- (schema batch), ownership, inbox and aggregation.

-- What is deleted is looked for in what refers to it.
create index job_execution_instance on batch.batch_job_execution (job_instance_id);
create index job_execution_params_execution on batch.batch_job_execution_params (job_execution_id);
create index step_execution_execution on batch.batch_step_execution (job_execution_id);
create index run_token on ops.run (token);
create index load_corrects on ops.load (corrects);

-- A run stays for good; which process did it is of interest for a while.
alter table ops.run drop constraint run_token_fkey;
alter table ops.run add constraint run_token_fkey foreign key (token) references ops.ownership on delete set null;
comment on column ops.run.token is 'The owner that did it; NULL once that is pruned (customs-etl.keep-batch).';

-- Dry runs and runs that failed late left these behind.
delete from fact.load_total t using ops.load l where l.id = t.load_id and l.status in ('rejected', 'held', 'abandoned');
