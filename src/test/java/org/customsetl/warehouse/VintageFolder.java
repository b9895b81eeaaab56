package org.customsetl.warehouse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.RollbackRun;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.AsOf;

/** A folder of declaration lists in a warehouse, loaded day by day: every load and rollback is on a day of its own. */
final class VintageFolder {

    static final YearMonth JANUARY = YearMonth.of(2024, 1);
    static final YearMonth FEBRUARY = YearMonth.of(2024, 2);

    private static final String HEADER = "统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制";
    private static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    private final TestWarehouse warehouse;
    private final Path inbox;
    private int day;

    VintageFolder(TestWarehouse warehouse, Path inbox) {
        this.warehouse = warehouse;
        this.inbox = inbox;
    }

    /** An import of Kashgar in one declaration, in CNY. */
    static String line(YearMonth month, String declaration, int value) {
        return line(month, declaration, "27011210", "65079", value);
    }

    static String line(YearMonth month, String declaration, String hs, String district, int value) {
        return month + ",M," + declaration + ",1," + hs + ",146," + district + ",1000,千克," + value + ",CNY";
    }

    void write(String name, String... lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(List.of(lines));
        Tables.csv(inbox.resolve("d").resolve(name), all.toArray(String[]::new));
    }

    Path path(String name) {
        return inbox.resolve("d").resolve(name);
    }

    void remove(String name) throws java.io.IOException {
        java.nio.file.Files.delete(inbox.resolve("d").resolve(name));
    }

    /** Writes a file and loads the folder. */
    Loader.Result load(String name, String... lines) {
        write(name, lines);
        return load();
    }

    Loader.Result load() {
        nextDay();
        return warehouse.load(inbox);
    }

    RollbackRun.Result rollback(YearMonth month, int to) {
        nextDay();
        return warehouse.get(RollbackRun.class).to(month, to, "as it was");
    }

    private void nextDay() {
        warehouse.now(FIRST.plusSeconds(86_400L * day++));
    }

    /** The end of the day of the last load or rollback. */
    AsOf today() {
        return new AsOf(
                AsOf.moment(FIRST.plusSeconds(86_400L * (day - 1)).toString().substring(0, 10)), Map.of());
    }

    /** Vintage and total of every month, as of a moment: {@code {2024-01=1: 100}}. */
    Map<String, Integer> totals(AsOf asOf) throws SQLException {
        Map<String, Integer> totals = new TreeMap<>();
        new Analyst(warehouse.unpooled())
                .ask("select to_char(period, 'YYYY-MM') || '=' || vintage, value_cny from region_month", asOf)
                .rows()
                .forEach(row -> totals.put(String.valueOf(row.get(0)), ((BigDecimal) row.get(1)).intValueExact()));
        return totals;
    }

    Map<String, Integer> totals() throws SQLException {
        return totals(AsOf.NOW);
    }

    /** Why files were left alone by a run. */
    List<String> leftAlone(Loader.Result result) {
        return warehouse
                .jdbc()
                .sql("select why from ops.skipped_file where run_id = ? order by path")
                .param(result.run())
                .query(String.class)
                .list();
    }
}
