-- Registers that printed tables need: groups of partners and regimes, ownerships, sections of the commodity list, and
-- places abroad. Owner: org.customsetl.reference, as of all of ref (V2).

alter table ref.place add column nation_code text not null default 'CHN'
    references ref.partner deferrable initially deferred;
alter table ref.place alter column nation_code drop default;
comment on table ref.place is 'Places that trade is filed under, in China and in other nations that print tables by place; one row per code. Join names by code; for one nation''s places filter by nation_code.';
comment on column ref.place.code is 'GB/T 2260 code; ..ZZZZ = of a region, no prefecture stated; zones: customs district, or Z and four digits; 000000 = China; abroad ISO 3166-2, and ISO 3166-1 alpha-3 for the nation';
comment on column ref.place.nation_code is 'nation it lies in, ISO 3166-1 alpha-3; CHN = China';
comment on column ref.place.region_code is 'province-level division it lies in; abroad the oblast or city of its rank; of a nation the nation itself';
comment on column ref.place.prefecture_code is 'prefecture it lies in, or its regions ..ZZZZ; abroad, where nothing smaller than a region is listed, the region itself';
comment on column ref.place.name_zh is 'Chinese name; official in China';
comment on table ref.place_name is 'Ways a place is written, in the languages of its nation''s tables; a name valid for several places of one nation at one time is ambiguous.';

