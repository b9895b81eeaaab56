package org.customsetl.printed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the figures of a table prove of each other, as a person would hold them against each other:
 *
 * <pre>
 * flows        | C = E + G      in each row: total trade is exports and imports
 * year-to-date | D = C          in each row: not less than its last month
 * growth       | C = B / D      in each row: percent
 * parts        | 6 = 7 + 9      in each column of values
 * across       | B = C + D      in each row: a total among the labels across
 * </pre>
 */
record CheckRule(String kind, String total, List<String> parts) {

    static CheckRule of(String line) {
        String[] halves = Family.parts(line, 2);
        String[] sides = halves[1].split("\\s*=\\s*", -1);
        return new CheckRule(halves[0], sides[0], Arrays.asList(sides[1].split("\\s*[+/]\\s*", -1)));
    }

    /** The checks that a family allows: each total with its parts, none of them nil. */
    static List<Check> expected(Family family) {
        List<Check> all = new ArrayList<>();
        for (CheckRule rule : family.checkRules()) {
            List<Check> checks = rule.isOfRows()
                    ? family.columns().stream()
                            .filter(column -> column.measure().equals("value"))
                            .map(column -> rule.ofColumn(family, column))
                            .toList()
                    : family.rows().stream().map(row -> rule.ofRow(family, row)).toList();
            checks.stream()
                    .filter(Objects::nonNull)
                    .filter(check -> all.stream().noneMatch(check::isOfTheSame))
                    .forEach(all::add);
        }
        return all;
    }

    private boolean isOfRows() {
        return kind.equals("parts");
    }

    private Check ofColumn(Family family, ColumnOf column) {
        List<BigDecimal> numbers = parts.stream()
                .map(row -> family.number(new At(Integer.parseInt(row), column.column())))
                .filter(Objects::nonNull)
                .toList();
        At at = new At(Integer.parseInt(total), column.column());
        return numbers.isEmpty() ? null : check(family, at, numbers);
    }

    private Check ofRow(Family family, RowOf row) {
        List<BigDecimal> numbers = parts.stream()
                .map(column -> family.number(At.of(column + row.row())))
                .filter(Objects::nonNull)
                .toList();
        return numbers.size() < (kind.equals("across") ? 1 : parts.size())
                ? null
                : check(family, At.of(total + row.row()), numbers);
    }

    private Check check(Family family, At at, List<BigDecimal> numbers) {
        BigDecimal printed = family.number(at);
        BigDecimal times = family.columns().stream()
                .filter(column -> column.column() == at.column())
                .map(ColumnOf::times)
                .findFirst()
                .orElseThrow();
        return printed == null ? null : Check.of(at, kind.equals("across") ? "parts" : kind, printed, numbers, times);
    }
}
