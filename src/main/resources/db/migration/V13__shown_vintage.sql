-- What the analyst's views follow. Owned by the room publishing.

create view ops.shown_vintage as
select month, vintage_id from ops.current_vintage;
comment on view ops.shown_vintage is 'The vintage of each month that this session''s views show.';
comment on column ops.shown_vintage.month is 'First day of the month.';
comment on column ops.shown_vintage.vintage_id is 'Its vintage that is shown.';
