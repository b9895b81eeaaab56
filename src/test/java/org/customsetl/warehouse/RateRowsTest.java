package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.RatesTable;
import org.customsetl.layout.Recogniser;
import org.customsetl.layout.Recognition;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.normalisation.SheetReading;
import org.customsetl.reference.Reference;
import org.customsetl.sheet.Workbook;
import org.customsetl.sheet.Workbooks;
import org.customsetl.trade.Outcome;
import org.customsetl.trade.PublishedRate;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rows of lists of exchange rates come to. No database. */
class RateRowsTest {

    private static final Normaliser NORMALISER =
            new Normaliser(Reference.shipped(), Clock.fixed(TestWarehouse.NOW, ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Recognition recognition(Workbook book, Path file) throws Exception {
        return new Recogniser(Layouts.shipped())
                .recognise(book, FileContext.of(file, Statement.NONE, true))
                .get(0);
    }

    private List<Outcome> outcomes(Path file) throws Exception {
        try (Workbook book = Workbooks.open(file);
                SheetReading sheet = SheetReading.of(
                        book, recognition(book, file), NORMALISER, FileContext.of(file, Statement.NONE, true))) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Outcome row = sheet.next(); row != null; row = sheet.next()) {
                outcomes.add(row);
            }
            return outcomes;
        }
    }

    /** The outcome of the last of some lines. */
    private Outcome last(String... lines) throws Exception {
        List<Outcome> outcomes = outcomes(Tables.csv(folder.resolve("list.csv"), lines));
        return outcomes.get(outcomes.size() - 1);
    }

