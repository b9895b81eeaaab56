-- Registers: code lists shipped with the program. Owner: org.customsetl.reference, which deletes and rewrites all rows in
-- one transaction (ReferenceLoader); a foreign key from outside must therefore be deferrable initially deferred.

create schema ref;
comment on schema ref is 'Registers of places, partners, units, commodities and rates; rewritten from the shipped files';

create table ref.place (
    code text primary key,
    level text not null check (level in ('nation','region','prefecture','county','zone','unallocated')),
    region_code text not null references ref.place deferrable initially deferred,
    prefecture_code text not null references ref.place deferrable initially deferred,
    name_zh text not null,
    name_en text,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.place is 'Places in China that trade is filed under; one row per code. Join names by code.';
comment on column ref.place.code is 'GB/T 2260 code; ..ZZZZ = of a region, no prefecture stated; zones: customs district, or Z and four digits; 000000 = China';
comment on column ref.place.level is 'how large the place is';
comment on column ref.place.region_code is 'province-level division it lies in';
comment on column ref.place.prefecture_code is 'prefecture it lies in, or its regions ..ZZZZ';
comment on column ref.place.name_zh is 'official Chinese name';
comment on column ref.place.name_en is 'English name in common use; null for most zones';
comment on column ref.place.source is 'where the fact is from';
comment on column ref.place.valid_from is 'first day the fact holds; null = open';
comment on column ref.place.valid_to is 'last day the fact holds; null = open';

create table ref.place_name (
    name text not null,
    place_code text not null references ref.place,
    source text not null,
    valid_from date,
    valid_to date,
    unique (name, place_code)
);
comment on table ref.place_name is 'Ways a place is written; a name valid for several places at one time is ambiguous.';
comment on column ref.place_name.name is 'the name as written';
comment on column ref.place_name.place_code is 'the place it means';
comment on column ref.place_name.source is 'where the fact is from';
comment on column ref.place_name.valid_from is 'first day the fact holds; null = open';
comment on column ref.place_name.valid_to is 'last day the fact holds; null = open';

create table ref.customs_district (
    district_code text not null,
    name_zh text not null,
    kind text not null,
    place_code text not null references ref.place,
    region_code text not null references ref.place,
    prefecture_code text not null references ref.place,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.customs_district is 'Customs districts (location of consignor or consignee) and the place each stands for. Their digits are not GB/T 2260.';
comment on column ref.customs_district.district_code is 'five characters; four = customs region; two = region';
comment on column ref.customs_district.name_zh is 'name in the customs list';
comment on column ref.customs_district.kind is 'region, customs-region, area, or the kind of zone its last character says';
comment on column ref.customs_district.place_code is 'the place it stands for';
comment on column ref.customs_district.region_code is 'region of that place';
comment on column ref.customs_district.prefecture_code is 'prefecture of that place';
comment on column ref.customs_district.source is 'where the fact is from';
comment on column ref.customs_district.valid_from is 'first day the fact holds; null = open';
comment on column ref.customs_district.valid_to is 'last day the fact holds; null = open';

create table ref.customs_office (
    code text primary key,
    short_name_zh text not null,
    name_zh text not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.customs_office is 'Customs offices, where goods are declared.';
comment on column ref.customs_office.code is 'four digits';
comment on column ref.customs_office.short_name_zh is 'short Chinese name';
comment on column ref.customs_office.name_zh is 'full Chinese name';
comment on column ref.customs_office.source is 'where the fact is from';
comment on column ref.customs_office.valid_from is 'first day the fact holds; null = open';
comment on column ref.customs_office.valid_to is 'last day the fact holds; null = open';

create table ref.partner (
    code text primary key,
    customs_code text not null,
    iso2 text,
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.partner is 'Trading partners; one row per code. Join names by code.';
comment on column ref.partner.code is 'ISO 3166-1 alpha-3, or the customs code where ISO has none';
comment on column ref.partner.customs_code is 'three digits of China Customs in force';
comment on column ref.partner.iso2 is 'ISO 3166-1 alpha-2; null where there is none';
comment on column ref.partner.name_zh is 'Chinese name';
comment on column ref.partner.name_en is 'English name';
comment on column ref.partner.source is 'where the fact is from';
comment on column ref.partner.valid_from is 'first day the fact holds; null = open';
comment on column ref.partner.valid_to is 'last day the fact holds; null = open';

create table ref.partner_name (
    name text primary key,
    partner_code text not null references ref.partner,
    language text not null check (language in ('zh','en','ru','code')),
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.partner_name is 'Ways a partner is written, and its former customs codes.';
comment on column ref.partner_name.name is 'the name or code as written';
comment on column ref.partner_name.partner_code is 'the partner it means';
comment on column ref.partner_name.language is 'language of the name, or code';
comment on column ref.partner_name.source is 'where the fact is from';
comment on column ref.partner_name.valid_from is 'first day the fact holds; null = open';
comment on column ref.partner_name.valid_to is 'last day the fact holds; null = open';

create table ref.customs_regime (
    code text primary key,
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.customs_regime is 'Customs regimes of trade statistics.';
comment on column ref.customs_regime.code is 'two digits';
comment on column ref.customs_regime.name_zh is 'Chinese name';
comment on column ref.customs_regime.name_en is 'English name';
comment on column ref.customs_regime.source is 'where the fact is from';
comment on column ref.customs_regime.valid_from is 'first day the fact holds; null = open';
comment on column ref.customs_regime.valid_to is 'last day the fact holds; null = open';

create table ref.trade_mode (
    code text primary key,
    name_zh text not null,
    full_name_zh text not null,
    regime_code text references ref.customs_regime,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.trade_mode is 'Supervision modes of declarations.';
comment on column ref.trade_mode.code is 'four digits';
comment on column ref.trade_mode.name_zh is 'short Chinese name';
comment on column ref.trade_mode.full_name_zh is 'full Chinese name';
comment on column ref.trade_mode.regime_code is 'regime it counts as in statistics; null = statistics leave it out';
comment on column ref.trade_mode.source is 'where the fact is from';
comment on column ref.trade_mode.valid_from is 'first day the fact holds; null = open';
comment on column ref.trade_mode.valid_to is 'last day the fact holds; null = open';

create table ref.currency (
    code text primary key,
    customs_code text,
    name_zh text not null,
    name_en text not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.currency is 'Currencies.';
comment on column ref.currency.code is 'ISO 4217';
comment on column ref.currency.customs_code is 'three digits of China Customs; null where there is none';
comment on column ref.currency.name_zh is 'Chinese name';
comment on column ref.currency.name_en is 'English name';
comment on column ref.currency.source is 'where the fact is from';
comment on column ref.currency.valid_from is 'first day the fact holds; null = open';
comment on column ref.currency.valid_to is 'last day the fact holds; null = open';

create table ref.money_unit (
    name text primary key,
    currency_code text references ref.currency,
    multiplier numeric not null check (multiplier > 0),
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.money_unit is 'Words for currencies and for multipliers in statements of money.';
comment on column ref.money_unit.name is 'the word as written';
comment on column ref.money_unit.currency_code is 'the currency it means; null for a mere multiplier';
comment on column ref.money_unit.multiplier is 'how many units a stated 1 is';
comment on column ref.money_unit.source is 'where the fact is from';
comment on column ref.money_unit.valid_from is 'first day the fact holds; null = open';
comment on column ref.money_unit.valid_to is 'last day the fact holds; null = open';

create table ref.unit (
    name text primary key,
    code text unique,
    kind text not null check (kind in ('mass','count','volume','length','area','energy','other')),
    base_name text not null,
    factor numeric not null check (factor > 0),
    item boolean not null,
    source text not null,
    valid_from date,
    valid_to date
);
comment on table ref.unit is 'Units of quantity with their exact factors.';
comment on column ref.unit.name is 'the units own name';
comment on column ref.unit.code is 'three digits of the declarations list; null where it lacks the unit';
comment on column ref.unit.kind is 'what it measures; only mass has a net weight';
comment on column ref.unit.base_name is 'base unit: kg, m³, m², m, kWh, or what is counted';
comment on column ref.unit.factor is 'base units in one of it, exact';
comment on column ref.unit.item is 'whether the base unit counts single items (WCO unit 5)';
comment on column ref.unit.source is 'where the fact is from';
comment on column ref.unit.valid_from is 'first day the fact holds; null = open';
comment on column ref.unit.valid_to is 'last day the fact holds; null = open';

create table ref.unit_name (
    name text primary key,
    unit_name text references ref.unit,
    ambiguous text,
    source text not null,
    valid_from date,
    valid_to date,
    check ((unit_name is null) <> (ambiguous is null))
);
comment on table ref.unit_name is 'Ways a unit is written, codes included.';
comment on column ref.unit_name.name is 'the unit as written';
comment on column ref.unit_name.unit_name is 'the unit it means; null where ambiguous';
comment on column ref.unit_name.ambiguous is 'why it names no one unit; null where it does';
comment on column ref.unit_name.source is 'where the fact is from';
comment on column ref.unit_name.valid_from is 'first day the fact holds; null = open';
comment on column ref.unit_name.valid_to is 'last day the fact holds; null = open';

create table ref.commodity (
    code text not null,
    name_zh text not null,
    name_en text,
    unit1 text references ref.unit,
    unit2 text references ref.unit,
    source text not null,
    valid_from date,
    valid_to date,
    primary key (code, valid_from)
);
comment on table ref.commodity is 'Eight-digit commodities of Chinas list; one row per code and unchanged stretch of years.';
comment on column ref.commodity.code is 'eight digits';
comment on column ref.commodity.name_zh is 'Chinese name';
comment on column ref.commodity.name_en is 'English name';
comment on column ref.commodity.unit1 is 'first statutory unit';
comment on column ref.commodity.unit2 is 'second statutory unit; null = none';
comment on column ref.commodity.source is 'where the fact is from';
comment on column ref.commodity.valid_from is 'first day the fact holds; null = open';
comment on column ref.commodity.valid_to is 'last day the fact holds; null = open';

create table ref.rate_customs_statistical (
    currency_code text not null references ref.currency,
    cny_per_unit numeric not null check (cny_per_unit > 0),
    source text not null,
    valid_from date,
    valid_to date,
    primary key (currency_code, valid_from)
);
comment on table ref.rate_customs_statistical is 'Rates that customs statistics convert a month at.';
comment on column ref.rate_customs_statistical.currency_code is 'currency priced';
comment on column ref.rate_customs_statistical.cny_per_unit is 'CNY for one unit of the currency';
comment on column ref.rate_customs_statistical.source is 'where the fact is from';
comment on column ref.rate_customs_statistical.valid_from is 'first day the fact holds; null = open';
comment on column ref.rate_customs_statistical.valid_to is 'last day the fact holds; null = open';
create unique index customs_district_key on ref.customs_district (district_code, coalesce(valid_from, '-infinity'));

create table ref.rate_daily (
    day date not null,
    currency_code text not null references ref.currency,
    per_euro numeric not null check (per_euro > 0),
    source text not null,
    primary key (day, currency_code)
);
comment on table ref.rate_daily is 'Euro reference rates of the ECB by day.';
comment on column ref.rate_daily.day is 'the day the ECB published for';
comment on column ref.rate_daily.currency_code is 'currency priced';
comment on column ref.rate_daily.per_euro is 'units of the currency for one euro';
comment on column ref.rate_daily.source is 'where the fact is from';

create table ref.rate (
    period date not null,
    currency_code text not null references ref.currency,
    cny_per_unit numeric not null check (cny_per_unit > 0),
    rate_date date not null,
    source text not null,
    primary key (period, currency_code)
);
comment on table ref.rate is 'The rate used for each month and currency; a month without a row has none.';
comment on column ref.rate.period is 'first day of the reference month';
comment on column ref.rate.currency_code is 'currency priced';
comment on column ref.rate.cny_per_unit is 'CNY for one unit of the currency';
comment on column ref.rate.rate_date is 'first day of the month for a stated rate, last day of a mean';
comment on column ref.rate.source is 'customs-statistical or ecb-monthly-mean';

create table ref.version (
    single boolean primary key default true check (single),
    sha256 text not null,
    loaded_at timestamptz not null
);
comment on table ref.version is 'Which state of the shipped files the schema holds: one row, none before the first load.';
comment on column ref.version.single is 'keeps the table at one row';
comment on column ref.version.sha256 is 'SHA-256 over the shipped files';
comment on column ref.version.loaded_at is 'when they were written here';

create view ref.commodity_latest as
select distinct on (code) code, name_zh, name_en, unit1, unit2, valid_from, valid_to
from ref.commodity
order by code, valid_from desc;
comment on view ref.commodity_latest is 'Each commodity as the latest list that has it says; one row per code, safe to join names by code for any month.';
comment on column ref.commodity_latest.code is 'eight digits';
comment on column ref.commodity_latest.name_zh is 'Chinese name';
comment on column ref.commodity_latest.name_en is 'English name';
comment on column ref.commodity_latest.unit1 is 'first statutory unit';
comment on column ref.commodity_latest.unit2 is 'second statutory unit; null = none';
comment on column ref.commodity_latest.valid_from is 'first day of the stretch of years the row is from';
comment on column ref.commodity_latest.valid_to is 'last day of the stretch of years the row is from';
