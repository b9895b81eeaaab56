package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.customsetl.pipeline.RegisterImporter;
import org.customsetl.reference.ReferenceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What users bring by {@code reference import}: checked whole, kept beside what is shipped, and in force from then on. */
@SuppressWarnings("StringSplitter")
class RegistersOfUsersTest {

    private static final String GROUPS = "code,version,name_zh,name_en,source,valid_from,valid_to";
    private static final String MEMBERS = "group_code,group_version,hs,kind,source,valid_from,valid_to";
    private static final String ZONE_MEMBERS = "zone_code,area_code,kind,member,source,valid_from,valid_to";
    private static final String LINES = "报关单号,统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,收发货人编码,关别,净重,净重单位,第二数量,第二计量单位,金额,币制";

    private static TestWarehouse warehouse;

    @TempDir
    private static Path inbox;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        warehouse = TestWarehouse.open();
        Tables.csv(
                inbox.resolve("d/lines.csv"),
                LINES,
                "D1,2023-10,X,87038000,146,65079,6507960001,9403,1,吨,3,辆,10,CNY",
                "D2,2023-11,X,87038000,146,65079,6507960001,9403,1,吨,5,辆,20,CNY",
                "D3,2023-11,X,87032342,146,65076,6507660001,9403,1,吨,7,辆,40,CNY",
                "D4,2023-11,X,87042300,146,65079,6507960009,9408,1,吨,1,辆,80,CNY",
                "D5,2023-12,X,87038000,146,65016,6501660001,9408,1,吨,2,千克,160,CNY",
                "D6,2023-12,M,87038000,146,65019,6501960001,,1,吨,2,辆,320,CNY",
                "D7,2023-12,M,27011210,146,65019,6501960001,,4,吨,,,640,CNY");
        assertThat(warehouse.load(inbox).exitCode()).isZero();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private RegisterImporter.Result importFrom(Path from) {
        return warehouse.get(RegisterImporter.class).importFrom(from, null);
    }

    private static void forgetImports() {
        for (String table : List.of("commodity_group_member", "commodity_group", "zone_member", "zone_area", "zone")) {
            warehouse
                    .jdbc()
                    .sql("delete from ref." + table + " where import_id > 0")
                    .update();
        }
        warehouse.jdbc().sql("delete from ref.register_import where id > 0").update();
    }

    private static List<String> texts(String sql) {
        return warehouse.jdbc().sql(sql).query(String.class).list();
    }

    private static final String BY_AREA = """
            select to_char(period, 'YYYY-MM') || ' ' || area_code || ' ' || flow || ' ' || value_cny from mart.zone_month
            order by period, area_code, flow
            """;

    @Test
    void aShippedZoneCountsItsBondedZonesFromItsFirstMonthOn() {
        forgetImports();
        assertThat(texts(BY_AREA)).containsExactly("2023-11 kashgar X 40", "2023-12 urumqi X 160");
    }

    @Test
    void membersOfUsersTakeThePlaceOfTheShippedOnesAndALineCountsOnceHoweverManyItMatches() {
        forgetImports();
        Tables.csv(
                folder.resolve("zone-members.csv"),
                ZONE_MEMBERS,
                "xinjiang-ftz,kashgar,trader,6507960001,made up,,",
                "xinjiang-ftz,kashgar,trader,6507660001,made up,,",
                "xinjiang-ftz,horgos,district,65076,made up,,",
                "xinjiang-ftz,urumqi,place,653100,made up,,",
                "xinjiang-ftz,urumqi,trader,6501960001,made up,2023-12-01,2023-12-30");
        assertThat(importFrom(folder).exitCode()).isZero();
        assertThat(texts(BY_AREA))
                .as("trader before district before prefecture; the dated trader is gone on the month's last day")
                .containsExactly("2023-11 kashgar X 60", "2023-11 urumqi X 80");
        assertThat(texts("select flow || ' ' || value_cny || ' ' || line_count from mart.zone_total_month"))
                .containsExactly("X 140 3");
        assertThat(texts("select distinct import || ' ' || shown from mart.zone_member order by 1"))
                .containsExactly("0 false", "1 true");
    }

    @Test
    void nothingOfAZoneStandsBeforeItWasFoundedWhateverItsMembersSay() {
        forgetImports();
        Tables.csv(
                folder.resolve("zone-members.csv"),
                ZONE_MEMBERS,
                "xinjiang-ftz,kashgar,trader,6507960001,made up,2020-01-01,");
        importFrom(folder);
        assertThat(texts("select distinct period::text from mart.zone_month")).containsExactly("2023-11-01");
    }

