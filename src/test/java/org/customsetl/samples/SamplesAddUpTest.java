package org.customsetl.samples;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.customsetl.samples.SampleReader.Declared;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cells of the committed samples add up to the figures that the README of {@code input-samples} states. */
class SamplesAddUpTest {

    private static final Path LISTS = SampleFilesTest.COMMITTED.resolve("xinjiang-declarations");
    private static final Predicate<Declared> XINJIANG = in("65");
    private static final Predicate<Declared> KASHGAR = in("6507");

    private static final List<Declared> lines = new ArrayList<>();

    @BeforeAll
    static void readTheLists() throws IOException {
        lines.addAll(SampleReader.declarations(LISTS.resolve("2022.xlsx")));
        lines.addAll(SampleReader.declarations(LISTS.resolve("2023.xls")));
        lines.addAll(SampleReader.declarations(LISTS.resolve("2024-01.csv")));
        lines.addAll(SampleReader.declarations(LISTS.resolve("2024-01-errors.csv")).stream()
                .filter(line -> !line.number().contains("999000"))
                .toList());
    }

    @Test
    void yearsOfKashgarAndXinjiang() {
        assertThat(billions(cny(KASHGAR, "2023"))).isEqualTo("83.68");
        assertThat(billions(cny(KASHGAR, "2022"))).isEqualTo("48.88");
        assertThat(growth(cny(KASHGAR, "2023"), cny(KASHGAR, "2022"))).isEqualTo("71.2");
        assertThat(billions(cny(XINJIANG, "2023"))).isEqualTo("357.33");
        assertThat(billions(cny(XINJIANG, "2022"))).isEqualTo("244.91");
        assertThat(growth(cny(XINJIANG, "2023"), cny(XINJIANG, "2022"))).isEqualTo("45.9");
        assertThat(percent(cny(KASHGAR, "2023"), cny(XINJIANG, "2023"))).isEqualTo("23.4");
    }

    @Test
    void kashgarInDollarsAtMonthlyMeans() {
        BigDecimal dollars = sum(KASHGAR.and(during("2023")), Declared::usd);
        assertThat(billions(dollars)).isEqualTo("11.78");
    }

