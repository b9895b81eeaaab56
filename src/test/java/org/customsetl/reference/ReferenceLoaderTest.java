package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.customsetl.warehouse.TestWarehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema ref holds what the shipped files hold. */
class ReferenceLoaderTest {

    private static TestWarehouse warehouse;

    @BeforeAll
    static void open() {
        warehouse = TestWarehouse.open();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    static String[] tables() {
        return ReferenceTable.all().stream().map(ReferenceTable::name).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRegistersTableHasEveryRowOfItsFile(String name) {
        ReferenceTable table = ReferenceTable.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(warehouse.value(Long.class, "select count(*) from ref." + name))
                .isPositive()
                .isEqualTo(table.csv().lines().count() - 1);
    }

    @Test
    void aStateThatIsThereIsNotWrittenAgain() throws SQLException {
        assertThat(new ReferenceLoader(warehouse.get(DataSource.class), Clock.systemUTC()).load())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select string_agg(regime_code, ' ' order by regime_code) from ref.customs_regime_group_member where group_code = 'G-processing' | 14 15",
                "select code from ref.hs_section where '99' between first_chapter and last_chapter | S22",
                "select valid_to::text from ref.partner_group_member where group_code = 'G-eu' and partner_code = 'GBR' | 2020-01-31",
                "select count(*)::text from ref.place where nation_code = 'KGZ' and level = 'region' | 9"
            })
    void aRegisterAnswersInSql(String sql, String answer) {
        assertThat(warehouse.value(String.class, sql)).isEqualTo(answer);
    }
}
