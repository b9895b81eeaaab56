-- The gates that keep wrong totals from being published (docs/decisions/0010-gates.md). Each object names its room.

-- staging: what the gates compare by.
alter table fact.trade_line add column item_number text;
comment on column fact.trade_line.item_number is 'Item of the declaration, without leading zeros; NULL where the source gives none. Not kept before this migration.';

alter table ops.load_sheet add column statistic boolean not null default false;
comment on column ops.load_sheet.statistic is 'Whether the layout has no field of a declaration: a row is then all trade of its key, and has no number of its own.';
update ops.load_sheet set statistic = true where layout = 'statistical-query';

alter table ops.load_month
    add column several_months bigint not null default 0,
    add column first_month    date;
comment on column ops.load_month.several_months is 'How many of the lines cover several months and so are in no monthly total.';
comment on column ops.load_month.first_month is 'The first month that any of the lines covers.';
update ops.load_month m set (several_months, first_month) = (
    select count(*) filter (where l.period_months > 1),
        coalesce(min((l.month - make_interval(months => l.period_months - 1))::date), m.month)
    from fact.trade_line l where l.load_id = m.load_id and l.month = m.month);
alter table ops.load_month alter column first_month set not null;

-- inbox: what the operator says of files that hold the same goods.
alter table ops.load add column same_goods_accepted boolean not null default false;
comment on column ops.load.same_goods_accepted is 'Whether dataset.yaml says that the goods of the file are other ones although their keys equal those of another file (same-goods: accept).';

-- Only what is stated; a key that is new in the program does not make an old statement another one.
update ops.load set
    statement = replace(regexp_replace(statement, '(, )?\m[A-Za-z]+=null', '', 'g'), '[, ', '['),
    folder_statement = replace(regexp_replace(folder_statement, '(, )?\m[A-Za-z]+=null', '', 'g'), '[, ', '[')
where statement like '%=null%' or folder_statement like '%=null%';

create table ops.supersession (
    load_id       bigint  not null references ops.load on delete cascade,
    dataset       text    not null,
    name          text    not null,
    superseded_id bigint references ops.load,
    known         boolean not null,
    primary key (load_id, dataset, name)
);
comment on table ops.supersession is 'Which other files a load supersedes because dataset.yaml says so (supersedes).';
comment on column ops.supersession.superseded_id is 'The load of that file that was published when this one was registered; NULL for none.';
comment on column ops.supersession.known is 'Whether that file is there or was ever loaded.';

create view ops.superseded_load as
select id as load_id, corrects as superseded_id from ops.load where corrects is not null
union
select load_id, superseded_id from ops.supersession where superseded_id is not null;
comment on view ops.superseded_load is 'Which loads a load supersedes, once it is published: the one of the same dataset and name, and those that the operator names.';

-- quality
create function ops.is_whole(declaration_number text) returns boolean language sql immutable parallel safe as $$
    select declaration_number is not null and position('E+' in upper(declaration_number)) = 0
        and not (length(declaration_number) > 15 and right(declaration_number, 3) = '000')
$$;
comment on function ops.is_whole(text) is 'Whether a declaration number has all its digits. A spreadsheet program that takes it for a number keeps fifteen: it ends in 000, or says 9.4E+17.';

create table ops.held_month (
    load_id bigint not null references ops.load on delete cascade,
    month   date   not null,
    primary key (load_id, month)
);
comment on table ops.held_month is 'Months that a held list of lines may be of. Other lists of its dataset and run that touch one of them wait for it.';

create table ops.accepted_goods (
    load_id   bigint not null references ops.load on delete cascade,
    other_id  bigint not null references ops.load,
    month     date   not null,
    rows      bigint not null,
    stated_by bigint not null references ops.load,
    primary key (load_id, other_id, month)
);
comment on table ops.accepted_goods is 'Loads that hold rows of the same key in a month and are published all the same, because the operator says that they are different goods.';
comment on column ops.accepted_goods.stated_by is 'The load whose dataset.yaml says so.';

-- publishing
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
        select l.dataset || '/' || l.name || ': where its readings disagree, '
            || lower((regexp_match(l.folder_statement || l.statement, '\maccept=([A-Za-z_-]+)'))[1]) || ' holds (accept)'
        from ops.vintage_load w
        join ops.load l on l.id = w.load_id
        where w.vintage_id = v.id and l.folder_statement || l.statement ~ '\maccept='
        order by 1) as accepted
from ops.vintage v
left join ops.current_vintage c on c.vintage_id = v.id
where v.published_at is not null;
comment on column mart.vintage.accepted is 'What the operator stated against a gate, one sentence each; empty where nothing.';
