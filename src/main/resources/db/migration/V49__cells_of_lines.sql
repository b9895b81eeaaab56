-- In which cell the value of a line stands. Owned by the rooms staging (sheets) and publishing (views).

alter table ops.load_sheet add column columns jsonb;
comment on column ops.load_sheet.columns is 'The column, from 1, of each field that the sheet''s layout found; NULL for printed tables, of which each figure has its own, and for sheets read before this was kept.';

do $$
declare
    path text := current_setting('search_path');
begin
    perform set_config('search_path', 'pg_catalog', true); -- so that definitions name every schema
    execute 'create or replace view mart.trade_line as ' || regexp_replace(pg_get_viewdef('mart.trade_line'::regclass),
        E'\n   FROM ', E',\n mart.cell_name(coalesce(s.columns ->> ''value'', s.columns ->> ''value-cny'', s.columns ->> ''value-usd'')::integer,'
            || E' l.row_number) as value_cell\n   FROM ');
    execute 'create or replace view mart.sheet_reading as ' || regexp_replace(
        pg_get_viewdef('mart.sheet_reading'::regclass), E'\n   FROM ', E',\n s.columns\n   FROM ');
    perform set_config('search_path', path, true);
end
$$;
comment on column mart.trade_line.value_cell is 'The cell of the value as it was given, such as F12; NULL for files read before this was kept.';
comment on column mart.sheet_reading.columns is 'The column, from 1, of each field that the layout found in a list, such as {"value": 20, "net-weight": 16}; NULL for printed tables, of which every figure has its own.';
