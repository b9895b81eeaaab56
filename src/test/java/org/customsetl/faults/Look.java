package org.customsetl.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks at a warehouse from outside, each time by a connection of its own. */
record Look(Place place) {

    /** What analysts see of every month, a line a total, as {@link Lists} adds it up. */
    private static final String TOTALS = """
            select to_char(period, 'YYYY-MM') || ' ' || prefecture_code || ' ' || flow || ' ' || trim_scale(value_cny)
                || ' ' || trim_scale(net_weight_t * 1000) || ' ' || line_count from mart.prefecture_month
            union all
            select to_char(period, 'YYYY-MM') || ' ' || region_code || ' ' || flow || ' ' || trim_scale(value_cny)
                || ' ' || trim_scale(net_weight_t * 1000) || ' ' || line_count from mart.region_month
            """;

    /** What a dead run must not leave once it was cleared up behind it. */
    private static final String LEFTOVERS = """
            select 'run ' || id || ' is marked running' from ops.run where status = 'running'
            union all
            select 'vintage ' || id || ' is in preparation' from ops.vintage where published_at is null
            union all
            select 'load ' || l.id || ' has lines and no vintage' from ops.load l
            where exists (select from fact.trade_line t where t.load_id = l.id)
            and not exists (select from ops.vintage_load v where v.load_id = l.id)
            union all
            select 'job execution ' || job_execution_id || ' is ' || status from batch.batch_job_execution
            where status in ('STARTING', 'STARTED', 'STOPPING')
            union all
            select 'job instance ' || job_instance_id || ' has no execution' from batch.batch_job_instance i
            where not exists (select from batch.batch_job_execution e where e.job_instance_id = i.job_instance_id)
            union all
            select 'owner ' || token || ' has not let go' from ops.ownership where ended_at is null
            """;

    /** The totals that are published. */
    List<String> totals() {
        return texts(TOTALS);
    }

    static List<String> totals(Connection connection) throws SQLException {
        return texts(connection, TOTALS);
    }

    List<String> leftovers() {
        return texts(LEFTOVERS);
    }

    /** The newest run; 0 for none, also where there is no warehouse yet. */
    long newestRun() {
        try (Connection connection = place.connect()) {
            return Long.parseLong(texts(connection, "select coalesce(max(id), 0)::text from ops.run")
                    .get(0));
        } catch (SQLException e) {
            return 0;
        }
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        return texts(sql).get(0);
    }

    List<String> texts(String sql) {
        try (Connection connection = place.connect()) {
            return texts(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            texts.sort(null);
            return texts;
        }
    }
}
