-- How many vintages are kept (docs/decisions/0017-rollback-and-retention.md). Owned by the room publishing.

alter table ops.vintage add column pruned_by bigint references ops.run;
comment on column ops.vintage.pruned_by is 'The run at whose end it was pruned.';
