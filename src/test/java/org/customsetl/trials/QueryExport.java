package org.customsetl.trials;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.customsetl.warehouse.TestWarehouse;

/** An export of the statistical query as its raw text has it, and as the warehouse has it. */
final class QueryExport {

    static final String DATASET = "gacc-query";

    /** What the trial states of the two files that say nothing themselves; made up for the trial. */
    static final Map<String, String> STATED_FLOWS = Map.of("2023.csv", "M", "chinese-full.csv", "X");

    private static final String STATED_PERIOD_OF = "chinese-full.csv";

    static final String DATASET_YAML = """
            # Made up for the trial: nothing in these two files says their flow, nor in the second one its month.
            files:
              2023.csv: {flow: M}
              chinese-full.csv: {flow: X, period: 2024-01}
            """;

    private static final Pattern MONTHS = Pattern.compile("(\\d{4})(?:年(\\d+)-(\\d+)月)?.*");

    /** A line in plain words; numbers without needless zeros, {@code null} where there is none. */
    record Line(
            int row,
            String flow,
            LocalDate period,
            LocalDate periodFrom,
            LocalDate periodTo,
            String hs,
            String cny,
            String kilograms,
            String supplementary,
            String unit) {}

    /** What a file adds up to. */
    record Sums(long rows, BigDecimal cny, BigDecimal kilograms, Map<String, BigDecimal> supplementary) {
        Sums {
            cny = cny.stripTrailingZeros();
            kilograms = kilograms.stripTrailingZeros();
            supplementary = new TreeMap<>(supplementary);
            supplementary.replaceAll((unit, quantity) -> quantity.stripTrailingZeros());
        }
    }

    private final String file;
    private final List<List<String>> rows;

    QueryExport(Path path) throws IOException {
        this.file = path.getFileName().toString();
        this.rows = RawCsv.read(path);
    }

    /** The lines of the raw text. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int row = 2; row <= rows.size(); row++) {
            Map<String, BigDecimal> quantities = quantities(row);
            BigDecimal kilograms = quantities.remove("千克");
            String unit = quantities.keySet().stream().findFirst().orElse(null);
            List<LocalDate> months = months(row);
            LocalDate from = months.get(0);
            LocalDate to = months.get(1);
            lines.add(new Line(
                    row,
                    flow(),
                    from.equals(to) ? from : null,
                    from,
                    to,
                    cell(row, "商品编码"),
                    plain(number(row, "人民币")),
                    plain(kilograms),
                    plain(unit == null ? null : quantities.get(unit)),
                    unit));
        }
        return lines;
    }

    /** The sums of the raw text, cell by cell. */
    Sums sums() {
        BigDecimal cny = BigDecimal.ZERO;
        Map<String, BigDecimal> units = new TreeMap<>();
        for (int row = 2; row <= rows.size(); row++) {
            cny = cny.add(number(row, "人民币"));
            quantities(row).forEach((unit, quantity) -> units.merge(unit, quantity, BigDecimal::add));
        }
        BigDecimal kilograms = units.remove("千克");
        return new Sums(rows.size() - 1L, cny, kilograms == null ? BigDecimal.ZERO : kilograms, units);
    }

    private String flow() {
        if (STATED_FLOWS.containsKey(file)) {
            return STATED_FLOWS.get(file);
        }
        boolean imports = file.contains("进口") || file.endsWith("in.csv");
        boolean exports = file.contains("出口") || file.endsWith("out.csv");
        return imports == exports ? "the name of " + file + " says no flow" : imports ? "M" : "X";
    }

    private List<LocalDate> months(int row) {
        if (rows.get(0).contains("数据年月")) {
            String month = cell(row, "数据年月");
            LocalDate day = day(month.substring(0, 4), month.substring(4));
            return List.of(day, day);
        }
        if (file.equals(STATED_PERIOD_OF)) {
            return List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1));
        }
        Matcher name = MONTHS.matcher(file);
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " says no period");
        }
        boolean year = name.group(2) == null;
        return List.of(day(name.group(1), year ? "1" : name.group(2)), day(name.group(1), year ? "12" : name.group(3)));
    }

    private static LocalDate day(String year, String month) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
    }

    /** The quantities of a row by their units; {@code ?} is no unit and stands beside 0 alone. */
    private Map<String, BigDecimal> quantities(int row) {
        Map<String, BigDecimal> quantities = new TreeMap<>();
        for (String which : List.of("第一", "第二")) {
            if (rows.get(0).contains(which + "数量")) {
                BigDecimal quantity = number(row, which + "数量");
                String unit = cell(row, which + "计量单位");
                if (!unit.equals("?")) {
                    quantities.merge(unit, quantity, BigDecimal::add);
                } else if (quantity.signum() != 0) {
                    throw new IllegalArgumentException(file + ", row " + row + ": a quantity without a unit");
                }
            }
        }
        return quantities;
    }

    private BigDecimal number(int row, String header) {
        return new BigDecimal(cell(row, header).replace(",", ""));
    }

    private String cell(int row, String header) {
        return rows.get(row - 1).get(rows.get(0).indexOf(header));
    }

    /** A number without needless zeros. */
    static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    /** The lines of the warehouse. */
    List<Line> loadedLines(TestWarehouse warehouse) {
        return warehouse.jdbc().sql("""
                        select "row", flow, period, period_from, period_to, hs_code as hs,
                            trim_scale(value_cny)::text as cny, trim_scale(net_weight_kg)::text as kilograms,
                            trim_scale(supplementary_quantity)::text as supplementary, supplementary_unit as unit
                        from mart.trade_line where dataset = ? and file = ? order by "row"
                        """).params(DATASET, file).query(Line.class).list();
    }

    /** The sums of the warehouse. */
    Sums loadedSums(TestWarehouse warehouse) {
        Map<String, BigDecimal> units = new TreeMap<>();
        warehouse
                .rows("""
                        select supplementary_unit as unit, sum(supplementary_quantity) as quantity from mart.trade_line
                        where dataset = ? and file = ? and supplementary_unit is not null group by supplementary_unit
                        """, DATASET, file)
                .forEach(row -> units.put((String) row.get("unit"), (BigDecimal) row.get("quantity")));
        Map<String, Object> row = warehouse.rows("""
                        select count(*) as rows, coalesce(sum(value_cny), 0) as cny,
                            coalesce(sum(net_weight_kg), 0) as kilograms
                        from mart.trade_line where dataset = ? and file = ?
                        """, DATASET, file).get(0);
        return new Sums((Long) row.get("rows"), (BigDecimal) row.get("cny"), (BigDecimal) row.get("kilograms"), units);
    }
}
