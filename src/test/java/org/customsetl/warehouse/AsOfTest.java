package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.customsetl.warehouse.VintageFolder.FEBRUARY;
import static org.customsetl.warehouse.VintageFolder.JANUARY;
import static org.customsetl.warehouse.VintageFolder.line;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.customsetl.reporting.Analyst;
import org.customsetl.reporting.AsOf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The analyst's views answer as they did at an earlier moment, or at an earlier vintage. */
class AsOfTest {

    private static TestWarehouse warehouse;
    private static Analyst analyst;

    @TempDir
    Path inbox;

    private VintageFolder folder;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
        analyst = new Analyst(warehouse.unpooled());
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @BeforeEach
    void startAgain() {
        warehouse.forget();
        folder = new VintageFolder(warehouse, inbox);
    }

    @Test
    void everyMomentAnswersAsItDidThenAlsoBetweenRollbacks() throws Exception {
        AsOf before = new AsOf(AsOf.moment("2025-12-31"), Map.of());
        folder.load("a.csv", line(JANUARY, "1", 100));
        AsOf loaded = folder.today();
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 7));
        AsOf corrected = folder.today();
        folder.rollback(JANUARY, 1);
        AsOf rolledBack = folder.today();
        folder.load("b.csv", line(JANUARY, "3", 5));
        AsOf added = folder.today();
        folder.rollback(JANUARY, 2);
        AsOf forward = folder.today();
        assertThat(folder.totals(before)).isEmpty();
        assertThat(folder.totals(loaded)).isEqualTo(Map.of("2024-01=1", 100));
        assertThat(folder.totals(corrected)).isEqualTo(Map.of("2024-01=2", 120, "2024-02=1", 7));
        assertThat(folder.totals(rolledBack)).isEqualTo(Map.of("2024-01=1", 100, "2024-02=1", 7));
        assertThat(folder.totals(added)).isEqualTo(Map.of("2024-01=3", 105, "2024-02=1", 7));
        assertThat(folder.totals(forward)).isEqualTo(Map.of("2024-01=2", 120, "2024-02=1", 7));
        assertThat(folder.totals()).isEqualTo(Map.of("2024-01=2", 120, "2024-02=1", 7));
    }

    @Test
    void aMonthIsPinnedToAVintageWhateverTheMomentAndTheOthersAreNot() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 10));
        AsOf first = folder.today();
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 20));
        assertThat(folder.totals(new AsOf(null, Map.of(JANUARY, 1))))
                .isEqualTo(Map.of("2024-01=1", 100, "2024-02=2", 20));
        assertThat(folder.totals(new AsOf(first.moment(), Map.of(FEBRUARY, 2))))
                .isEqualTo(Map.of("2024-01=1", 100, "2024-02=2", 20));
        assertThatThrownBy(() -> folder.totals(new AsOf(null, Map.of(JANUARY, 3))))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("2024-01 has no vintage 3");
    }

    @Test
    void everyViewAnswersAsBeforeAfterCorrectionsRollbacksAndNewFiles() throws Exception {
        try (Stream<Path> samples = Files.walk(Path.of("input-samples"))) {
            for (Path sample : samples.filter(Files::isRegularFile).toList()) {
                Path copy = inbox.resolve(
                        Path.of("input-samples").relativize(sample).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(sample, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        folder.load("a.csv", line(JANUARY, "1", 100), "2024-01,M,9,1,unknown,146,65079,1,千克,1,CNY");
        Map<String, String> before = fingerprints(AsOf.NOW);
        AsOf then = folder.today();
        assertThat(before).hasSizeGreaterThan(12).containsKeys("prefecture_month", "rejection", "published_figure");
        Path declarations = inbox.resolve("xinjiang-declarations/2024-01.csv");
        List<String> lines = Files.readAllLines(declarations, Charset.forName("GB18030"));
        Files.write(declarations, lines.subList(0, lines.size() - 5), Charset.forName("GB18030"));
        folder.load("a.csv", line(JANUARY, "1", 120), "2024-01,M,9,1,unknown,146,65079,1,千克,2,CNY");
        Files.delete(declarations);
        folder.load("b.csv", line(FEBRUARY, "1", 120), "2024-02,M,9,1,unknown,146,65079,1,千克,2,CNY");
        folder.rollback(FEBRUARY, 1);
        assertThat(fingerprints(AsOf.NOW)).isNotEqualTo(before);
        assertThat(fingerprints(then)).isEqualTo(before);
    }

    /** All rows of every view, as a digest; but for how a vintage came to its end, which is known only later. */
    private static Map<String, String> fingerprints(AsOf asOf) throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (List<?> view : analyst.ask("select distinct view from view_column where view <> 'view_column'")
                .rows()) {
            String sql = "select count(*) || ' ' || md5(coalesce(string_agg(v::text, '|' order by v::text), '')) from "
                    + view.get(0) + " v";
            fingerprints.put(
                    String.valueOf(view.get(0)),
                    String.valueOf(analyst.ask(sql, asOf).rows().get(0).get(0)));
        }
        return fingerprints;
    }

    @Test
    void vintagesAndRejectionsThatWereNotThereThenAreNot() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        AsOf first = folder.today();
        folder.load("a.csv", line(JANUARY, "1", 120), "2024-01,M,9,1,unknown,146,65079,1,千克,1,CNY");
        String vintages = "select vintage, current from vintage order by vintage";
        assertThat(analyst.ask(vintages, first).rows()).containsExactly(List.of(1, true));
        assertThat(analyst.ask(vintages).rows()).containsExactly(List.of(1, false), List.of(2, true));
        assertThat(analyst.ask("select count(*) from rejection", first).rows()).containsExactly(List.of(0L));
        assertThat(analyst.ask("select count(*) from rejection").rows()).containsExactly(List.of(1L));
        assertThat(analyst.ask(vintages, new AsOf(null, Map.of(JANUARY, 1))).rows())
                .containsExactly(List.of(1, true), List.of(2, false));
    }

    @Test
    void anAnalystsOwnSessionSaysItInSql() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100), line(FEBRUARY, "2", 10));
        folder.load("a.csv", line(JANUARY, "1", 120), line(FEBRUARY, "2", 20));
        try (Connection connection = warehouse.unpooled().getConnection()) {
            JdbcClient session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            session.sql("set role analyst").update();
            assertThat(shown(session, "select mart.as_of('2026-01-01')")).containsExactly(1, 1);
            assertThat(shown(session, "select mart.as_of(date '2026-01-01')")).containsExactly(1, 1);
            assertThat(shown(session, "select mart.as_of('2026-01-02 12:00Z'::timestamptz)"))
                    .containsExactly(2, 2);
            assertThat(shown(session, "select mart.as_of('2026-01-02 11:59:59.999999Z')"))
                    .containsExactly(1, 1);
            assertThat(shown(session, "select mart.as_of('2024-02-01', 2)")).containsExactly(1, 2);
            assertThat(shown(session, "select mart.as_of('2024-02-01', null)")).containsExactly(1, 1);
            assertThat(shown(session, "select mart.as_of_now()")).containsExactly(2, 2);
            assertThat(shown(session, "select mart.as_of('2024-01-01', 1)")).containsExactly(1, 2);
            assertThat(shown(session, "select mart.as_of(null)")).containsExactly(2, 2);
        }
    }

    private static List<Integer> shown(JdbcClient session, String said) {
        session.sql(said).query().listOfRows();
        return session.sql("select vintage from mart.region_month order by period")
                .query(Integer.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, 2024-06-30T23:59:59.999999Z",
        "2024-06-30T12:00, 2024-06-30T12:00Z",
        "2024-06-30 12:00:01, 2024-06-30T12:00:01Z",
        "2024-06-30T12:00:01.000250Z, 2024-06-30T12:00:01.000250Z",
        "2024-06-30T12:00:01.250Z, 2024-06-30T12:00:01.250Z",
        "2024-06-30T12:00+08:00, 2024-06-30T12:00+08:00"
    })
    void aMomentIsADayToItsEndOrATimeInUtc(String written, String meant) {
        assertThat(AsOf.moment(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"2024-06", "30.6.2024", "yesterday", "2024-02-30"})
    void whatIsNoMomentIsRefused(String written) {
        assertThatThrownBy(() -> AsOf.moment(written))
                .hasMessageContaining("'" + written + "' is no moment; write 2024-06-30");
    }

    @Test
    void whatASessionAsksForStaysInIt() throws Exception {
        folder.load("a.csv", line(JANUARY, "1", 100));
        AsOf first = folder.today();
        folder.load("a.csv", line(JANUARY, "1", 120));
        Analyst pooled = new Analyst(warehouse.get(javax.sql.DataSource.class));
        String sql = "select vintage from region_month";
        for (int again = 0; again < 10; again++) {
            assertThat(pooled.ask(sql, first).rows()).containsExactly(List.of(1));
            assertThat(pooled.ask(sql).rows()).containsExactly(List.of(2));
        }
        assertThat(warehouse.rows(sql.replace("region", "mart.region"))).containsExactly(Map.of("vintage", 2));
    }
}
