package org.customsetl.printed;

import java.math.BigDecimal;

/** The figure where a row and a column of a family cross. */
record FigureOf(Family family, RowOf row, ColumnOf column, String printedLabel) {

    Figure figure(At at, Object cell) {
        Figure.Content content = new Figure.Content(
                family.what(row.row(), column),
                column.across() == null
                        ? row.kind()
                        : column.across().kind(family.figures().subject(), row),
                leads() ? column.across().level() : row.level(),
                row.parent().isEmpty() ? "" : family.what(Integer.parseInt(row.parent()), column),
                column.flow(),
                period(),
                column.measure(),
                Figure.value(value(cell), column.isQuantity() ? row.normalised() : column.normalised()));
        String printed = cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        String place = String.join(" | ", label(), row.parent(), family.layout(), unit(), Figure.printed(printed));
        return new Figure(at.toString(), content, place);
    }

    private String period() {
        return column.period().equals("to-date")
                ? row.period().substring(0, 4) + "-01.." + row.period()
                : row.period().isEmpty() ? column.period() : row.period();
    }

    private boolean leads() {
        return column.across() != null && column.across().leads(family.figures().subject());
    }

    private String label() {
        String label = leads() ? column.across().label() : printedLabel;
        return label.replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", "");
    }

    /** A quantity of a row that states no unit. */
    private boolean hasNoUnit() {
        return column.isQuantity() && row.times() == null;
    }

    private BigDecimal value(Object cell) {
        BigDecimal printed = hasNoUnit() ? null : family.number(cell);
        BigDecimal times = column.isQuantity() && !hasNoUnit() ? column.times().multiply(row.times()) : column.times();
        return printed == null ? null : printed.multiply(times);
    }

    private String unit() {
        return hasNoUnit() ? row.unit() : column.isQuantity() ? column.unit() + row.unit() : column.unit();
    }
}
