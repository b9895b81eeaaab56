-- Totals by customs office. Owned by the room publishing.

create view mart.office_month as
select s.month as period, nullif(t.customs_office, '') as customs_office_code, o.name_zh as customs_office_name,
    t.region_code, r.name_zh as region_name, r.name_en as region_name_en, t.flow::text as flow,
    t.value_cny, trim_scale(t.value_usd) as value_usd, trim_scale(t.net_weight_kg / 1000) as net_weight_t, t.line_count,
    t.lines_without_cny, t.lines_without_usd, v.number as vintage
from ops.shown_vintage s
join ops.vintage v on v.id = s.vintage_id
join fact.office_total t on t.vintage_id = s.vintage_id
left join ref.customs_office o on o.code = t.customs_office
left join ref.place r on r.code = t.region_code;

comment on view mart.office_month is 'Compiled trade by month, customs office, region of the trader and flow. Another total than that by prefecture: an office is where goods are declared, a prefecture where the trader is registered. Torugart (吐尔尕特, 9403) lies in Kizilsu (653000) and declares what traders of Kashgar and elsewhere move. Over all offices, the row without one included, it adds up to region_month exactly.';
comment on column mart.office_month.period is 'Reference period: first day of the month the statistics count the goods in.';
comment on column mart.office_month.customs_office_code is 'Customs office where the goods are declared, four digits; NULL for lines whose source does not say.';
comment on column mart.office_month.customs_office_name is 'Full name of the office in Chinese; NULL where the list does not have it.';
comment on column mart.office_month.region_code is 'GB/T 2260 code of the region where the trader is registered, not of where the office lies; 000000 where the source states no place.';
comment on column mart.office_month.region_name is 'Name of that region in Chinese.';
comment on column mart.office_month.region_name_en is 'Name of that region in English.';
comment on column mart.office_month.flow is 'M imports, X exports.';
comment on column mart.office_month.value_cny is 'Statistical value in CNY, unrounded; lines that have none are not in it, see lines_without_cny.';
comment on column mart.office_month.value_usd is 'Statistical value in USD, unrounded, each line converted at the rate of its month; see lines_without_usd.';
comment on column mart.office_month.net_weight_t is 'Net weight in tonnes, unrounded; NULL where no line states one.';
comment on column mart.office_month.line_count is 'How many source rows were added up.';
comment on column mart.office_month.lines_without_cny is 'Lines that have no CNY value, since no rate exists for their month.';
comment on column mart.office_month.lines_without_usd is 'Lines that have no USD value, since no rate exists for their month.';
comment on column mart.office_month.vintage is 'Number of the month''s vintage.';