    @Test
    void firstPublished2022(@TempDir Path folder) throws IOException {
        SampleFiles.writeFirstPublished2022(folder);
        BigDecimal first = SampleReader.declarations(folder.resolve("2022.xlsx")).stream()
                .filter(KASHGAR)
                .map(Declared::cny)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billions(first)).isEqualTo("49.31");
        assertThat(growth(cny(KASHGAR, "2023"), first)).isEqualTo("69.7");
    }

    @ParameterizedTest
    @CsvSource({
        "新疆维吾尔自治区, 65",
        "乌鲁木齐市, 6501",
        "乌鲁木齐经济技术开发区, 65012",
        "乌鲁木齐高新技术产业开发区, 65013",
        "博州, 6503",
        "伊犁州, 6509",
        "石河子市, 6512",
        "石河子经济技术开发区, 65122"
    })
    void january2024IsWhatCustomsPublished(String place, String districts) throws IOException {
        List<String> published = SampleReader.publishedByPlace().get(place);
        List<Predicate<Declared>> flows = List.of(XINJIANG, flow("X"), flow("M"));
        for (int i = 0; i < flows.size(); i++) {
            BigDecimal now = cny(in(districts).and(flows.get(i)), "2024-01");
            BigDecimal yearBefore = cny(in(districts).and(flows.get(i)), "2023-01");
            assertThat(tenThousands(now)).isEqualTo(published.get(1 + 2 * i));
            assertThat(new BigDecimal(growth(now, yearBefore))).isEqualByComparingTo(published.get(7 + i));
        }
    }

    @Test
    void coalOfTheEnergyCompany() {
        Predicate<Declared> coal = line -> line.trader().equals("6507960001")
                && line.hs8().matches("270[12].*")
                && line.partner().equals("KGZ")
                && line.flow().equals("M");
        assertThat(tonnes(coal.and(during("2023")))).isEqualTo("4333.79");
        assertThat(tonnes(coal.and(during("2024-01")))).isEqualTo("4062.725");
        assertThat(lines.stream().filter(coal).map(Declared::office)).containsOnly("9403", "9415");
    }

    @Test
    void vehiclesOfKashgar() {
        Predicate<Declared> vehicles = line -> line.hs8().matches("870[2-5].*")
                && line.flow().equals("X")
                && List.of("RUS", "KAZ", "KGZ", "TJK", "TKM", "UZB").contains(line.partner());
        Predicate<Declared> newEnergy = line -> line.hs8().matches("8703[678].*");
        BigDecimal all = sum(vehicles.and(during("2023")), Declared::second);
        BigDecimal electric = sum(vehicles.and(newEnergy).and(during("2023")), Declared::second);
        assertThat(lines.stream().filter(vehicles).map(Declared::trader)).containsOnly("6507960002");
        assertThat(lines.stream().filter(vehicles).map(Declared::secondUnit)).isSubsetOf("辆", "003");
        assertThat(all).isEqualByComparingTo("3210");
        assertThat(percent(electric, all)).isEqualTo("70.5");
    }

    @Test
    void everyPrefectureTradesBothYears() {
        for (String year : List.of("2022", "2023")) {
            assertThat(lines.stream()
                            .filter(during(year))
                            .map(line -> line.district().substring(0, 4))
                            .collect(toSet()))
                    .hasSize(16);
        }
    }

    @Test
    void aListOfErrorsHoldsTwoGoodLines() throws IOException {
        List<Declared> planted = SampleReader.declarations(LISTS.resolve("2024-01-errors.csv"));
        assertThat(planted).hasSize(13);
        assertThat(planted.stream().filter(line -> !line.number().contains("999000")))
                .hasSize(2);
    }

    @Test
    void noLineTwice() {
        assertThat(lines.stream().map(line -> line.number() + " " + line.item()))
                .doesNotHaveDuplicates();
        assertThat(lines).hasSizeLessThan(1600);
    }

    @Test
    void oddWeights() {
        assertThat(lines.stream().filter(line -> line.weight().equals("-"))).hasSize(1);
        assertThat(lines.stream().filter(line -> line.massUnit().equals("万吨"))).hasSize(1);
        assertThat(lines.stream().filter(line -> line.massUnit().matches("吨|t")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void zhejiangsCitiesAddUpToTheNationalTable() throws IOException {
        Map<String, List<String>> cities =
                SampleReader.csv(SampleFilesTest.COMMITTED.resolve("hangzhou-cities/浙江省-2024-01.csv")).stream()
                        .filter(row -> row.get(0).matches("合计|.*地区"))
                        .collect(toMap(row -> row.get(0), row -> row));
        Map<String, List<String>> national = SampleReader.publishedByPlace();
        List<String> total = cities.remove("合计");
        assertThat(cities).hasSize(11);
        int[] nationalColumn = {0, 1, 5, 3};
        for (int column = 1; column <= 3; column++) {
            int at = column;
            BigDecimal sum = cities.values().stream()
                    .map(row -> new BigDecimal(row.get(at)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(total.get(at));
            assertThat(tenThousands(sum)).isEqualTo(national.get("浙江省").get(nationalColumn[at]));
            assertThat(tenThousands(new BigDecimal(cities.get("杭州地区").get(at))))
                    .isEqualTo(national.get("杭州市").get(nationalColumn[at]));
        }
    }

    private static Predicate<Declared> in(String districts) {
        return line -> line.district().startsWith(districts);
    }

    private static Predicate<Declared> flow(String flow) {
        return line -> line.flow().equals(flow);
    }

    private static Predicate<Declared> during(String period) {
        return line -> line.month().startsWith(period);
    }

    private static BigDecimal cny(Predicate<Declared> which, String period) {
        return sum(which.and(during(period)), Declared::cny);
    }

    private static BigDecimal sum(Predicate<Declared> which, Function<Declared, BigDecimal> measure) {
        return lines.stream().filter(which).map(measure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String tonnes(Predicate<Declared> which) {
        return sum(which, Declared::kilograms)
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String billions(BigDecimal amount) {
        return amount.movePointLeft(9).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String tenThousands(BigDecimal amount) {
        return amount.movePointLeft(4).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String growth(BigDecimal now, BigDecimal before) {
        return percent(now.subtract(before), before);
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128)
                .movePointRight(2)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
