package org.customsetl.quality;

/** The loads that months would stand on if a run were published as it is, as a part of SQL statements. */
final class Standing {

    /**
     * A common table expression {@code standing} of loads with lines, one row a load and month: those of the run
     * ({@code arrived}), and those that are published and not superseded by one of them. Its parameter is {@code :run}.
     */
    static final String SQL = """
            standing as (
                select l.id, l.dataset, true as arrived, m.month, m.lines, m.several_months, m.first_month
                from ops.load l
                join ops.load_month m on m.load_id = l.id and m.lines > 0
                where l.run_id = :run and l.status = 'loaded'
                union all
                select l.id, l.dataset, false, m.month, m.lines, m.several_months, m.first_month
                from ops.current_vintage c
                join ops.vintage_load v on v.vintage_id = c.vintage_id
                join ops.load l on l.id = v.load_id
                join ops.load_month m on m.load_id = l.id and m.month = c.month and m.lines > 0
                where l.dataset in (select dataset from ops.load where run_id = :run)
                and l.id not in (
                    select s.superseded_id from ops.superseded_load s
                    join ops.load n on n.id = s.load_id where n.run_id = :run and n.status = 'loaded'))
            """;

    private Standing() {}
}
