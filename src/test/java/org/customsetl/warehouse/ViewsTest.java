package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.customsetl.reporting.Analyst;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The analyst's views: their contract, their comments, and what an analyst may not do. */
class ViewsTest {

    private static TestWarehouse warehouse;
    private static Analyst analyst;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
        analyst = new Analyst(warehouse.get(DataSource.class));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource({
        "prefecture_month, 'period,region_code,region_name,prefecture_code,prefecture_name,flow,value_cny,value_usd,"
                + "net_weight_t,line_count,estimated_weight_share,vintage'",
        "region_month, 'period,region_code,region_name,flow,value_cny,value_usd,net_weight_t,line_count,"
                + "estimated_weight_share,vintage'",
        "commodity_month, 'period,prefecture_code,flow,hs8,partner_code,commodity_name_zh,commodity_name_en,value_cny,"
                + "value_usd,net_weight_t,supplementary_quantity,supplementary_unit'",
        "trade_line, 'period,flow,hs8,consignee_code,customs_office_code,rate,rate_date,rate_source,flags,file,sheet,row'",
        "published_figure, 'table,place_code,flow,period_from,period_to,measure,value_printed,unit,value,file,sheet,"
                + "row,column'",
        "published_rate, 'period,day,holds_for,currency,cny_per_unit,source,value_printed,quotation,ecb_cross,file,sheet,"
                + "row,column,cell,vintage'",
        "exchange_rate, 'period,currency,source,cny_per_unit,rate_date,days'",
        "vintage, 'period,vintage,published_at,run,reason,files,current'",
        "rejection, 'run,file,sheet,row,column,raw_value,reason_code,message'"
    })
    void aViewHasTheColumnsOfTheContract(String view, String columns) throws SQLException {
        List<String> present = analyst.ask("select * from " + view + " limit 0").columns();
        assertThat(present).contains(columns.split(",", -1));
    }

    @Test
    void everyTableViewAndSchemaSaysWhatItIs() {
        assertThat(warehouse.rows("""
                        select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('ops', 'fact', 'mart', 'ref', 'batch') and c.relkind in ('r', 'p', 'v')
                        and c.relname <> 'flyway_schema_history' and obj_description(c.oid) is null
                        union all
                        select nspname, null from pg_namespace
                        where nspname in ('fact', 'mart', 'ref', 'batch', 'ops') and obj_description(oid) is null
                        """)).isEmpty();
    }

    @Test
    void everyColumnOfARegisterSaysWhatItMeans() {
        assertThat(warehouse.rows("""
                        select c.relname, a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where n.nspname = 'ref' and c.relkind in ('r', 'v') and col_description(c.oid, a.attnum) is null
                        """)).isEmpty();
    }

    @Test
    void everyColumnOfAnAnalystsViewSaysWhatItMeans() throws SQLException {
        assertThat(analyst.ask("select view, \"column\" from view_column where meaning is null")
                        .rows())
                .isEmpty();
        assertThat(analyst.ask("select * from view_column").rows()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from ops.run",
                "select * from ops.run",
                "select * from fact.trade_line",
                "create table mart.t (a int)",
                "insert into mart.vintage (period) values ('2024-01-01')",
                "select pg_read_file('/etc/passwd')",
                "copy mart.vintage to program 'cat'",
                "select set_config('role', 'postgres', true), count(*) from ops.run",
                "set role postgres",
                "commit; drop schema mart cascade"
            })
    void anAnalystMayNot(String sql) {
        assertThatThrownBy(() -> analyst.ask(sql)).isInstanceOf(SQLException.class);
        assertThat(warehouse.value(Long.class, "select count(*) from ops.run")).isNotNull();
    }

    @Test
    void aMonthThatIsBeingPreparedIsNotSeen(@TempDir Path folder) throws Exception {
        Path dataset = Files.createDirectories(folder.resolve("d"));
        Files.writeString(dataset.resolve("202401.csv"), """
                统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重,净重单位,金额,币制
                202401,进口,27011210,146,65079,1,吨,100,CNY
                """);
        assertThat(warehouse.load(folder).exitCode()).isZero();
        warehouse
                .jdbc()
                .sql("insert into ops.vintage (month, number, run_id) select '2024-01-01', 99, max(id) from ops.run")
                .update();
        assertThat(analyst.ask("select vintage from prefecture_month").rows()).containsExactly(List.of(1));
        assertThat(analyst.ask("select vintage from vintage").rows()).containsExactly(List.of(1));
    }
}
