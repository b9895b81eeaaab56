package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.LinesTable;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Workbook;
import org.customsetl.sheet.Workbooks;
import org.customsetl.trade.Flag;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.customsetl.trade.TradeLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row of a csv file comes to, from its header's multiplier to the warehouse's units. No database. */
class NormalisationTest {

    private static final Reference REFERENCE = Reference.shipped();
    private static final Recogniser RECOGNISER = new Recogniser(Layouts.shipped());
    private static final Normaliser NORMALISER =
            new Normaliser(REFERENCE, Clock.fixed(TestWarehouse.NOW, ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Map<String, String> unitsOfTheLayout = Map.of();

    /** What was recognised, by a layout that words units its own way. */
    private Recognition inWords(Recognition sheet) {
        LinesTable table = (LinesTable) sheet.table();
        LayoutSpec spec = table.spec();
        LayoutSpec wording = new LayoutSpec(
                spec.id(),
                spec.title(),
                spec.kind(),
                spec.names(),
                spec.columns(),
                spec.require(),
                spec.requireOneOf(),
                spec.figures(),
                spec.nil(),
                unitsOfTheLayout,
                spec.rates());
        LinesTable worded = new LinesTable(
                wording,
                table.columns(),
                table.firstHeaderRow(),
                table.lastHeaderRow(),
                table.unknownHeaders(),
                table.period(),
                table.flow(),
                table.columnsHold());
        return new Recognition(sheet.sheet(), worded, sheet.isBlank(), sheet.holdsData(), sheet.candidates());
    }

    /** The outcome of the last row of a file. */
    private Outcome outcome(String... lines) throws Exception {
        return lastOf(Tables.csv(folder.resolve("list.csv"), lines));
    }

    private Outcome lastOf(Path file) throws Exception {
        try (Workbook book = Workbooks.open(file)) {
            FileContext about = FileContext.of(file, Statement.NONE, true);
            Recognition sheet = inWords(RECOGNISER.recognise(book, about).get(0));
            List<Outcome> outcomes = new ArrayList<>();
            try (SheetReading reading = SheetReading.of(book, sheet, NORMALISER, about)) {
                for (Outcome row = reading.next(); row != null; row = reading.next()) {
                    outcomes.add(row);
                }
            }
            return outcomes.get(outcomes.size() - 1);
        }
    }

    private TradeLine line(String header, String cells) throws Exception {
        Outcome outcome = outcome(header, cells);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.LoadedLine.class);
        return ((Outcome.LoadedLine) outcome).line();
    }

    private List<Reason> reasons(String header, String cells) throws Exception {
        Outcome outcome = outcome(header, cells);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome)
                .rejections().stream().map(Rejection::reason).toList();
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : PlantedLists.plain(number);
    }

