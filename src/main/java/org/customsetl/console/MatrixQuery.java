package org.customsetl.console;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the warehouse how every dataset stands in every month. */
final class MatrixQuery {

    /** A vintage names all loads it stands on, so the one that brought a load is the first that names it. */
    private static final String PUBLISHED = """
            with rejected as (
                select load_id, count(*) as rows from ops.rejection group by load_id),
            since as (
                select v.month, p.load_id, min(v.number) as number from ops.vintage v
                join ops.vintage_load p on p.vintage_id = v.id
                where v.published_at is not null group by v.month, p.load_id)
            select c.month, l.dataset, max(n.number) as vintage, coalesce(sum(r.rows), 0) as rejected
            from ops.current_vintage c
            join ops.vintage_load p on p.vintage_id = c.vintage_id
            join ops.load l on l.id = p.load_id
            join since n on n.month = c.month and n.load_id = l.id
            left join rejected r on r.load_id = l.id
            group by c.month, l.dataset
            """;

    /** A later reading of a file is what holds of it. */
    private static final String NEWEST = """
             not exists (select from ops.load n where n.dataset = l.dataset and n.name = l.name and n.id > l.id
                and n.status <> 'abandoned')
            """;

    /** Months that hold nothing but longer periods: these reach back to the first month that any of them covers. */
    private static final String COVERED = """
            select x.dataset, x.month, min(x.first) as first from (
                select d.dataset, d.month, m.first_month as first, m.several_months >= m.lines as longer
                from unnest(:datasets::text[], :months::text[]::date[]) d (dataset, month)
                join ops.current_vintage c on c.month = d.month
                join ops.vintage_load p on p.vintage_id = c.vintage_id
                join ops.load l on l.id = p.load_id and l.dataset = d.dataset
                join ops.load_month m on m.load_id = l.id and m.month = d.month and m.lines > 0
                union all
                select d.dataset, d.month, f.period_from, f.period_from < f.period_to
                from unnest(:datasets::text[], :months::text[]::date[]) d (dataset, month)
                join ops.current_vintage c on c.month = d.month
                join ops.vintage_load p on p.vintage_id = c.vintage_id
                join ops.load l on l.id = p.load_id and l.dataset = d.dataset
                join fact.published_figure f on f.load_id = l.id and f.month = d.month) x
            group by x.dataset, x.month having bool_and(x.longer)
            """;

    private final JdbcClient jdbc;
    private final Matrix.Builder matrix = new Matrix.Builder();

    MatrixQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Published(LocalDate month, String dataset, int vintage, long rejected) {}

    private record Held(LocalDate month, String dataset, long files) {}

    private record Unread(String dataset, long files) {}

    private record Covered(String dataset, LocalDate month, LocalDate first) {}

    /** @param stale months that stand on what would be read otherwise now */
    Matrix ask(List<YearMonth> stale) {
        jdbc.sql("select c.month, v.number from ops.current_vintage c join ops.vintage v on v.id = c.vintage_id")
                .query((RowCallbackHandler)
                        row -> matrix.vintage(YearMonth.from(row.getObject(1, LocalDate.class)), row.getInt(2)));
        jdbc.sql(PUBLISHED)
                .query(Published.class)
                .list()
                .forEach(cell -> matrix.cell(
                        cell.dataset,
                        YearMonth.from(cell.month),
                        new MonthCell(cell.vintage, 0, cell.rejected, false)));
        held();
        unread();
        gaps();
        stale.forEach(month -> matrix.mark(month, "stale"));
        jdbc.sql("select distinct month from ops.month_queue where done_at is null")
                .query((RowCallbackHandler)
                        row -> matrix.mark(YearMonth.from(row.getObject(1, LocalDate.class)), "queued"));
        processed().forEach(month -> matrix.mark(month, "being processed"));
        return matrix.build();
    }

    private void held() {
        jdbc.sql("""
                        select h.month, l.dataset, count(*) as files from ops.held_month h
                        join ops.load l on l.id = h.load_id where l.status = 'held' and
                        """ + NEWEST + "group by h.month, l.dataset")
                .query(Held.class)
                .list()
                .forEach(cell -> matrix.held(cell.dataset, YearMonth.from(cell.month), cell.files));
    }

    private void unread() {
        jdbc.sql("""
                        select l.dataset, count(*) as files from ops.load l where l.status in ('held', 'rejected')
                        and not exists (select from ops.held_month h where h.load_id = l.id) and
                        """ + NEWEST + "group by l.dataset")
                .query(Unread.class)
                .list()
                .forEach(dataset -> matrix.unread(dataset.dataset, dataset.files));
    }

    /** A gap that a longer period covers is none. */
    private void gaps() {
        Map<String, Map<YearMonth, YearMonth>> gaps = new TreeMap<>();
        matrix.datasets().forEach(dataset -> gaps.put(dataset, matrix.gaps(dataset)));
        Map<String, YearMonth> covered = covered(gaps);
        gaps.forEach((dataset, ofDataset) -> ofDataset.forEach((gap, next) -> {
            YearMonth from = covered.get(dataset + "\n" + next);
            if (from == null || from.isAfter(gap)) {
                matrix.cell(dataset, gap, MonthCell.MISSING);
            }
        }));
    }

    private Map<String, YearMonth> covered(Map<String, Map<YearMonth, YearMonth>> gaps) {
        List<String> datasets = new ArrayList<>();
        List<String> months = new ArrayList<>();
        gaps.forEach((dataset, ofDataset) -> ofDataset.values().stream()
                .distinct()
                .forEach(next -> {
                    datasets.add(dataset);
                    months.add(next.atDay(1).toString());
                }));
        Map<String, YearMonth> covered = new HashMap<>();
        if (!datasets.isEmpty()) {
            jdbc.sql(COVERED)
                    .param("datasets", datasets.toArray(String[]::new))
                    .param("months", months.toArray(String[]::new))
                    .query(Covered.class)
                    .list()
                    .forEach(cell ->
                            covered.put(cell.dataset + "\n" + YearMonth.from(cell.month), YearMonth.from(cell.first)));
        }
        return covered;
    }

    /** Of the run that is going on: the month that is done again, and what its files turned out to be of. */
    private List<YearMonth> processed() {
        Long run = RunningRun.of(jdbc).map(RunningRun::run).orElse(null);
        return run == null ? List.of() : processed(run);
    }

    private List<YearMonth> processed(long run) {
        List<@Nullable LocalDate> months = jdbc.sql("""
                        select to_date(request::jsonb #>> '{again,month}', 'YYYY-MM') from ops.run
                        where id = :run and request::jsonb #>> '{again,month}' is not null
                        union
                        select m.month from ops.load l join ops.load_month m on m.load_id = l.id where l.run_id = :run
                        """)
                .param("run", run)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
        List<YearMonth> processed = new ArrayList<>();
        for (LocalDate month : months) {
            if (month != null) {
                processed.add(YearMonth.from(month));
            }
        }
        return processed;
    }
}
