package org.customsetl.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remarks on statistics that cover months which another file of the dataset covers too, of the same key, such as January
 * to May beside January to June. They are not held: what covers several months is in no monthly total.
 */
final class OverlappingPeriods implements Gate {

    private static final String OVERLAPS = "with " + Standing.SQL + """
            , pair as (
                select distinct a.id as load, a.month, b.id as other, b.month as other_month
                from standing a
                join standing b on b.dataset = a.dataset and b.id <> a.id
                    and b.first_month <= a.month and a.first_month <= b.month
                    and a.several_months + b.several_months > 0
                where a.arrived
                and exists (select from ops.load_sheet s where s.load_id = a.id and s.statistic)
                and exists (select from ops.load_sheet s where s.load_id = b.id and s.statistic)),
            of_load as materialized (
                select distinct load as id, month from pair union select other, other_month from pair),
            line as materialized (
                select l.load_id, (l.month - make_interval(months => l.period_months - 1))::date as first, l.month as last,
                    hash_record_extended(row(l.flow, l.hs, l.partner_code, l.region_code, l.prefecture_code,
                        l.district_code, l.trade_mode_code), 0) as key, min(l.sheet_number) as sheet
                from of_load o
                join fact.trade_line l on l.month = o.month and l.load_id = o.id
                join ops.load_sheet s on s.load_id = l.load_id and s.sheet_number = l.sheet_number and s.statistic
                group by 1, 2, 3, 4),
            overlap as (
                select a.load_id as load, b.load_id as other, min(a.sheet) as sheet, count(*) as rows
                from line a
                join line b on b.key = a.key and b.load_id <> a.load_id and b.first <= a.last and a.first <= b.last
                    and (a.first, a.last) <> (b.first, b.last)
                where exists (select from pair p where p.load = a.load_id)
                group by a.load_id, b.load_id)
            select o.load, min(o.sheet) as sheet,
                'covers months that ' || string_agg(l.dataset || '/' || l.name, ', ' order by l.dataset, l.name)
                    || ' cover' || case when count(*) = 1 then 's' else '' end
                    || ' too, of the same goods; lines of several months are in no monthly total, choose one file'
                    || ' before adding them up' as text
            from overlap o join ops.load l on l.id = o.other
            group by o.load order by o.load
            """;

    private final JdbcClient jdbc;

    OverlappingPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> ask(long run) {
        return List.copyOf(
                jdbc.sql(OVERLAPS).param("run", run).query(Finding.Remark.class).list());
    }
}