    private TradeLine money(String period, String header, String cells) throws Exception {
        return line("统计年月,进出口,商品编码,贸易伙伴编码,净重," + header, period + ",M,27011210,146,-," + cells);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "金额(万元) | 12.5 | 125000 | CNY | 125000 | 17605.633802816901",
                "金额（万元） | 12.5 | 125000 | CNY | 125000 | 17605.633802816901",
                "金额(亿元) | 0.00125 | 125000 | CNY | 125000 | 17605.633802816901",
                "金额(千美元) | 3 | 3000 | USD | 21300 | 3000",
                "金额,币制 | 100,USD | 100 | USD | 710 | 100",
                "金额,币制 | 100,502 | 100 | USD | 710 | 100",
                "金额,币制 | 100,美元 | 100 | USD | 710 | 100",
                "金额,币制 | 0.1,USD | 0.1 | USD | 0.71 | 0.1",
                "金额(万元),币制 | 12.5,人民币 | 125000 | CNY | 125000 | 17605.633802816901",
                "金额(万),币制 | 0.01,USD | 100 | USD | 710 | 100",
                "金额(万元),币制 | 0.01,USD | 100 | USD | 710 | 100",
                "金额(万美元),币制 | 0.01,USD | 100 | USD | 710 | 100",
                "金额,币制 | 12.5,万元 | 125000 | CNY | 125000 | 17605.633802816901",
                "金额,币制 | 0,CNY | 0 | CNY | 0 | 0",
                "金额,币制 | 100,EUR | 100 | EUR | 782.01227273 | 110.142573623944",
                "金额,币制 | 100,KZT | 100 | KZT | NULL | NULL"
            })
    void aValueBecomesWholeUnitsOfItsCurrencyAndIsConvertedAtTheRateOfJanuary2024(
            String header, String cells, String value, String currency, String cny, String usd) throws Exception {
        TradeLine line = money("202401", header, cells);
        assertThat(List.of(plain(line.money().value()), line.money().currency()))
                .containsExactly(value, currency);
        assertThat(plain(line.money().cny())).isEqualTo(cny);
        assertThat(plain(line.money().usd())).isEqualTo(usd);
        assertThat(line.has(Flag.NO_RATE)).isEqualTo(cny == null);
    }

    @Test
    void aConvertedLineKeepsItsRatesTheirDateAndSource() throws Exception {
        var conversion = money("202401", "金额,币制", "100,EUR").money().conversion();
        assertThat(conversion.source()).isEqualTo("ecb-monthly-mean, customs-statistical (USD)");
        assertThat(conversion.usdRate()).isEqualByComparingTo("7.1000");
        assertThat(conversion.rate()).isEqualByComparingTo("7.8201227273");
        assertThat(conversion.date()).isEqualTo("2024-01-31");
    }

    @ParameterizedTest
    @CsvSource({"202301, RUB", "202203, RUB", "202312, 俄罗斯卢布", "202401, 344", "2024-01..2024-02, USD", "2023, USD"})
    void withoutARateTheOtherCurrencyIsNullAndFlaggedAndNeverZero(String period, String currency) throws Exception {
        TradeLine line = money(period, "金额,币制", "100," + currency);
        assertThat(line.money().value()).isEqualByComparingTo("100");
        assertThat(line.money().cny()).isNull();
        assertThat(line.money().conversion()).isNull();
        assertThat(line.has(Flag.NO_RATE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'人民币,美元', '710,101', 710, 101",
        "'人民币(万元),美元(万)', '71,10.1', 710000, 101000",
        "'人民币(亿),美元(亿)', '0.5,0.1', 50000000, 10000000",
        "'美元,人民币', '101,710', 710, 101",
        "'人民币,美元', '710,-', 710, 100",
        "'人民币,美元', '?,100', 710, 100",
        "美元, 100, 710, 100"
    })
    void whatTheSourceGivesInBothCurrenciesIsLoadedAsGiven(String header, String cells, String cny, String usd)
            throws Exception {
        TradeLine line = line("数据年月,进出口,商品编码,贸易伙伴编码," + header, "202401,M,27011210,146," + cells);
        assertThat(line.money().cny()).isEqualByComparingTo(cny);
        assertThat(line.money().usd()).isEqualByComparingTo(usd);
        boolean both = header.contains(",") && !cells.contains("-") && !cells.contains("?");
        assertThat(line.money().conversion() == null).isEqualTo(both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "—", ".", "?", "…"})
    void aNilWeightIsMissingAndANilValueIsRejected(String nil) throws Exception {
        String header = "统计年月,进出口,商品编码,贸易伙伴编码,净重,净重单位,金额,币制";
        TradeLine line = line(header, "202401,M,27011210,146," + nil + ",千克,5,CNY");
        assertThat(line.quantities().netWeightKg()).isNull();
        assertThat(line.has(Flag.WEIGHT_MISSING)).isTrue();
        assertThat(reasons(header, "202401,M,27011210,146,5,千克," + nil + ",CNY"))
                .containsExactly(Reason.VALUE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "净重(吨), 2.5, 2500",
        "净重（万吨）, 2.5, 25000000",
        "净重(千克), '\"1,234.5\"', 1234.5",
        "'净重,净重单位', '1,千克', 1",
        "'净重,净重单位', '0,千克', 0",
        "'净重,净重单位', '3,克', 0.003",
        "'净重,净重单位', '1,070', 1000",
        "'净重,净重单位', '1,长吨', 1016.0469088",
        "'净重,净重单位', '1,short ton', 907.18474",
        "'净重,净重单位', '1,磅', 0.45359237",
        "'净重,净重单位', '1,公担', 100",
        "'净重,净重单位', '1,081', 50",
        "'净重,净重单位', '1,英担', 50.80234544",
        "'净重,净重单位', '1,盎司', 0.028349523125",
        "'净重,净重单位', '1,克拉', 0.0002",
        "'净重(千),净重单位', '1,吨', 1000000"
    })
    void aNetWeightBecomesKilogramsExactly(String header, String cells, String kilograms) throws Exception {
        TradeLine line = line("统计年月,进出口,商品编码,贸易伙伴编码,金额(元)," + header, "202401,M,27011210,146,5," + cells);
        assertThat(plain(line.quantities().netWeightKg())).isEqualTo(kilograms);
        assertThat(line.has(Flag.WEIGHT_MISSING) || line.has(Flag.ESTIMATED_WEIGHT))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "'第一数量,第一计量单位', '3,千克', 3, NULL, NULL",
                "'第一数量(千),第一计量单位', '3,千克', 3000, NULL, NULL",
                "'第一数量(千),第一计量单位', '3,辆', NULL, 3000, 辆",
                "'第一数量(万),第一计量单位', '1.5,个', NULL, 15000, 个",
                "'第一数量,第一计量单位,第二数量,第二计量单位', '3,千克,0,?', 3, NULL, NULL",
                "'第一数量,第一计量单位,第二数量,第二计量单位', '3,千克,7,辆', 3, 7, 辆",
                "'第一数量,第一计量单位,第二数量,第二计量单位', '7,辆,3,吨', 3000, 7, 辆",
                "'第一数量,第一计量单位,第二数量,第二计量单位', '3,千克,1.5,万个', 3, 15000, 个",
                "'第一数量,第一计量单位,第二数量,第二计量单位', '3,千克,-,辆', 3, NULL, NULL"
            })
    void theMassIsTheNetWeightAndTheOtherQuantityIsCountedInItsOwnUnit(
            String header, String cells, String kilograms, String count, String unit) throws Exception {
        TradeLine line = line("数据年月,进出口,商品编码,贸易伙伴编码,人民币,美元," + header, "202401,M,27011210,146,71,10," + cells);
        assertThat(plain(line.quantities().netWeightKg())).isEqualTo(kilograms);
        assertThat(plain(line.quantities().supplementary())).isEqualTo(count);
        assertThat(line.quantities().supplementaryUnit()).isEqualTo(unit);
        assertThat(line.has(Flag.WEIGHT_MISSING)).isEqualTo(kilograms == null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "27090000, 净重, '10,bbl', 1351.392006888, 1.58987294928, m³",
                "27090000, 第二数量, '10,bbl', 1351.392006888, 1.58987294928, m³",
                "27101210, 第二数量, '1000,升', 750, 1, m³",
                "22082000, 第二数量, '1000,升', NULL, 1, m³",
                "27090000, 第二数量, '10,个', NULL, 10, 个"
            })
    void aVolumeBecomesAMassOnlyByTheDensityStatedForItsGoodsAndIsFlagged(
            String hs, String field, String cells, String kilograms, String other, String unit) throws Exception {
        Files.writeString(folder.resolve("dataset.yaml"), "density-kg-per-litre: {'2709': 0.85, '27': 0.75}");
        String unitField = field.equals("净重") ? "净重单位" : "第二计量单位";
        TradeLine line = line(
                "统计年月,进出口,商品编码,贸易伙伴编码,金额(元)," + (field.equals("净重") ? "" : "净重,") + field + "," + unitField,
                "202401,M," + hs + ",146,5," + (field.equals("净重") ? "" : "-,") + cells);
        assertThat(plain(line.quantities().netWeightKg())).isEqualTo(kilograms);
        assertThat(plain(line.quantities().supplementary())).isEqualTo(other);
        assertThat(line.quantities().supplementaryUnit()).isEqualTo(unit);
        assertThat(line.has(Flag.ESTIMATED_WEIGHT)).isEqualTo(kilograms != null);
        assertThat(line.has(Flag.WEIGHT_MISSING)).isEqualTo(kilograms == null);
    }

    @Test
    void withoutADensityAVolumeIsNoNetWeight() throws Exception {
        assertThat(reasons("统计年月,进出口,商品编码,贸易伙伴编码,金额(元),净重,净重单位", "202401,M,27090000,146,5,10,bbl"))
                .containsExactly(Reason.UNIT_NOT_MASS);
    }

    @Test
    void tonIsAmbiguousUnlessTheLayoutSaysWhichItIs() throws Exception {
        String header = "统计年月,进出口,商品编码,贸易伙伴编码,金额(元),净重,净重单位";
        assertThat(reasons(header, "202401,M,27011210,146,5,2,ton")).containsExactly(Reason.UNIT_AMBIGUOUS);
        unitsOfTheLayout = Map.of("ton", "吨");
        assertThat(line(header, "202401,M,27011210,146,5,2,ton").quantities().netWeightKg())
                .isEqualByComparingTo("2000");
        unitsOfTheLayout = Map.of("ton", "担");
        assertThatThrownBy(() -> line(header, "202401,M,27011210,146,5,2,ton"))
                .isInstanceOf(UnusableTableException.class)
                .hasMessageContainingAll("declaration-list", "'ton'", "'担'");
    }

    @ParameterizedTest
    @CsvSource({
        "第二数量(百), '3,个', 300, 个",
        "第二数量(百万), '3,个', 3000000, 个",
        "第二数量(千万), '3,个', 30000000, 个",
        "第二数量(亿), '0.5,个', 50000000, 个",
        "第二数量(万), '2,千个', 20000000, 个",
        "第二数量（thousand）, '3,辆', 3000, 辆",
        "第二数量(万辆), '3,', 30000, 辆"
    })
    void aMultiplierInTheHeaderIsOneOfTheRowsOwnUnit(String header, String cells, String count, String unit)
            throws Exception {
        TradeLine line =
                line("统计年月,进出口,商品编码,贸易伙伴编码,金额(元),净重," + header + ",第二计量单位", "202401,M,87038000,146,5,-," + cells);
        assertThat(plain(line.quantities().supplementary())).isEqualTo(count);
        assertThat(line.quantities().supplementaryUnit()).isEqualTo(unit);
        assertThat(line.quantities().netWeightKg()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,?, UNIT_MISSING", "1,担, UNIT_AMBIGUOUS", "1,01, UNIT_AMBIGUOUS", "1,斛, UNIT_UNKNOWN"})
    void aQuantityWhoseUnitSaysNothingIsNeverGuessed(String amount, String unit, Reason reason) throws Exception {
        assertThat(reasons("数据年月,进出口,商品编码,贸易伙伴编码,人民币,第一数量,第一计量单位", "202401,M,27011210,146,71," + amount + "," + unit))
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "净重（千克）, 净重单位, 吨, UNIT_CONFLICT",
        "净重（吨）, 净重单位, 千克, UNIT_CONFLICT",
        "净重（千克）, 净重单位, 克, UNIT_CONFLICT",
        "净重（万吨）, 净重单位, 千克, UNIT_CONFLICT",
        "净重（千克）, 净重单位, 辆, UNIT_CONFLICT",
        "净重（千克）, 净重单位, 斛, UNIT_UNKNOWN",
        "第一数量（千克）, 第一计量单位, 吨, UNIT_CONFLICT",
        "第一数量（万辆）, 第一计量单位, 个, UNIT_CONFLICT",
        "净重（千克）, 净重单位, 公斤, ",
        "净重（千克）, 净重单位, ?, ",
        "净重（万吨）, 净重单位, 吨, ",
        "第一数量（万辆）, 第一计量单位, 辆, ",
        "第一数量（千个）, 第一计量单位, 个, "
    })
    void aHeadersUnitThatTheRowContradictsIsNotChosen(String quantity, String column, String unit, Reason reason)
            throws Exception {
        boolean weight = quantity.startsWith("净重");
        String header =
                (weight ? "统计年月,进出口,商品编码,贸易伙伴编码,金额(元)," : "数据年月,进出口,商品编码,贸易伙伴编码,人民币,") + quantity + "," + column;
        String cells = "202401,M,27011210,146,71,3," + unit;
        if (reason == null) {
            assertThat(line(header, cells).quantities()).isNotNull();
        } else {
            assertThat(reasons(header, cells)).containsExactly(reason);
            assertThat(((Outcome.Rejected) outcome(header, cells))
                            .rejections()
                            .get(0)
                            .message())
                    .contains(unit);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'清单(美元)', '金额,币制', '100,USD'",
        "'清单(美元)', '金额,币制', '100,美元'",
        "'清单人民币', '金额(万元)', '100'",
        "'清单万元', '金额(万元),币制', '100,美元'",
        "'清单万美元', '金额(万元),币制', '100,美元'",
        "'清单万元', '金额,币制', '100,万元'",
        "'清单人民币美元', '金额(元)', '100'",
        "'100万元以上企业', '金额(元)', '100'",
        "'清单按美元汇率', '金额(元)', '100'"
    })
    void aNameThatTheLinesBearOutIsNoContradiction(String name, String value, String cells) throws Exception {
        assertThat(called(name, value, cells)).isInstanceOf(Outcome.LoadedLine.class);
    }

    @ParameterizedTest
    @CsvSource({"人民币", "美元"})
    void aListOfTwoValueColumnsMayBeCalledByOneOfThem(String name) throws Exception {
        Path file = Tables.csv(
                folder.resolve(name + "2024in.csv"), "数据年月,进出口,商品编码,贸易伙伴编码,人民币,美元", "202401,M,27011210,146,710,100");
        assertThat(lastOf(file)).isInstanceOf(Outcome.LoadedLine.class);
    }

    @Test
    void aNoteThatTheHeaderContradictsRefusesTheList() throws Exception {
        String header = "统计年月,进出口,商品编码,贸易伙伴编码,净重,净重单位,";
        String line = "202401,M,27011210,146,1,千克,";
        assertThat(refusal(header + "金额,币制", line + "100,CNY", "单位：万元")).contains(Reason.UNIT_CONFLICT);
        assertThat(refusal(header + "金额(万元),币制", line + "100,CNY", "单位：万元")).isEmpty();
        assertThat(refusal(header + "金额,币制", line + "100,CNY", "单位：千克")).isEmpty();
    }

    private Optional<Reason> refusal(String... lines) throws Exception {
        Path file = Tables.csv(folder.resolve("list.csv"), lines);
        try (Workbook book = Workbooks.open(file)) {
            FileContext about = FileContext.of(file, Statement.NONE, true);
            try (SheetReading reading =
                    SheetReading.of(book, RECOGNISER.recognise(book, about).get(0), NORMALISER, about)) {
                for (Outcome row = reading.next(); row != null; row = reading.next()) {
                    assertThat(row).isNotNull();
                }
                return Optional.ofNullable(reading.refusal()).map(Rejection::reason);
            }
        }
    }

    private Outcome called(String name, String value, String cells) throws Exception {
        return lastOf(Tables.csv(
                folder.resolve(name + ".csv"),
                "统计年月,进出口,商品编码,贸易伙伴编码,净重,净重单位," + value,
                "202401,M,27011210,146,1,千克," + cells));
    }

    @ParameterizedTest
    @CsvSource({"2024-01..2024-02", "2024年1-2月", "2024年1至2月", "2024年1月至2024年2月"})
    void aPeriodOfTwoMonthsIsKeptWhole(String period) throws Exception {
        TradeLine line = money(period, "金额,币制", "100,CNY");
        assertThat(line.period()).hasToString("2024-01..2024-02");
        assertThat(line.has(Flag.SEVERAL_MONTHS)).isTrue();
        assertThat(line.money().usd()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "8023100, 08023100, true",
        "802, 0802, true",
        "08023100, 08023100, false",
        "0802.31.00, 08023100, false",
        "8703, 8703, false",
        "9011100, 09011100, true"
    })
    void aLeadingZeroOfAnHsCodeThatWasTakenForANumberIsPutBackAndFlagged(String printed, String hs, boolean flagged)
            throws Exception {
        TradeLine line = line("统计年月,进出口,商品编码,贸易伙伴编码,净重(吨),金额(元)", "202301,M," + printed + ",146,1,5");
        assertThat(line.goods().hs()).isEqualTo(hs);
        assertThat(line.has(Flag.HS_ZERO_RESTORED)).isEqualTo(flagged);
    }

    /** The first row's unknown partner name flags it already when its place is looked up. */
    @Test
    void anUnknownNameIsFlaggedInEachRowThatHasIt() throws Exception {
        Outcome last = outcome(
                "统计年月,进出口,商品编码,贸易伙伴编码,贸易伙伴名称,收发货人所在地代码,收发货人所在地名称,净重(吨),金额(元)",
                "202301,M,08023100,146,某某国,65079,某某地,1,5",
                "202301,M,08023100,146,吉尔吉斯斯坦,65079,某某地,1,5");
        assertThat(((Outcome.LoadedLine) last).line().has(Flag.NAME_UNKNOWN)).isTrue();
    }

    @Test
    void aCodeThatIsWrongIsToldInEachRowThatHasIt() throws Exception {
        Outcome last = outcome(
                "统计年月,进出口,商品编码,贸易伙伴编码,净重(吨),金额(元)",
                "202301,M,08023100,998877,1,5",
                "202301,M,08023100,146,1,5",
                "202301,M,08023100,998877,1,5");
        assertThat(((Outcome.Rejected) last).rejections())
                .extracting(Rejection::reason)
                .containsExactly(Reason.PARTNER_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"653100", "65079", "6507", "653101", "喀什", "喀什地区", "Kashgar", "65076"})
    void kashgarIsKashgarByGbCodeByCustomsDistrictAndByName(String place) throws Exception {
        TradeLine line = place(place);
        assertThat(line.place().region()).isEqualTo("650000");
        assertThat(line.place().prefecture()).isEqualTo("653100");
        assertThat(line.place().district()).isEqualTo(place.matches("65\\d{3}") ? place : null);
    }

    private TradeLine place(String place) throws Exception {
        return line("统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重(吨),金额(元)", "202301,M,27011210,146," + place + ",1,5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"650700", "6531", "65310", "65999", "喀什噶尔"})
    void aCodeOfOneListIsNeverReadAsACodeOfTheOther(String place) throws Exception {
        assertThat(reasons("统计年月,进出口,商品编码,贸易伙伴编码,收发货人所在地,净重(吨),金额(元)", "202301,M,27011210,146," + place + ",1,5"))
                .containsExactly(Reason.PLACE_UNKNOWN);
    }
}
