-- What the operator stated stays with the load; a vintage shows all of it, not only the witness that was accepted first.

create or replace view mart.vintage as
select v.month as period, v.number as vintage, v.published_at, v.run_id as run, v.reason,
    (select jsonb_agg(jsonb_build_object('dataset', l.dataset, 'file', l.name, 'sha256', l.sha256)
            order by l.dataset, l.name)
        from ops.vintage_load w join ops.load l on l.id = w.load_id where w.vintage_id = v.id) as files,
    c.vintage_id is not null as current,
    array(
        select l.dataset || '/' || l.name || ': ' || g.rows || ' rows of the same key as rows of ' || o.dataset || '/'
            || o.name || '; they are different goods (same-goods: accept)'
        from ops.vintage_load w
        join ops.accepted_goods g on g.load_id = w.load_id and g.month = v.month
        join ops.vintage_load z on z.vintage_id = v.id and z.load_id = g.other_id
        join ops.load l on l.id = g.load_id
        join ops.load o on o.id = g.other_id
        where w.vintage_id = v.id
        union
        select l.dataset || '/' || l.name || ': in place of ' || s.dataset || '/' || s.name || ' (supersedes)'
        from ops.vintage_load w
        join ops.supersession s on s.load_id = w.load_id
        join ops.load l on l.id = w.load_id
        where w.vintage_id = v.id
        union
        -- A statement of the call and one of the dataset.yaml may each accept something; of the call it goes first.
        select l.dataset || '/' || l.name || ': where its readings disagree, ' || (
                select string_agg(replace(lower(replace(a.said[1], '_', '-')), '+', ', else '), ', else ' order by a.at)
                from regexp_matches(l.statement || l.folder_statement, '\maccept=([A-Za-z_+-]+)', 'g')
                    with ordinality a (said, at)) || ' holds (accept)'
        from ops.vintage_load w
        join ops.load l on l.id = w.load_id
        where w.vintage_id = v.id and l.statement || l.folder_statement ~ '\maccept='
        order by 1) as accepted,
    v.pruned_at,
    array(
        select distinct l.dataset || '/' || l.name || ': ' || split_part(a.said, '=', 1) || ' is '
            || substr(a.said, strpos(a.said, '=') + 1) || ', as '
            || case when s.by_call then 'the call states' else 'the dataset.yaml states' end
        from ops.vintage_load w
        join ops.load l on l.id = w.load_id
        cross join lateral (values (true, l.statement), (false, l.folder_statement)) s (by_call, statement)
        cross join lateral regexp_split_to_table(regexp_replace(s.statement, '^Statement\[|\]$', '', 'g'),
            ', (?=[A-Za-z]+=)') a (said)
        where w.vintage_id = v.id and split_part(a.said, '=', 1) in ('flow', 'period', 'layout', 'place', 'unit')
        order by 1) as stated
from ops.vintage v
left join ops.shown_vintage c on c.vintage_id = v.id
where v.published_at is not null
and (v.published_at <= mart.as_of_moment() or mart.as_of_moment() is null or c.vintage_id is not null);
comment on column mart.vintage.accepted is 'What the operator stated against a gate or a contradiction, one sentence each; empty where nothing. Of several witnesses the first that says anything holds.';
comment on column mart.vintage.stated is 'What the operator stated of the files that they do not say, or that holds against what they say: flow, period, layout, place and unit, one sentence each; empty where nothing.';
