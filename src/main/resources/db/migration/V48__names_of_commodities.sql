-- Names of commodities are looked up by the key of the register, a line at a time. A join with ref.commodity_latest sorted
-- the whole register anew for every line wherever the planner took a month's lines for one. Owned by the room publishing.

do $$
declare
    followed record;
    path text := current_setting('search_path');
begin
    perform set_config('search_path', 'pg_catalog', true); -- so that definitions name every schema
    for followed in
        select c.relname, pg_get_viewdef(c.oid) as query
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'mart' and c.relkind = 'v' and pg_get_viewdef(c.oid) like '%ref.commodity_latest%'
    loop
        execute format('create or replace view mart.%I as %s', followed.relname, regexp_replace(followed.query,
            'LEFT JOIN ref\.commodity_latest (\w+) ON \(\(\w+\.code = ("left"\(\w+\.\w+, 8\)|\w+\.\w+)\)\)',
            'LEFT JOIN LATERAL (SELECT x.name_zh, x.name_en FROM ref.commodity x WHERE x.code = \2'
                || ' ORDER BY x.valid_from DESC LIMIT 1) \1 ON true', 'g'));
    end loop;
    perform set_config('search_path', path, true);
end
$$;
