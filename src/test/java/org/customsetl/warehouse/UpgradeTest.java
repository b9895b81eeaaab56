package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.customsetl.database.TestDatabase;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse of the version before goes on under this one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {

    private static final String HEADER = "统计年月,进出口,报关单号,项号,商品编码,贸易伙伴编码,净重,净重单位,金额,币制";
    private static final String IMPORT = "2024-02,M,b-1,1,27011210,146,1100,千克,120,CNY";
    private static final String EXPORT = "2024-02,X,b-2,1,84314999,146,550,千克,330,USD";

    @TempDir
    static Path folder;

    private static TestWarehouse warehouse;

    @BeforeAll
    static void upgrade() throws SQLException, IOException {
        TestDatabase database = TestDatabase.empty();
        database.create();
        database.migrate("49");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String month : List.of("2024-01", "2024-02", "2024-03")) {
                YearMonth next = YearMonth.parse(month).plusMonths(1);
                statement.execute("create table fact.trade_line_" + month.replace('-', '_')
                        + " partition of fact.trade_line for values from ('" + month + "-01') to ('" + next + "-01')");
            }
            statement.execute("set session_replication_role = replica");
            statement.execute(data());
        }
        warehouse = TestWarehouse.on(database);
    }

    private static String data() throws IOException {
        try (InputStream sql = UpgradeTest.class.getResourceAsStream("version-49.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    @Order(1)
    void whatWasPublishedStandsAsItStood() {
        assertThat(totals())
                .containsExactly(
                        "2024-01-01 M 100 1 1",
                        "2024-01-01 X 2130 0.5 1",
                        "2024-02-01 M 120 1.1 2",
                        "2024-02-01 X 2347.488 0.55 2");
        assertThat(warehouse.value(Integer.class, "select count(*) from mart.published_figure"))
                .isEqualTo(72);
        assertThat(warehouse.value(Integer.class, "select count(*) from mart.rejection"))
                .isEqualTo(1);
        assertThat(warehouse.value(
                        String.class, "select reason from mart.vintage where period = '2024-02-01' and current"))
                .isEqualTo("corrected");
        assertThat(warehouse.value(
                        Integer.class,
                        "select count(*) from mart.vintage_diff('2024-02-01', 1, 2) where view = 'region_month'"))
                .isPositive();
    }

    @Test
    @Order(2)
    void theSameBytesAreNoWorkAndACorrectionIsOne() {
        Path list = Tables.csv(folder.resolve("lists/2024-02.csv"), HEADER, IMPORT, EXPORT);
        assertThat(loads(warehouse.load(folder))).isZero();
        Tables.csv(list, HEADER, IMPORT.replace(",120,", ",125,"), EXPORT);
        assertThat(loads(warehouse.load(folder))).isEqualTo(1);
        assertThat(totals()).contains("2024-02-01 M 125 1.1 3");
    }

    @Test
    @Order(3)
    void aMonthIsDoneAgain() {
        warehouse.get(MonthQueue.class).add(List.of(YearMonth.of(2024, 2)), true, "upgraded");
        Loader.Result result = warehouse
                .get(Reprocessing.class)
                .publish(warehouse.get(MonthQueue.class).open().get(0));
        assertThat(result.exitCode()).isZero();
        assertThat(totals()).contains("2024-02-01 M 125 1.1 4");
    }

    private static int loads(Loader.Result result) {
        return warehouse.value(Integer.class, "select count(*) from ops.load where run_id = ?", result.run());
    }

    private static List<String> totals() {
        return warehouse
                .jdbc()
                .sql("select concat_ws(' ', period, flow, trim_scale(value_cny), trim_scale(net_weight_t), vintage)"
                        + " from mart.region_month order by period, flow")
                .query(String.class)
                .list();
    }
}
