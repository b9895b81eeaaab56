-- Registers that analysts extend: commodity groups, and the areas of free trade zones with their members.
-- Owner: org.customsetl.reference. Rows of import 0 are shipped and rewritten like all of ref (V2); the others were brought
-- by `reference import`, are never changed and stay.

create table ref.register_import (
    id            integer primary key,
    run_id        bigint,
    registered_at timestamptz not null
);
comment on table ref.register_import is 'Each import of registers that users bring; 0 is what the program ships.';
comment on column ref.register_import.id is 'number of the import, in their order';
comment on column ref.register_import.run_id is 'run that made it; null for what is shipped';
comment on column ref.register_import.registered_at is 'when it was made';
insert into ref.register_import values (0, null, '-infinity');

create table ref.commodity_group (
    code text not null,
    version integer not null check (version > 0),
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date,
    import_id integer not null default 0 references ref.register_import,
    primary key (code, version, import_id)
);
comment on table ref.commodity_group is 'Groups of commodities by HS prefix, each in numbered versions that never change. A commodity may be in several groups: never add groups up.';
comment on column ref.commodity_group.code is 'code of this register';
comment on column ref.commodity_group.version is 'number of the version of its members, from 1';
comment on column ref.commodity_group.name_zh is 'Chinese name';
comment on column ref.commodity_group.name_en is 'English name';
comment on column ref.commodity_group.source is 'where the fact is from';
comment on column ref.commodity_group.valid_from is 'first day the fact holds; null = open';
comment on column ref.commodity_group.valid_to is 'last day the fact holds; null = open';
comment on column ref.commodity_group.import_id is 'import that brought it; 0 = shipped';

create table ref.commodity_group_member (
    group_code text not null,
    group_version integer not null,
    hs text not null check (hs ~ '^[0-9]{2,8}$'),
    kind text not null check (kind in ('include', 'exclude')),
    source text not null,
    valid_from date,
    valid_to date,
    import_id integer not null default 0,
    foreign key (group_code, group_version, import_id) references ref.commodity_group
);
create unique index commodity_group_member_key
    on ref.commodity_group_member (group_code, group_version, import_id, hs, coalesce(valid_from, '-infinity'));
comment on table ref.commodity_group_member is 'HS prefixes of a group. A code is in it if a prefix that is included matches it and none that is excluded.';
comment on column ref.commodity_group_member.group_code is 'the group';
comment on column ref.commodity_group_member.group_version is 'version of the group';
comment on column ref.commodity_group_member.hs is 'first 2 to 8 digits of HS codes; a code that is shorter than it is not in it';
comment on column ref.commodity_group_member.kind is 'include or exclude';
comment on column ref.commodity_group_member.source is 'where the fact is from';
comment on column ref.commodity_group_member.valid_from is 'first day the fact holds; null = open';
comment on column ref.commodity_group_member.valid_to is 'last day the fact holds; null = open';
comment on column ref.commodity_group_member.import_id is 'import that brought it; 0 = shipped';

create table ref.zone (
    code text not null,
    name_zh text not null,
    name_en text not null,
    founded date not null,
    source text not null,
    valid_from date,
    valid_to date,
    import_id integer not null default 0 references ref.register_import,
    primary key (code, import_id)
);
comment on table ref.zone is 'Free trade zones. Their trade overlaps with that of prefectures and is never added to it.';
comment on column ref.zone.code is 'code of this register';
comment on column ref.zone.name_zh is 'Chinese name';
comment on column ref.zone.name_en is 'English name';
comment on column ref.zone.founded is 'the day it began; months that end before it have no total';
comment on column ref.zone.source is 'where the fact is from';
comment on column ref.zone.valid_from is 'first day the fact holds; null = open';
comment on column ref.zone.valid_to is 'last day the fact holds; null = open';
comment on column ref.zone.import_id is 'import that brought it; 0 = shipped';

create table ref.zone_area (
    code text not null,
    zone_code text not null,
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date,
    import_id integer not null default 0 references ref.register_import,
    primary key (zone_code, code, import_id)
);
comment on table ref.zone_area is 'Areas of a free trade zone; the zone is their sum.';
comment on column ref.zone_area.code is 'code of this register';
comment on column ref.zone_area.zone_code is 'the zone';
comment on column ref.zone_area.name_zh is 'Chinese name';
comment on column ref.zone_area.name_en is 'English name';
comment on column ref.zone_area.source is 'where the fact is from';
comment on column ref.zone_area.valid_from is 'first day the fact holds; null = open';
comment on column ref.zone_area.valid_to is 'last day the fact holds; null = open';
comment on column ref.zone_area.import_id is 'import that brought it; 0 = shipped';

create table ref.zone_member (
    zone_code text not null,
    area_code text not null,
    kind text not null check (kind in ('trader', 'district', 'place')),
    member text not null,
    source text not null,
    valid_from date,
    valid_to date,
    import_id integer not null default 0 references ref.register_import
);
create unique index zone_member_key
    on ref.zone_member (zone_code, kind, member, import_id, coalesce(valid_from, '-infinity'));