    @Test
    void aZoneOfOnesOwnHasAreasOfItsOwn() {
        forgetImports();
        Tables.csv(
                folder.resolve("zones.csv"),
                "code,name_zh,name_en,founded,source,valid_from,valid_to",
                "park,示例园区,Sample park,2023-10-05,made up,,");
        Tables.csv(
                folder.resolve("zone-areas.csv"),
                "zone_code,code,name_zh,name_en,source,valid_from,valid_to",
                "park,all,全部,All of it,made up,,");
        Tables.csv(folder.resolve("zone-members.csv"), ZONE_MEMBERS, "park,all,place,653100,made up,,");
        assertThat(importFrom(folder).exitCode()).isZero();
        assertThat(texts("""
                        select zone_code || ' ' || to_char(period, 'YYYY-MM') || ' ' || value_cny from mart.zone_total_month
                        order by zone_code, period
                        """))
                .containsExactly(
                        "park 2023-10 10", "park 2023-11 140", "xinjiang-ftz 2023-11 40", "xinjiang-ftz 2023-12 160");
    }

    @Test
    void aCommodityOfTwoGroupsIsInBothAndItemsAreNullWhereALineHasNone() {
        forgetImports();
        assertThat(texts("""
                        select group_code || ' ' || to_char(period, 'MM') || ' ' || flow || ' ' || value_cny || ' '
                            || coalesce(items::text, '-') || ' ' || lines_without_items || ' ' || net_weight_t
                        from mart.commodity_group_month order by 1
                        """))
                .containsExactly(
                        "coal 12 M 640 - 1 4",
                        "new-energy-vehicles 10 X 10 3 0 1",
                        "new-energy-vehicles 11 X 20 5 0 1",
                        "new-energy-vehicles 12 M 320 2 0 1",
                        "new-energy-vehicles 12 X 160 - 1 1",
                        "vehicles 10 X 10 3 0 1",
                        "vehicles 11 X 140 13 0 3",
                        "vehicles 12 M 320 2 0 1",
                        "vehicles 12 X 160 - 1 1");
    }

