package org.customsetl.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.pipeline.StaleMonths;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The samples of a scrape, as the database has them: so they are right after a restart, and the same on each node. */
final class WarehouseState {

    /** All but what needs the calendar or the program's fingerprints. */
    private static final String STATE = """
            with reading as (
                select distinct on (dataset, name) id, dataset, status from ops.load
                where status in ('loaded', 'rejected', 'held') order by dataset, name, id desc),
            counted as (
                select r.dataset, sum(s.rows_read) as read, sum(s.rows_loaded) as loaded,
                    sum(s.rows_rejected) as rejected, sum(s.rows_ignored) as ignored
                from reading r join ops.load_sheet s on s.load_id = r.id group by r.dataset),
            latest as (
                select distinct on (command) command, started_at, ended_at, exit_code from ops.run
                where ended_at is not null and arguments !~ ' --dry-run$' order by command, id desc),
            look as (
                select files_found, inbox_lost from ops.run where inbox_lost is not null order by id desc limit 1),
            sample (metric, one, two, value) as (
                select 'OWNED', null, null, case when ops.a_run_lives() then 1 else 0 end::numeric
                union all
                select 'FOUND', null, null, files_found from look
                union all
                select 'LOST', null, null, inbox_lost::integer from look
                union all
                select 'QUEUE', null, null, count(*) from ops.month_queue where done_at is null
                union all
                select 'DIED', null, null, count(*) from ops.run r where r.status = 'crashed' and not exists (
                    select from ops.run b where b.id > r.id and b.status = 'done'
                    and (b.again_of = r.id or b.request = r.request))
                union all
                select 'NEWEST_MONTH', l.dataset, null, extract(epoch from max(c.month) + interval '1 month')
                from ops.current_vintage c
                join ops.vintage_load v on v.vintage_id = c.vintage_id
                join ops.load l on l.id = v.load_id
                join ops.load_month m on m.load_id = l.id and m.month = c.month
                group by l.dataset
                union all
                select 'LAST_SUCCESS', l.dataset, null, extract(epoch from max(r.ended_at))
                from ops.load l join ops.run r on r.id = l.run_id
                where l.status = 'loaded' and r.status = 'done' group by l.dataset
                union all
                select 'ROWS', c.dataset, o.outcome, o.value from counted c
                cross join lateral (values ('read', c.read), ('loaded', c.loaded), ('rejected', c.rejected),
                    ('ignored', c.ignored)) o (outcome, value)
                union all
                select 'FILES', d.dataset, s.status, count(r.id)
                from (select distinct dataset from reading) d
                cross join (values ('loaded'), ('rejected'), ('held')) s (status)
                left join reading r on r.dataset = d.dataset and r.status = s.status
                group by d.dataset, s.status
                union all
                select 'RUN_END', command, null, extract(epoch from ended_at) from latest
                union all
                select 'RUN_SUCCESS', command, null, extract(epoch from max(ended_at)) from ops.run
                where status = 'done' and arguments !~ ' --dry-run$' group by command
                union all
                select 'RUN_DURATION', command, null, extract(epoch from ended_at - started_at) from latest
                union all
                select 'RUN_EXIT_CODE', command, null, exit_code from latest where exit_code is not null
                union all
                select 'RUN_STARTED', command, null, extract(epoch from max(started_at)) from ops.run
                where status = 'running' and ops.a_run_lives() group by command
                union all
                select 'NIGHT_NEXT', null, null, extract(epoch from execution_time) from ops.scheduled_tasks
                where task_name = :task and execution_time < '3000-01-01'
                union all
                select 'NIGHT_SUCCESS', null, null, extract(epoch from last_success) from ops.scheduled_tasks
                where task_name = :task and last_success is not null
                union all
                select 'NIGHT_FAILURES', null, null, coalesce(consecutive_failures, 0) from ops.scheduled_tasks
                where task_name = :task)
            select metric, one, two, value::double precision as value from sample
            """;

    private final JdbcClient jdbc;
    private final MissingMonths missing;
    private final StaleMonths stale;
    private final Clock clock;

    WarehouseState(JdbcClient jdbc, MissingMonths missing, StaleMonths stale, Clock clock) {
        this.jdbc = jdbc;
        this.missing = missing;
        this.stale = stale;
        this.clock = clock;
    }

    List<Sample> now() {
        List<Sample> samples = new ArrayList<>(jdbc.sql(STATE)
                .param("task", NightlySchedule.TASK)
                .query((row, number) -> new Sample(
                        Metric.valueOf(row.getString("metric")),
                        row.getString("one"),
                        row.getString("two"),
                        row.getDouble("value")))
                .list());
        samples.add(new Sample(Metric.DATABASE_UP, 1));
        samples.add(new Sample(Metric.STALE, stale.now().size()));
        for (MissingMonths.Lack lack : missing.now()) {
            samples.add(new Sample(
                    Metric.MISSING, lack.dataset(), null, lack.months().size()));
            samples.add(new Sample(
                    Metric.OVERDUE, lack.dataset(), null, overdue(lack).toSeconds()));
        }
        return samples;
    }

    private Duration overdue(MissingMonths.Lack lack) {
        return Duration.between(lack.since(), clock.instant());
    }
}