comment on table ref.zone_member is 'What counts as trade of an area, and when. A line counts in one area of a zone: that of its trader, else of its customs district, else of its county or zone, else of its prefecture.';
comment on column ref.zone_member.zone_code is 'the zone';
comment on column ref.zone_member.area_code is 'area of the zone';
comment on column ref.zone_member.kind is 'trader: customs registration code of the consignor or consignee; district: customs district; place: code of a prefecture, county or zone in ref.place';
comment on column ref.zone_member.member is 'the code';
comment on column ref.zone_member.source is 'where the fact is from';
comment on column ref.zone_member.valid_from is 'first day the fact holds; null = open';
comment on column ref.zone_member.valid_to is 'last day the fact holds; null = open';
comment on column ref.zone_member.import_id is 'import that brought it; 0 = shipped';

-- What this session's views follow. The latest import that names a group, or a zone, holds whole.
create view ref.shown_import as
select id, registered_at from ref.register_import
where registered_at <= coalesce(nullif(current_setting('customs_etl.as_of', true), '')::timestamptz, 'infinity');
comment on view ref.shown_import is 'The imports of registers that this session''s views know of: all, or those before the moment that it asks for (setting customs_etl.as_of).';
comment on column ref.shown_import.id is 'number of the import';
comment on column ref.shown_import.registered_at is 'when it was made';

create view ref.shown_commodity_group as
select distinct on (g.code) g.code, g.version, g.name_zh, g.name_en, g.valid_from, g.valid_to, g.import_id
from ref.commodity_group g
join ref.shown_import i on i.id = g.import_id
order by g.code, g.import_id desc, g.version desc;
comment on view ref.shown_commodity_group is 'The version of each group that is in force: the highest of the latest import that names the group.';
comment on column ref.shown_commodity_group.code is 'the group';
comment on column ref.shown_commodity_group.version is 'its version';
comment on column ref.shown_commodity_group.name_zh is 'Chinese name';
comment on column ref.shown_commodity_group.name_en is 'English name';
comment on column ref.shown_commodity_group.valid_from is 'first day the group holds; null = open';
comment on column ref.shown_commodity_group.valid_to is 'last day the group holds; null = open';
comment on column ref.shown_commodity_group.import_id is 'import that brought it; 0 = shipped';

create view ref.shown_zone as
select distinct on (z.code) z.code, z.name_zh, z.name_en, z.founded, z.valid_to, z.import_id
from ref.zone z
join ref.shown_import i on i.id = z.import_id
order by z.code, z.import_id desc;
comment on view ref.shown_zone is 'The zones as the latest import that names each has them.';
comment on column ref.shown_zone.code is 'the zone';
comment on column ref.shown_zone.name_zh is 'Chinese name';
comment on column ref.shown_zone.name_en is 'English name';
comment on column ref.shown_zone.founded is 'the day it began';
comment on column ref.shown_zone.valid_to is 'its last day; null = open';
comment on column ref.shown_zone.import_id is 'import that brought it; 0 = shipped';

create view ref.shown_zone_area as
select distinct on (a.zone_code, a.code) a.zone_code, a.code, a.name_zh, a.name_en, a.import_id
from ref.zone_area a
join ref.shown_import i on i.id = a.import_id
order by a.zone_code, a.code, a.import_id desc;
comment on view ref.shown_zone_area is 'The areas as the latest import that names each has them.';
comment on column ref.shown_zone_area.zone_code is 'the zone';
comment on column ref.shown_zone_area.code is 'the area';
comment on column ref.shown_zone_area.name_zh is 'Chinese name';
comment on column ref.shown_zone_area.name_en is 'English name';
comment on column ref.shown_zone_area.import_id is 'import that brought it; 0 = shipped';

create view ref.shown_zone_member as
select m.zone_code, m.area_code, m.kind, m.member, m.source, m.valid_from, m.valid_to, m.import_id
from ref.zone_member m
join (select n.zone_code, max(n.import_id) as import_id from ref.zone_member n
        join ref.shown_import i on i.id = n.import_id group by n.zone_code) last
    on last.zone_code = m.zone_code and last.import_id = m.import_id;
comment on view ref.shown_zone_member is 'The members of each zone that are in force: all of the latest import that has members of the zone, and of no other.';
comment on column ref.shown_zone_member.zone_code is 'the zone';
comment on column ref.shown_zone_member.area_code is 'area of the zone';
comment on column ref.shown_zone_member.kind is 'trader, district or place';
comment on column ref.shown_zone_member.member is 'the code';
comment on column ref.shown_zone_member.source is 'where the fact is from';
comment on column ref.shown_zone_member.valid_from is 'first day the fact holds; null = open';
comment on column ref.shown_zone_member.valid_to is 'last day the fact holds; null = open';
comment on column ref.shown_zone_member.import_id is 'import that brought it; 0 = shipped';