    private void cars(int version, String... members) {
        Tables.csv(folder.resolve("commodity-groups.csv"), GROUPS, "cars," + version + ",小轿车,Cars,made up,,");
        Tables.csv(
                folder.resolve("commodity-group-members.csv"),
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(MEMBERS),
                                java.util.Arrays.stream(members).map(member -> "cars," + version + "," + member))
                        .toArray(String[]::new));
    }

    private static List<String> cars() {
        return texts("select group_version || ' ' || sum(value_cny) from mart.commodity_group_month"
                + " where group_code = 'cars' group by group_version");
    }

    @Test
    void aGroupIsWhatItIncludesLessWhatItExcludesInTheMonthsThatEachHolds() {
        forgetImports();
        cars(1, "8703,include,made up,,2023-11-30", "87032,exclude,made up,2023-11-30,");
        assertThat(importFrom(folder).exitCode()).isZero();
        assertThat(cars()).containsExactly("1 30");
    }

    @Test
    void aNewVersionIsInForceFromItsImportOnAndTheOldOneIsStillThere() {
        forgetImports();
        cars(1, "8703,include,made up,,");
        importFrom(folder);
        assertThat(cars()).containsExactly("1 550");
        cars(2, "870380,include,made up,,");
        assertThat(importFrom(folder).summary()).startsWith("import 2");
        assertThat(cars()).containsExactly("2 510");
        assertThat(texts(
                        "select version || ' ' || hs || ' ' || shown from mart.commodity_group where group_code = 'cars'"
                                + " order by 1"))
                .containsExactly("1 8703 false", "2 870380 true");
    }

    @Test
    void asOfAMomentBeforeItsImportAVersionIsNotThere() {
        forgetImports();
        cars(1, "8703,include,made up,,");
        importFrom(folder);
        cars(2, "870380,include,made up,,");
        importFrom(folder);
        warehouse
                .jdbc()
                .sql(
                        "update ref.register_import set registered_at = registered_at + id * interval '1 hour' where id > 0")
                .update();
        String moment = "select set_config('customs_etl.as_of', (registered_at - interval '1 minute')::text, true)"
                + " from ref.register_import where id = ";
        warehouse.get(TransactionTemplate.class).executeWithoutResult(status -> {
            texts(moment + 2);
            assertThat(cars()).containsExactly("1 550");
            texts(moment + 1);
            assertThat(cars()).isEmpty();
        });
        assertThat(cars()).containsExactly("2 510");
    }

    @Test
    void theSameImportAgainIsNoWork() {
        forgetImports();
        cars(1, "8703,include,made up,,");
        importFrom(folder);
        RegisterImporter.Result again = importFrom(folder);
        assertThat(again.summary()).contains("nothing to do");
        assertThat(texts("select max(id)::text from ref.register_import")).containsExactly("1");
        assertThat(texts("select command || ' ' || status || ' ' || exit_code from ops.run where id = " + again.run()))
                .containsExactly("reference import done 0");
    }

    @Test
    void aVersionNeverChanges() {
        forgetImports();
        cars(1, "8703,include,made up,,");
        importFrom(folder);
        cars(1, "8702,include,made up,,");
        RegisterImporter.Result result = importFrom(folder);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.problems())
                .containsExactly(
                        "commodity-groups.csv row 2 column version: '1': this version of cars is registered with"
                                + " other members, and a version never changes; give it the number 2 here and in"
                                + " commodity-group-members.csv");
        assertThat(cars()).containsExactly("1 550");
        assertThat(texts("select status || ' ' || exit_code from ops.run where id = " + result.run()))
                .containsExactly("failed 1");
    }

    @Test
    void shippedRegistersAreRewrittenBesideThem() throws SQLException {
        forgetImports();
        cars(1, "8703,include,made up,,");
        importFrom(folder);
        warehouse.jdbc().sql("update ref.version set sha256 = 'other'").update();
        warehouse.jdbc().sql("delete from ref.zone_member where import_id = 0").update();
        assertThat(new ReferenceLoader(warehouse.get(DataSource.class), Clock.systemUTC()).load())
                .isTrue();
        assertThat(cars()).containsExactly("1 550");
        assertThat(texts("select count(*)::text from ref.zone_member")).containsExactly("3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-registers.csv", numLinesToSkip = 1)
    void nothingIsImportedWhereARowIsWrong(String because, String files, String says) {
        forgetImports();
        for (String file : files.split(" \\+ ", -1)) {
            String[] parts = file.split(": ", 2);
            String header = switch (parts[0]) {
                case "commodity-groups.csv" -> GROUPS;
                case "commodity-group-members.csv" -> MEMBERS;
                default -> ZONE_MEMBERS;
            };
            Tables.csv(folder.resolve(parts[0]), (header + "|" + parts[1]).split("\\|", -1));
        }
        RegisterImporter.Result result = importFrom(folder);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.problems()).anySatisfy(problem -> assertThat(problem).startsWith(says));
        assertThat(texts("select count(*)::text from ref.register_import")).containsExactly("1");
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() {
        forgetImports();
        Tables.write(
                folder.resolve("zone-members.csv"),
                (ZONE_MEMBERS + "\nxinjiang-ftz,kashgar,trader,6507960001,虚构,,\n")
                        .getBytes(Charset.forName("GB18030")));
        assertThat(importFrom(folder).problems())
                .containsExactly("zone-members.csv: this is no UTF-8; save it as CSV UTF-8");
    }

    @Test
    void aFolderWithoutRegistersSaysHowTheyAreCalled() {
        assertThat(importFrom(folder).problems()).singleElement().asString().contains("commodity-groups.csv, ");
    }

    @Test
    void totalsByOfficeAddUpToTheRegionAndAreOthersThanByPrefecture() {
        assertThat(texts("""
                        select coalesce(customs_office_code, 'none') || ' ' || flow || ' ' || sum(value_cny) from mart.office_month
                        where period = '2023-11-01' or customs_office_code is null group by customs_office_code, flow order by 1
                        """)).containsExactly("9403 X 60", "9408 X 80", "none M 960");
        assertThat(warehouse.rows("""
                        select from mart.region_month r
                        join (select period, region_code, flow, sum(value_cny) value, sum(net_weight_t) t, sum(line_count) n
                            from mart.office_month group by 1, 2, 3) o using (period, region_code, flow)
                        where (r.value_cny, r.net_weight_t, r.line_count) is distinct from (o.value, o.t, o.n)
                        """)).isEmpty();
        assertThat(warehouse.value(
                        BigDecimal.class,
                        "select count(*) from mart.prefecture_month where prefecture_code = '653000'"))
                .isZero();
    }
}