create table ref.partner_group (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    overlapping boolean not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.partner_group is 'Groups of partners that tables print among the partners. Never add a group to its partners, nor an overlapping group to anything.';
comment on column ref.partner_group.code is 'code of this register';
comment on column ref.partner_group.name_zh is 'Chinese name';
comment on column ref.partner_group.name_en is 'English name';
comment on column ref.partner_group.overlapping is 'whether its partners are in other groups too; false for the continents, which are parts of the total';
comment on column ref.partner_group.source is 'where the fact is from';
comment on column ref.partner_group.valid_from is 'first day the fact holds; null = open';
comment on column ref.partner_group.valid_to is 'last day the fact holds; null = open';

create table ref.partner_group_name (
    name text primary key,
    group_code text not null references ref.partner_group,
    language text not null check (language in ('zh','en','ru')),
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.partner_group_name is 'Ways a group of partners is written.';
comment on column ref.partner_group_name.name is 'the name as written';
comment on column ref.partner_group_name.group_code is 'the group it means';
comment on column ref.partner_group_name.language is 'language of the name';
comment on column ref.partner_group_name.source is 'where the fact is from';
comment on column ref.partner_group_name.valid_from is 'first day the fact holds; null = open';
comment on column ref.partner_group_name.valid_to is 'last day the fact holds; null = open';

create table ref.partner_group_member (
    group_code text not null references ref.partner_group,
    partner_code text not null references ref.partner,
    source text not null,
    valid_from date,
    valid_to date
);
create unique index partner_group_member_key
    on ref.partner_group_member (group_code, partner_code, coalesce(valid_from, '-infinity'));
comment on table ref.partner_group_member is 'Partners of a group by time. A group without a row here has members that the sources disagree about: no total of it can be compiled.';
comment on column ref.partner_group_member.group_code is 'the group';
comment on column ref.partner_group_member.partner_code is 'a partner in it';
comment on column ref.partner_group_member.source is 'where the fact is from';
comment on column ref.partner_group_member.valid_from is 'first day it was a member; null = open';
comment on column ref.partner_group_member.valid_to is 'last day it was a member; null = open';

create table ref.customs_regime_group (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.customs_regime_group is 'Groups of customs regimes that tables print as one row above their members.';
comment on column ref.customs_regime_group.code is 'code of this register';
comment on column ref.customs_regime_group.name_zh is 'Chinese name';
comment on column ref.customs_regime_group.name_en is 'English name';
comment on column ref.customs_regime_group.source is 'where the fact is from';
comment on column ref.customs_regime_group.valid_from is 'first day the fact holds; null = open';
comment on column ref.customs_regime_group.valid_to is 'last day the fact holds; null = open';

create table ref.customs_regime_group_member (
    group_code text not null references ref.customs_regime_group,
    regime_code text not null references ref.customs_regime,
    source text not null,
    valid_from date,
    valid_to date,
    primary key (group_code, regime_code)
);
comment on table ref.customs_regime_group_member is 'Regimes of a group; the group is their sum.';
comment on column ref.customs_regime_group_member.group_code is 'the group';
comment on column ref.customs_regime_group_member.regime_code is 'a regime in it';
comment on column ref.customs_regime_group_member.source is 'where the fact is from';
comment on column ref.customs_regime_group_member.valid_from is 'first day the fact holds; null = open';
comment on column ref.customs_regime_group_member.valid_to is 'last day the fact holds; null = open';

create table ref.customs_regime_name (
    name text primary key,
    regime_code text references ref.customs_regime,
    group_code text references ref.customs_regime_group,
    source text not null,
    valid_from date,
    valid_to date,
    check ((regime_code is null) <> (group_code is null))
);
comment on table ref.customs_regime_name is 'Ways a customs regime or a group of them is written; one name means one thing.';
comment on column ref.customs_regime_name.name is 'the name as written';
comment on column ref.customs_regime_name.regime_code is 'the regime it means; null where it means a group';
comment on column ref.customs_regime_name.group_code is 'the group it means; null where it means a regime';
comment on column ref.customs_regime_name.source is 'where the fact is from';
comment on column ref.customs_regime_name.valid_from is 'first day the fact holds; null = open';
comment on column ref.customs_regime_name.valid_to is 'last day the fact holds; null = open';

create table ref.ownership (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.ownership is 'Who owns a trader, as customs statistics tell them apart.';
comment on column ref.ownership.code is 'one digit: the sixth character of a customs registration code';
comment on column ref.ownership.name_zh is 'Chinese name';
comment on column ref.ownership.name_en is 'English name';
comment on column ref.ownership.source is 'where the fact is from';
comment on column ref.ownership.valid_from is 'first day the fact holds; null = open';
comment on column ref.ownership.valid_to is 'last day the fact holds; null = open';

create table ref.ownership_group (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.ownership_group is 'Groups of ownerships that tables print as one row, often above their members.';
comment on column ref.ownership_group.code is 'code of this register';
comment on column ref.ownership_group.name_zh is 'Chinese name';
comment on column ref.ownership_group.name_en is 'English name';
comment on column ref.ownership_group.source is 'where the fact is from';
comment on column ref.ownership_group.valid_from is 'first day the fact holds; null = open';
comment on column ref.ownership_group.valid_to is 'last day the fact holds; null = open';

create table ref.ownership_group_member (
    group_code text not null references ref.ownership_group,
    ownership_code text not null references ref.ownership,
    source text not null,
    valid_from date,
    valid_to date,
    primary key (group_code, ownership_code)
);
comment on table ref.ownership_group_member is 'Ownerships of a group; the group is their sum.';
comment on column ref.ownership_group_member.group_code is 'the group';
comment on column ref.ownership_group_member.ownership_code is 'an ownership in it';
comment on column ref.ownership_group_member.source is 'where the fact is from';
comment on column ref.ownership_group_member.valid_from is 'first day the fact holds; null = open';
comment on column ref.ownership_group_member.valid_to is 'last day the fact holds; null = open';

create table ref.ownership_name (
    name text primary key,
    ownership_code text references ref.ownership,
    group_code text references ref.ownership_group,
    source text not null,
    valid_from date,
    valid_to date,
    check ((ownership_code is null) <> (group_code is null))
);
comment on table ref.ownership_name is 'Ways an ownership or a group of them is written; one name means one thing.';
comment on column ref.ownership_name.name is 'the name as written';
comment on column ref.ownership_name.ownership_code is 'the ownership it means; null where it means a group';
comment on column ref.ownership_name.group_code is 'the group it means; null where it means an ownership';
comment on column ref.ownership_name.source is 'where the fact is from';
comment on column ref.ownership_name.valid_from is 'first day the fact holds; null = open';
comment on column ref.ownership_name.valid_to is 'last day the fact holds; null = open';

create table ref.hs_section (
    code text primary key,
    number integer not null unique,
    label_zh text not null,
    label_en text not null,
    name_zh text not null,
    name_en text not null,
    first_chapter text not null check (first_chapter ~ '^[0-9]{2}$'),
    last_chapter text not null check (last_chapter ~ '^[0-9]{2}$'),
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.hs_section is 'Sections of the commodity list: 21 of the Harmonized System, and Chinas 22nd.';
comment on column ref.hs_section.code is 'code of this register, S01 to S22';
comment on column ref.hs_section.number is 'number of the section';
comment on column ref.hs_section.label_zh is 'its ordinal as printed in Chinese';
comment on column ref.hs_section.label_en is 'its ordinal as printed in English';
comment on column ref.hs_section.name_zh is 'Chinese name';
comment on column ref.hs_section.name_en is 'English name';
comment on column ref.hs_section.first_chapter is 'first of its two-digit chapters; left(hs, 2) lies between first and last';
comment on column ref.hs_section.last_chapter is 'last of its two-digit chapters';
comment on column ref.hs_section.source is 'where the fact is from';
comment on column ref.hs_section.valid_from is 'first day the fact holds; null = open';
comment on column ref.hs_section.valid_to is 'last day the fact holds; null = open';
