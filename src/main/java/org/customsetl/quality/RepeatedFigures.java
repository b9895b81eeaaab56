package org.customsetl.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remarks on printed tables that say, figure by figure, what another file of their dataset says of the same periods. They
 * are not held: figures are never added up, and neither print is better than the other.
 */
final class RepeatedFigures implements Gate {

    private static final String REPEATED = "with " + StandingFigures.SQL + """
            , cell as (
                select a.id as load, b.id as other, b.file, a.size = b.size as same
                from figure a
                join figure b on b.key = a.key and b.flow = a.flow and b.normalised_unit = a.normalised_unit
                    and b.dataset = a.dataset and b.table_id = a.table_id and b.id <> a.id
                    and b.period_from = a.period_from and b.period_to = a.period_to
                where a.arrived),
            pair as (
                select load, file from cell group by load, other, file having count(*) >= 6 and bool_and(same))
            select p.load, min(s.sheet_number)::int as sheet,
                'says figure by figure what ' || string_agg(distinct p.file, ', ' order by p.file)
                    || ' says; published_figure has both' as text
            from pair p
            join ops.load_sheet s on s.load_id = p.load and s.layout is not null
            group by p.load order by p.load
            """;

    private final JdbcClient jdbc;

    RepeatedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> ask(long run) {
        return List.copyOf(
                jdbc.sql(REPEATED).param("run", run).query(Finding.Remark.class).list());
    }
}
