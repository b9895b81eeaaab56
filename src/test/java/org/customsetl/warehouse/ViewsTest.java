package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.customsetl.reporting.Analyst;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The analyst's views: their contract, their comments, and what an analyst may not do. */
class ViewsTest {

    private static TestWarehouse warehouse;
    private static Analyst analyst;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
        analyst = new Analyst(warehouse.unpooled());
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
        "prefecture_growth, 'period,region_code,region_name,prefecture_code,prefecture_name,flow,value_cny,value_usd,ytd_cny,"
                + "ytd_usd,value_cny_year_before,value_usd_year_before,ytd_cny_year_before,ytd_usd_year_before,growth_pct_cny,"
                + "growth_pct_usd,ytd_growth_pct_cny,ytd_growth_pct_usd,share_of_region_pct,ytd_complete,vintage'",
        "region_growth, 'period,region_code,region_name,flow,value_cny,value_usd,ytd_cny,ytd_usd,value_cny_year_before,"
                + "value_usd_year_before,growth_pct_cny,growth_pct_usd,share_of_region_pct,vintage'",
        "office_month, 'period,customs_office_code,customs_office_name,region_code,flow,value_cny,value_usd,net_weight_t'",
        "commodity_group, 'group_code,version,group_name_zh,group_name_en,hs,kind,valid_from,valid_to,source,shown'",
        "commodity_group_month, 'period,prefecture_code,flow,group_code,partner_code,value_cny,value_usd,net_weight_t,items'",
        "zone_member, 'zone_code,area_code,kind,member,valid_from,valid_to,source,shown'",
        "zone_month, 'period,zone_code,area_code,flow,value_cny,value_usd,net_weight_t'",
        "zone_total_month, 'period,zone_code,flow,value_cny,value_usd,net_weight_t'",
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
    void theRoleOwnerHasTheSchemasWhereTheServerAllowsIt() {
        assertThat(warehouse.rows("""
                        select distinct owner::regrole::text as owner from (
                            select nspowner as owner from pg_namespace where nspname in ('fact', 'mart', 'ref', 'batch', 'ops')
                            union all
                            select c.relowner from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname in ('fact', 'mart', 'ref', 'batch', 'ops')) o
                        """)).containsExactly(java.util.Map.of("owner", "owner"));
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
    @CsvFileSource(resources = "/org/customsetl/reporting/refused-queries.csv", numLinesToSkip = 1)
    void anAnalystMayNot(String sql, String because) {
        assertThatThrownBy(() -> analyst.ask(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(because);
        assertThat(warehouse.value(Long.class, "select count(*) from ops.run")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select current_user, session_user = current_user | [analyst, false]",
                "show transaction_read_only | [on]",
                "values (1, 'a'), (2, null) | [1, a] [2, null]",
                "select * from vintage limit 0 |",
                "table view_column limit 0 |",
                "(select 2 as a) union all select 1 order by a | [1] [2]",
                "with a as (select 1.50 as b) select b, b from a -- end | [1.50, 1.50]",
                "/* a */ select '?', '{1,2}'::int[] && '{2}', array['a', null] | [?, true, [a, null]]",
                "select '{\"a\": 1}'::jsonb ? 'a' | [true]",
                "select row(1, 'x'), (select v from vintage v where false), 'c'::\"char\", b'101', 'x'::name | [(1,x), null, c, 101, x]",
                "select table_name from information_schema.tables where table_name = 'vintage' | [vintage]",
                "select 'NaN'::numeric, 1e30::float8, '-infinity'::float8, 'infinity'::date, 'infinity'::timestamptz | [NaN, 1E+30, -Infinity, infinity, infinity]",
                "select timestamptz '2024-01-01 08:00+08', date '2024-01-01', timestamp '2024-01-01 08:00' | [2024-01-01T00:00Z, 2024-01-01, 2024-01-01 08:00:00]",
                "select '<a/>'::xml, '\\x01ff'::bytea, interval '1 month', null, 7::smallint | [<a/>, \\x01ff, 1 mon, null, 7]"
            })
    void anAnalystIsAnsweredWhateverAColumnIs(String sql, @Nullable String rows) throws SQLException {
        assertThat(analyst.ask(sql).rows().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(rows == null ? "" : rows);
    }

    @Test
    void aPlanIsAnAnswerToo() throws SQLException {
        assertThat(analyst.ask("explain select * from vintage").rows()).isNotEmpty();
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

    /** Joined as a view, the planner sorts the whole register anew for every line of a month that it takes for one line. */
    @Test
    void namesOfCommoditiesAreLookedUpByTheKeyOfTheRegister() {
        assertThat(warehouse.rows("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'mart'::regnamespace and c.relkind = 'v'
                        and pg_get_viewdef(c.oid) like '%commodity_latest%'
                        """)).isEmpty();
        assertThat(warehouse
                        .rows("explain select commodity_name_zh from mart.trade_line where period = '2023-01-01'")
                        .toString())
                .contains("commodity_pkey");
    }
}
