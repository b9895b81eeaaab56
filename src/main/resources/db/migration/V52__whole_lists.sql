-- Whether the lines of a list are all goods is what its dataset states; only where it is silent the layout says so. Owned by
-- the rooms inbox (ops.load) and quality (the view).

alter table ops.load alter column a_selection drop not null, alter column a_selection drop default;
comment on column ops.load.a_selection is 'Whether its lines are a selection of the goods of their places, as its dataset states; NULL: not stated, so that its layout implies it.';

-- Until now a statement that an export is whole was kept as nothing stated, and meant nothing.
update ops.load set a_selection = null where not a_selection;
update ops.load set a_selection = false
where (statement || folder_statement) ~* 'lines=whole';

create or replace view ops.compiled_month as
select s.month, t.region_code,
    bool_or(coalesce(l.a_selection, exists (select from ops.load_sheet h where h.load_id = l.id and h.statistic)))
        as selection
from ops.shown_vintage s
join ops.vintage_load w on w.vintage_id = s.vintage_id
join fact.load_total t on t.load_id = w.load_id and t.month = s.month
join ops.load l on l.id = t.load_id
group by s.month, t.region_code;
