package org.customsetl.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.customsetl.trade.Flow;

/** The plan of the made-up declarations, read from the tables beside this class. */
final class Plan {

    /** A commodity; {@code secondUnit} is empty where the customs tariff counts it by mass alone. */
    record Good(
            String hs8,
            String nameZh,
            String nameEn,
            String secondUnit,
            BigDecimal kgPerSecondUnit,
            BigDecimal cnyPerKg,
            List<String> suppliers,
            List<String> months) {

        boolean inSeason(YearMonth month) {
            return months.isEmpty() || months.contains(Integer.toString(month.getMonthValue()));
        }

        boolean hasSecondUnit() {
            return !secondUnit.isEmpty();
        }
    }

    /** A trading partner and the customs offices that its goods pass. */
    record Partner(String iso3, String customsCode, String nameZh, String nameEn, List<String> offices) {}

    /** A made-up company; a role sets it aside for coal or vehicles. */
    record Trader(String code, String district, String districtName, String nameZh, String nameEn, String role) {}

    /** What the traders of one district import or export: how many lines a month, of what, and the sums wanted. */
    record Business(
            String district,
            Flow flow,
            int lines,
            int everyMonths,
            List<String> goods,
            List<String> partners,
            List<String> tradeModes,
            BigDecimal cny2022,
            BigDecimal cny2023,
            BigDecimal cny202301,
            BigDecimal cny202401) {}

    /** A coal import of the made-up energy company. */
    record Coal(
            YearMonth month,
            String hs8,
            String partner,
            String office,
            BigDecimal tonnes,
            MassUnit unit,
            BigDecimal cnyPerTonne) {}

    /** A vehicle export of the made-up car dealer. */
    record Vehicles(YearMonth month, String hs8, String partner, BigDecimal units) {}

    final Map<String, Good> goods = rows(
                    "goods.csv",
                    row -> new Good(
                            row.getField("hs8"),
                            row.getField("name_zh"),
                            row.getField("name_en"),
                            row.getField("second_unit"),
                            row.getField("kg_per_second_unit").isEmpty()
                                    ? BigDecimal.ONE
                                    : number(row, "kg_per_second_unit"),
                            number(row, "cny_per_kg"),
                            list(row, "suppliers"),
                            list(row, "months")))
            .stream()
            .collect(Collectors.toMap(Good::hs8, Function.identity()));

    final Map<String, Partner> partners = rows(
                    "partners.csv",
                    row -> new Partner(
                            row.getField("iso3"),
                            row.getField("customs_code"),
                            row.getField("name_zh"),
                            row.getField("name_en"),
                            list(row, "offices")))
            .stream()
            .collect(Collectors.toMap(Partner::iso3, Function.identity()));

    final List<Trader> traders = rows(
            "traders.csv",
            row -> new Trader(
                    row.getField("code"),
                    row.getField("district"),
                    row.getField("district_name"),
                    row.getField("name_zh"),
                    row.getField("name_en"),
                    row.getField("role")));

    final List<Business> businesses = rows(
            "businesses.csv",
            row -> new Business(
                    row.getField("district"),
                    Flow.valueOf(row.getField("flow")),
                    Integer.parseInt(row.getField("lines")),
                    Integer.parseInt(row.getField("every_months")),
                    list(row, "goods"),
                    list(row, "partners"),
                    list(row, "trade_modes"),
                    number(row, "cny_2022"),
                    number(row, "cny_2023"),
                    number(row, "cny_2023_01"),
                    number(row, "cny_2024_01")));

    final List<Coal> coal = rows(
            "coal.csv",
            row -> new Coal(
                    YearMonth.parse(row.getField("month")),
                    row.getField("hs8"),
                    row.getField("partner"),
                    row.getField("office"),
                    number(row, "tonnes"),
                    row.getField("unit").equals("吨") ? MassUnit.TONNE : MassUnit.KILOGRAM,
                    number(row, "cny_per_tonne")));

    final List<Vehicles> vehicles = rows(
            "vehicles.csv",
            row -> new Vehicles(
                    YearMonth.parse(row.getField("month")),
                    row.getField("hs8"),
                    row.getField("partner"),
                    number(row, "units")));

    private final Map<String, List<Integer>> seasons = rows("seasons.csv", Function.identity()).stream()
            .collect(Collectors.toMap(
                    row -> row.getField("season"),
                    row -> row.getFields().stream()
                            .skip(1)
                            .map(Integer::valueOf)
                            .toList()));

    private final Map<String, BigDecimal> rates = rows("rates.csv", Function.identity()).stream()
            .collect(Collectors.toMap(
                    row -> row.getField("month") + row.getField("currency"), row -> number(row, "cny_per_unit")));

    /** The yuan that an amount is worth at the rate of its month, to the fen. */
    BigDecimal inYuan(BigDecimal amount, String currency, YearMonth month) {
        if (currency.equals("CNY")) {
            return amount;
        }
        return amount.multiply(Objects.requireNonNull(rates.get(month + currency)))
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** The company of a role in Kashgar. */
    Trader traderOfRole(String role) {
        return traders.stream()
                .filter(trader -> trader.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** How the year's trade of a business spreads over its twelve months. */
    List<Integer> season(Business business, int year) {
        String name = business.flow().name();
        if (business.district().startsWith("6512")) {
            name = "falling";
        } else if (business.district().startsWith("6507") && business.flow() == Flow.X) {
            name = "kashgar";
        }
        return Objects.requireNonNull(seasons.get(name + "-" + year));
    }

    /** Reads a table that lies beside this class. */
    static <T> List<T> rows(String table, Function<NamedCsvRecord, T> make) {
        try (InputStream in = Objects.requireNonNull(Plan.class.getResourceAsStream(table), table);
                CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            return reader.stream().map(make).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static List<String> list(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? List.of() : List.of(text.split("/", -1));
    }
}
