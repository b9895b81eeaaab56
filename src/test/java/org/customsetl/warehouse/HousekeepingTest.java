package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of nights: what grows, and what does not. */
class HousekeepingTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T02:00:00Z");
    private static final YearMonth JANUARY = YearMonth.of(2024, 1);

    /** A row or a few for each run, reading or publication: what happened, and which bytes were loaded, is known for good. */
    private static final Set<String> FOR_GOOD = Set.of(
            "ops.run",
            "ops.run_reconciliation",
            "ops.load",
            "ops.load_sheet",
            "ops.load_month",
            "ops.ignored_rows",
            "ops.layout",
            "ops.other_name",
            "ops.supersession",
            "ops.accepted_goods",
            "ops.rolled_back",
            "ops.new_name",
            "ops.vintage",
            "ops.vintage_load",
            "ops.pointer_move");

    private static TestWarehouse warehouse;

    @TempDir
    Path inbox;

    private int day;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open(
                "--customs-etl.keep-vintages=2", "--customs-etl.keep-batch=5d", "--customs-etl.keep-rejections=5d");
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void startAgain() {
        warehouse.forget();
        warehouse.jdbc().sql("truncate batch.batch_job_instance cascade").update();
    }

    /** A correction, a file that is never right, one that was there before, a file that is none, and a month done again. */
    private void night() {
        warehouse.now(FIRST.plusSeconds(86_400L * day++));
        VintageFolder folder = new VintageFolder(warehouse, inbox);
        folder.write(
                "a.csv", VintageFolder.line(JANUARY, "1", 100 + day), "2024-01,M,9,1,unknown,146,65079,1,千克,1,CNY");
        if (day == 1) {
            folder.write("b.csv", VintageFolder.line(JANUARY, "2", 5));
            folder.write("wrong.csv", "2024-01,M,9,1,unknown,146,65079,1,千克,1,CNY");
            folder.write(".hidden.csv");
            dataset();
        }
        Loader.Result result = warehouse.load(inbox);
        assertThat(result.exitCode()).as(result.message()).isEqualTo(3);
        if (day % 3 == 0) {
            again();
        }
    }

    private void dataset() {
        try {
            Files.writeString(inbox.resolve("d/dataset.yaml"), "files: {gone.csv: {flow: M}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void again() {
        MonthQueue queue = warehouse.get(MonthQueue.class);
        queue.add(List.of(JANUARY), true, null);
        Reprocessing reprocessing = warehouse.get(Reprocessing.class);
        queue.open().forEach(reprocessing::publish);
        reprocessing.preview(JANUARY, true, null, Loader.Result::run);
    }

    private static Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        List<String> tables = warehouse.jdbc().sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('ops', 'fact', 'batch') and c.relkind in ('r', 'p') and not c.relispartition
                        and c.relname <> 'flyway_schema_history'
                        """).query(String.class).list();
        tables.forEach(table -> rows.put(table, warehouse.value(Long.class, "select count(*) from " + table)));
        return rows;
    }

    @Test
    void thirtyNightsLeaveNoMoreThanFifteenButForWhatIsKnownForGood() {
        while (day < 15) {
            night();
        }
        Map<String, Long> fifteen = rows();
        long readings = fifteen.get("ops.load");
        while (day < 30) {
            night();
        }
        Map<String, Long> thirty = rows();
        thirty.forEach((table, count) -> {
            if (FOR_GOOD.contains(table)) {
                assertThat(count).as(table).isLessThanOrEqualTo(fifteen.get(table) * 2);
            } else {
                assertThat(count).as(table).isEqualTo(fifteen.get(table));
            }
        });
        for (String used : List.of(
                "batch.batch_step_execution_context",
                "ops.ownership",
                "ops.skipped_file",
                "ops.run_note",
                "ops.month_queue",
                "ops.rejection",
                "fact.trade_line",
                "fact.load_total")) {
            assertThat(thirty.get(used)).as(used).isPositive();
        }
        assertThat(thirty.get("ops.load") - readings)
                .as("readings that were published: one a night, and two files each time the month was done again")
                .isEqualTo(15 + 2 * 5);
    }

    @Test
    void aClockThatWasPutBackPublishesAfterTheLastVintageAllTheSame() {
        VintageFolder folder = new VintageFolder(warehouse, inbox);
        Instant noon = Instant.parse("2026-05-01T12:00:00Z");
        for (Instant now : List.of(noon, noon.minusSeconds(86_400L * 365), noon.plusSeconds(60))) {
            warehouse.now(now);
            folder.write("a.csv", VintageFolder.line(JANUARY, "1", 100 + (int) (now.getEpochSecond() % 97)));
            assertThat(warehouse.load(inbox).exitCode()).isZero();
        }
        assertThat(warehouse.rows("""
                        select m.moved_at - lag(m.moved_at) over (order by m.id) > interval '0' as later,
                            m.moved_at = v.published_at as same
                        from ops.pointer_move m join ops.vintage v on v.id = m.vintage_id order by m.id offset 1
                        """))
                .containsExactly(Map.of("later", true, "same", true), Map.of("later", true, "same", true));
        assertThat(warehouse.value(
                        Integer.class,
                        "select number from ops.vintage v join ops.current_vintage c on c.vintage_id = v.id"))
                .isEqualTo(3);
    }
}