    private static List<PublishedRate> rates(Outcome outcome) {
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.LoadedRates.class);
        return ((Outcome.LoadedRates) outcome).rates();
    }

    private static List<Rejection> rejections(Outcome outcome) {
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).rejections();
    }

    @Test
    void whichCurrenciesAreQuotedTheOtherWayRoundStandsInTheLayout() throws Exception {
        Path file = Tables.csv(
                folder.resolve("list.csv"),
                "日期,美元,欧元,日元,港元,英镑,林吉特,卢布,澳元,加元,新西兰元,新加坡元,瑞士法郎,兰特,韩元,迪拉姆,里亚尔,福林,兹罗提,丹麦克朗,瑞典克朗,挪威克朗,里拉,比索,泰铢");
        try (Workbook book = Workbooks.open(file)) {
            RatesTable table = (RatesTable) recognition(book, file).table();
            assertThat(table.rates().stream()
                            .map(rate -> (rate.inverted() ? "1/" : "") + rate.currency())
                            .collect(Collectors.joining(" ")))
                    .isEqualTo("USD EUR JPY HKD GBP 1/MYR 1/RUB AUD CAD NZD SGD CHF 1/ZAR 1/KRW 1/AED 1/SAR 1/HUF 1/PLN"
                            + " 1/DKK 1/SEK 1/NOK 1/TRY 1/MXN 1/THB");
            assertThat(table.per()).isEqualByComparingTo("100");
        }
    }

    /** The second currency stands beside it because one alone is no list. */
    private Outcome parity(String day, String currency, String figure) throws Exception {
        String other = currency.equals("欧元") ? "加元" : "欧元";
        return last("日期," + currency + "," + other, day + ",\"" + figure + "\",-");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-01, 美元, 646.8, USD, 6.468, CNY per 100 USD, 6.4670390116",
        "2021/9/1, USD, 646.8, USD, 6.468, CNY per 100 USD, 6.4670390116",
        "2021年9月1日, US Dollar, 646.8, USD, 6.468, CNY per 100 USD, 6.4670390116",
        "20210901, 日元, 5.8798, JPY, 0.058798, CNY per 100 JPY, 0.0586275412",
        "2021-09-01, 卢布, '1,133.53', RUB, 0.0882199853554824, RUB per 100 CNY, 0.0885144659",
        "2021-09-01, 丹麦克朗, 97.36, DKK, 1.0271158586688578, DKK per 100 CNY, 1.0277026936",
        "2021-09-01, 迪拉姆, 56.789, AED, 1.7609044005000968, AED per 100 CNY, ''"
    })
    void aParityOf100UnitsBecomesYuanForOneAndKeepsWhatWasPrinted(
            String day, String currency, String printed, String code, String rate, String quotation, String ecb)
            throws Exception {
        assertThat(rates(parity(day, currency, printed))).singleElement().satisfies(read -> {
            assertThat(read.currency()).isEqualTo(code);
            assertThat(read.cnyPerUnit()).isEqualByComparingTo(rate);
            assertThat(read.printed()).isEqualTo(printed);
            assertThat(read.quotation()).isEqualTo(quotation);
            assertThat(read.source()).isEqualTo("pboc");
            assertThat(read.day()).isEqualTo("2021-09-01");
            assertThat(read.ecbCross() == null ? "" : read.ecbCross().toPlainString())
                    .isEqualTo(ecb);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-01, 美元, 6.468, a figure for one unit, false",
        "2021-09-01, 美元, 15.461, the other direction, true",
        "2021-09-01, 日元, 1700.74, the other direction, true",
        "2021-09-01, 卢布, 8.822, the other direction, true",
        "2021-09-01, 丹麦克朗, 102.71, the other direction though nearly the same, true",
        "2021-09-01, 港元, 763.77, the euro's column, false",
        "2021-04-02, 美元, 65.64, a day without the ECB is held against its month, false"
    })
    void aFigureThatContradictsTheEcbByMagnitudeRejectsItsRow(
            String day, String currency, String figure, String what, boolean turned) throws Exception {
        assertThat(rejections(parity(day, currency, figure))).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).as(what).isEqualTo(Reason.RATE_IMPLAUSIBLE);
            assertThat(rejection.raw()).isEqualTo(figure);
            assertThat(List.of(rejection.row(), rejection.column())).containsExactly(2, 2);
            assertThat(rejection.message()).contains("by the ECB it is");
            assertThat(rejection.message().contains("the other way round")).isEqualTo(turned);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-09, 里拉, 127.668, 4 % off between Beijing's morning and Frankfurt's afternoon",
        "2021-04-02, 美元, 656.49, no day of the ECB",
        "2022-04-01, 卢布, 1200, the ECB quotes roubles no more",
        "2021-09-01, 迪拉姆, 5.6789, the ECB never quoted dirhams"
    })
    void aFigureThatTheEcbDoesNotContradictIsLoaded(String day, String currency, String figure, String what)
            throws Exception {
        assertThat(rates(parity(day, currency, figure))).as(what).hasSize(1);
    }

    @Test
    void theOperatorMayStateThatThePrintedFiguresHold() throws Exception {
        Tables.csv(folder.resolve("dataset.yaml"), "accept: figures");
        assertThat(rates(parity("2021-09-01", "美元", "15.461"))).hasSize(1);
    }

    @Test
    void aRowWithOneWrongFigureIsRejectedWholeAndItsDayIsKnownToLackRates() throws Exception {
        Outcome outcome = last("日期,美元,欧元", "2021-09-01,646.8,n");
        assertThat(rejections(outcome)).extracting(Rejection::reason).containsExactly(Reason.NUMBER_INVALID);
        assertThat(((Outcome.Rejected) outcome).rateDay()).hasToString("RateDay[source=pboc, day=2021-09-01]");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 646.8, DATE_MISSING",
        "soon, 646.8, DATE_INVALID",
        "2021-09, 646.8, DATE_INVALID",
        "01/09/2021, 646.8, DATE_INVALID",
        "2026-11-24, 646.8, DATE_INVALID",
        "2021-09-01, 0, NUMBER_INVALID",
        "2021-09-01, -646.8, NUMBER_INVALID",
        "2021-09-01, '646,8', NUMBER_INVALID"
    })
    void aRowWithoutADayOrWithoutAPositiveNumberIsRejected(String day, String figure, Reason reason) throws Exception {
        assertThat(rejections(parity(day, "美元", figure)))
                .extracting(Rejection::reason)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'日期,美元,欧元', header repeated",
        "'平均,640,760', summary",
        "'注：数据来源于外汇管理局,,', note",
        "'2021-09-01,-,-', no rates"
    })
    void rowsWithoutRatesAreIgnoredAndSaidToBe(String row, String why) throws Exception {
        assertThat(last("日期,美元,欧元", row)).isInstanceOf(Outcome.Ignored.class);
        assertThat(((Outcome.Ignored) last("日期,美元,欧元", row)).why()).isEqualTo(why);
    }

    @Test
    void aDayThatStandsTwiceWithOtherFiguresIsRejectedTheSecondTime() throws Exception {
        assertThat(rates(last("日期,美元,欧元", "2021-09-01,646.8,763.77", "2021-09-01,646.8,763.77")))
                .hasSize(2);
        assertThat(rejections(last("日期,美元,欧元", "2021-09-01,646.8,763.77", "2021-09-01,647.8,763.77")))
                .singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.reason()).isEqualTo(Reason.RATE_CONFLICT);
                    assertThat(rejection.message()).contains("row 2 says 646.8");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"现汇买入价", "Closing rates"})
    void ratesThatANameOrTitleSaysAreOthersAreNoCentralParities(String title) {
        assertThatExceptionOfType(UnusableTableException.class)
                .isThrownBy(() -> last(title, "日期,美元,欧元", "2021-09-01,646.8,763.77"))
                .satisfies(refused -> assertThat(refused.rejection().reason()).isEqualTo(Reason.UNKNOWN_LAYOUT))
                .withMessageContaining("the title in row 1 says");
    }

    @Test
    void aColumnThatTheLayoutDoesNotKnowIsNamed() throws Exception {
        Path file = Tables.csv(folder.resolve("list.csv"), "日期,美元,欧元,贝壳", "2021-09-01,646.8,763.77,5");
        try (Workbook book = Workbooks.open(file);
                SheetReading sheet = SheetReading.of(
                        book, recognition(book, file), NORMALISER, FileContext.of(file, Statement.NONE, true))) {
            assertThat(sheet.notes()).containsExactly("columns that the layout does not know: 贝壳");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'date,currency,rate', '2021-09-01,USD,6.468', USD, 6.468, list, 2021-09-01, false",
        "'Date,Currency,Rate (CNY per unit)', '2021-09-01,美元,6.468', USD, 6.468, list, 2021-09-01, false",
        "'date,currency,rate,source', '2021-09-01,日元,0.0588,中国人民银行', JPY, 0.0588, pboc, 2021-09-01, false",
        "'日期,币种,汇率,来源', '2024-07,502,7.12,海关统计', USD, 7.12, customs-statistical, 2024-07-01, true",
        "'date,currency,rate,source', '2024-07-01,USD,7.12,customs-statistical', USD, 7.12, customs-statistical, 2024-07-01, true",
        "'month,currency,rate', '2024-07-01,KZT,0.0153', KZT, 0.0153, list, 2024-07-01, true",
        "'date,currency,rate,source', '2024-07,KZT,0.0153,National Bank', KZT, 0.0153, list:national-bank, 2024-07-01, true"
    })
    void anyListOfDatesCurrenciesAndRatesIsReadAsYuanForOneUnit(
            String header, String row, String currency, String rate, String source, String day, boolean wholeMonth)
            throws Exception {
        assertThat(rates(last(header, row))).singleElement().satisfies(read -> {
            assertThat(read.currency()).isEqualTo(currency);
            assertThat(read.cnyPerUnit()).isEqualByComparingTo(rate);
            assertThat(read.source()).isEqualTo(source);
            assertThat(read.day()).isEqualTo(day);
            assertThat(read.wholeMonth()).isEqualTo(wholeMonth);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'2021-09-01,,6.4,x', CURRENCY_MISSING",
        "'2021-09-01,QQQ,6.4,x', CURRENCY_UNKNOWN",
        "'2021-09-01,CNY,1,x', CURRENCY_CONFLICT",
        "'2021-09-01,USD,,x', RATE_MISSING",
        "'2021-09-01,USD,0.1546,x', RATE_IMPLAUSIBLE",
        "'2021-09,USD,6.4,pboc', DATE_INVALID",
        "'2021-09-02,USD,6.4,customs-statistical', DATE_INVALID",
        "'2024-01,USD,7.2,customs-statistical', RATE_CONFLICT"
    })
    void aRowOfAListThatIsWrongIsRejectedWithItsReason(String row, Reason reason) throws Exception {
        assertThat(rejections(last("date,currency,rate,source", row)))
                .extracting(Rejection::reason)
                .containsExactly(reason);
    }

    @Test
    void aCustomsStatisticalRateThatIsKnownAlreadyMayBeStatedAgain() throws Exception {
        assertThat(rates(last("date,currency,rate,source", "2024-01,USD,7.1,customs-statistical")))
                .hasSize(1);
    }
}
