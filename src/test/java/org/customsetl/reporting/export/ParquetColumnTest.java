package org.customsetl.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimals of a Parquet file are exact, or refused. */
class ParquetColumnTest {

    @TempDir
    Path folder;

    private static ParquetColumn column(int scale, int integerDigits) {
        ExportColumn column = new ExportColumn("value", ColumnType.DECIMAL, "numeric", "");
        return ParquetColumn.of("v", column, new Survey.Size(0, scale, integerDigits, true));
    }

    private Path write(ParquetColumn column, Object... values) throws Exception {
        Path path = folder.resolve("v.parquet");
        try (ParquetFile file = new ParquetFile(path, "v", List.of(column), Map.of())) {
            for (Object value : values) {
                file.row(Arrays.asList(value));
            }
        }
        return path;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "-1.5, 1, 1",
        "5080453511.997903800358, 12, 10",
        "-5080453511.997903800358, 12, 10",
        "99999999999999999999999999999999999999, 0, 38",
        "-0.00000000000000000000000000000000000001, 38, 0",
        "1000.000, 0, 4"
    })
    void aDecimalIsReadBackAsItIs(BigDecimal value, int scale, int integerDigits) throws Exception {
        Path path = write(column(scale, integerDigits), value, null);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = duck.createStatement().executeQuery("select value from '" + path + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBigDecimal(1)).isEqualByComparingTo(value);
            assertThat(row.next()).isTrue();
            assertThat(row.getObject(1)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"123456789012345678901234567890.123456789, 9, 30", "NaN, 0, 0", "1e38, 0, 39"})
    void whatDoesNotFitIsNamed(String text, int scale, int integerDigits) {
        Object value = text.equals("NaN") ? text : new BigDecimal(text);
        assertThatThrownBy(() -> write(column(scale, integerDigits), value))
                .isInstanceOf(ExportException.class)
                .hasMessageContainingAll("view v, column value", Texts.of(value));
    }

    @Test
    void aFileOfSeveralRowGroupsIsWhole() throws Exception {
        ExportColumn text = new ExportColumn("t", ColumnType.TEXT, "text", "");
        Path path = folder.resolve("t.parquet");
        int rows = 60_000;
        Random random = new Random(1);
        try (ParquetFile file =
                new ParquetFile(path, "t", List.of(ParquetColumn.of("t", text, Survey.Size.NONE)), Map.of())) {
            for (int row = 0; row < rows; row++) {
                byte[] noise = new byte[500];
                random.nextBytes(noise);
                file.row(List.of(HexFormat.of().formatHex(noise)));
            }
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet row = duck.createStatement()
                        .executeQuery(
                                "select count(*), count(distinct t), (select max(row_group_id) from parquet_metadata('"
                                        + path + "')) from '" + path + "'")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(rows);
            assertThat(row.getInt(2)).isEqualTo(rows);
            assertThat(row.getInt(3)).isPositive();
        }
    }
}
