package org.customsetl.bench.whole;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.customsetl.bench.input.Columns;
import org.jspecify.annotations.Nullable;

/**
 * A row as the tutorial's job stores it.
 *
 * @param cells as they are in the file, "" where blank
 * @param tonnes its mass
 * @param yuan its value at one rate for all
 */
record TutorialLine(List<String> cells, BigDecimal tonnes, BigDecimal yuan) {

    private static final Map<String, BigDecimal> TONNES = Map.of("千克", new BigDecimal("0.001"), "吨", BigDecimal.ONE);
    private static final Map<String, BigDecimal> YUAN =
            Map.of("CNY", BigDecimal.ONE, "USD", new BigDecimal("7.1035"), "EUR", new BigDecimal("7.7489"));

    static TutorialLine of(String[] cells) {
        BigDecimal tonnes = new BigDecimal(cells[9]).multiply(TONNES.getOrDefault(cells[10], BigDecimal.ZERO));
        BigDecimal yuan = new BigDecimal(cells[13]).multiply(YUAN.getOrDefault(cells[14], BigDecimal.ONE));
        return new TutorialLine(List.of(cells), tonnes, yuan);
    }

    void fill(PreparedStatement statement) throws SQLException {
        for (int column = 0; column < Columns.COUNT; column++) {
            if (column == 0) {
                statement.setInt(1, new BigDecimal(cells.get(0)).intValueExact());
            } else if (Columns.isNumber(column)) {
                statement.setBigDecimal(column + 1, number(cells.get(column)));
            } else {
                statement.setString(column + 1, cells.get(column));
            }
        }
        statement.setBigDecimal(Columns.COUNT + 1, tonnes);
        statement.setBigDecimal(Columns.COUNT + 2, yuan);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
