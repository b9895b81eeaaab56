package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.customsetl.layout.Statement;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.customsetl.reporting.DiffReport;
import org.customsetl.trade.Flow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reprocess}: a month again. */
class ReprocessingTest {

    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final TestWarehouse WAREHOUSE = TestWarehouse.open();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        WAREHOUSE.close();
    }

    @BeforeEach
    void forget() {
        WAREHOUSE.forget();
    }

    @Test
    void withNothingChangedThereIsNothingToDo() throws IOException {
        list(10);
        WAREHOUSE.load(folder);
        Loader.Result result = again(false);
        assertThat(result.exitCode()).isZero();
        assertThat(vintage()).isEqualTo(1);
        assertThat(loads(result.run())).isZero();
    }

    @Test
    void forcedTenTimesItsRowsAndTotalsAreTheSameEachTime() throws IOException {
        list(10, 7);
        WAREHOUSE.load(folder);
        Set<String> states = new HashSet<>(Set.of(state()));
        for (int i = 0; i < 10; i++) {
            assertThat(again(true).exitCode()).isZero();
            states.add(state());
        }
        assertThat(states).hasSize(1);
        assertThat(vintage()).isEqualTo(11);
    }

    @Test
    void aCorrectionIsReadAndPublishedWithItsReason() throws IOException {
        list(10);
        WAREHOUSE.load(folder);
        list(12);
        queue().add(List.of(JUNE), false, "the office sent it again");
        Loader.Result result = reprocessing().publish(queue().open().get(0));
        assertThat(result.exitCode()).isZero();
        assertThat(value()).isEqualTo("12");
        assertThat(WAREHOUSE.value(String.class, "select reason from mart.vintage where current"))
                .isEqualTo("the office sent it again");
        assertThat(queue().open()).isEmpty();
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndLeavesEverythingAsItWas() throws IOException {
        list(10);
        WAREHOUSE.load(folder);
        list(12);
        List<Object> changed = new ArrayList<>();
        reprocessing().preview(JUNE, false, null, result -> {
            changed.add(result.exitCode());
            new DiffReport(WAREHOUSE.jdbc(), JUNE, null, null)
                    .cells(DiffReport.By.PREFECTURE)
                    .rows()
                    .forEach(row -> changed.add(row.get(5) + " " + row.get(7) + " " + row.get(8)));
            return result;
        });
        assertThat(changed).contains(0, "value_cny 10 12");
        assertThat(value()).isEqualTo("10");
        assertThat(vintage()).isEqualTo(1);
        assertThat(WAREHOUSE.value(Integer.class, "select count(*) from ops.vintage"))
                .isEqualTo(1);
        assertThat(WAREHOUSE.value(Integer.class, "select count(*) from fact.trade_line"))
                .isEqualTo(1);
        assertThat(again(false).exitCode()).isZero();
        assertThat(value()).isEqualTo("12");
    }

    @Test
    void aFileKeepsWhatItsFirstCallStatedOfIt() throws IOException {
        Tables.csv(
                folder.resolve("lists/june.csv"), "统计年月,商品编码,贸易伙伴编码,净重(千克),币制,金额", "2024-06,27011210,146,1000,CNY,10");
        Statement stated = Statement.of(Flow.M, null, null);
        assertThat(WAREHOUSE.load(stated, folder).exitCode()).isZero();
        assertThat(again(true).exitCode()).isZero();
        assertThat(again(true).exitCode()).isZero();
        assertThat(vintage()).isEqualTo(3);
    }

    @Test
    void whereItsRegistersHaveChangedSinceAMonthIsStale() throws IOException {
        list(10);
        WAREHOUSE.load(folder);
        WAREHOUSE.jdbc().sql("update ops.load set registers = repeat('0', 64)").update();
        again(false);
        assertThat(vintage()).isEqualTo(2);
        again(false);
        assertThat(vintage()).isEqualTo(2);
    }

    @Test
    void ratesThatCameLaterMakeTheMonthsStaleThatTheyAreOf() throws IOException {
        Tables.csv(folder.resolve("lists/dataset.yaml"), "rates: ['list:bank']");
        list("USD", 10);
        WAREHOUSE.load(folder);
        assertThat(loads(again(false).run())).isZero();
        Path rates =
                Tables.csv(folder.resolve("rates/bank.csv"), "month,currency,rate,source", "2024-06,USD,7.25,bank");
        assertThat(WAREHOUSE.load(rates).exitCode()).isZero();
        again(false);
        assertThat(value()).isEqualTo("72.5");
        assertThat(loads(again(false).run())).isZero();
    }

    @Test
    void aMonthThatWasNeverPublishedSaysSo() {
        assertThatThrownBy(() -> again(false))
                .isInstanceOf(Reprocessing.NoFilesException.class)
                .hasMessage("2024-06 was never published, so there is nothing to do again; load its files");
    }

    @Test
    void aMonthWhoseFilesAreGoneSaysWhich() throws IOException {
        Path file = list(10);
        WAREHOUSE.load(folder);
        Files.delete(file);
        assertThatThrownBy(() -> again(false))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("stays");
    }

    private Path list(int... values) {
        return list("CNY", values);
    }

    private Path list(String currency, int... values) {
        List<String> lines = new ArrayList<>(List.of("统计年月,进出口,商品编码,贸易伙伴编码,净重(千克),币制,金额"));
        for (int value : values) {
            lines.add("2024-06,M,2701121" + value % 10 + ",146,1000," + currency + "," + value);
        }
        return Tables.csv(folder.resolve("lists/june.csv"), lines.toArray(String[]::new));
    }

    private static Loader.Result again(boolean force) {
        queue().add(List.of(JUNE), force, null);
        return reprocessing().publish(queue().open().get(0));
    }

    private static MonthQueue queue() {
        return WAREHOUSE.get(MonthQueue.class);
    }

    private static Reprocessing reprocessing() {
        return WAREHOUSE.get(Reprocessing.class);
    }

    private static int loads(long run) {
        return WAREHOUSE.value(Integer.class, "select count(*) from ops.load where run_id = ?", run);
    }

    private static int vintage() {
        return WAREHOUSE.value(Integer.class, "select vintage from mart.vintage where current");
    }

    private static String value() {
        return WAREHOUSE.value(
                String.class,
                "select trim_scale(sum(value_cny))::text from mart.region_month where period = '2024-06-01'");
    }

    /** Everything that a month says, but for the numbers of its loads and vintages. */
    private static String state() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String view : List.of("trade_line", "commodity_month", "prefecture_month", "region_month")) {
            rows.addAll(WAREHOUSE.rows("select md5(string_agg(t, '|' order by t)) from ("
                    + "select (to_jsonb(v) - 'vintage' - 'load' - 'run')::text as t from mart." + view + " v) x"));
        }
        return rows.toString();
    }
}
