package org.customsetl.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Collectors;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What periods and flows are read from cells and names, and what is left alone. */
class PeriodTextTest {

    @ParameterizedTest
    @CsvSource({
        "202401, 2024-01, 2024-01",
        "2024-01, 2024-01, 2024-01",
        "2024/01, 2024-01, 2024-01",
        "2024年1月, 2024-01, 2024-01",
        "２０２４年１月, 2024-01, 2024-01",
        "2024年01月, 2024-01, 2024-01",
        "2023年1-5月, 2023-01, 2023-05",
        "2024年1至2月, 2024-01, 2024-02",
        "2023年11月至2024年2月, 2023-11, 2024-02",
        "2024-01..2024-03, 2024-01, 2024-03",
        "January 2024, 2024-01, 2024-01",
        "Sep-2023, 2023-09, 2023-09",
        "2023, 2023-01, 2023-12",
        "2023年, 2023-01, 2023-12"
    })
    void aCellStatesAPeriod(String text, YearMonth from, YearMonth to) {
        assertThat(PeriodText.read(text)).contains(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "202413",
                "202400",
                "2024-1-31",
                "20240131",
                "2024-13",
                "1",
                "abc",
                "2024-05..2024-01",
                "12345678"
            })
    void aCellThatStatesNoneIsNotGuessedAt(String text) {
        assertThat(PeriodText.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019集成电路出口, 2019-01..2019-12",
        "2023年1-8月电动载人汽车出口, 2023-01..2023-08",
        "浙江省-2024-01, 2024-01",
        "2024in, 2024-01..2024-12",
        "declarations_202401_v2, 2024-01",
        "export-202401, 2024-01",
        "kashgar-2023, 2023-01..2023-12",
        "2023-export, 2023-01..2023-12",
        "12-2023, ''",
        "2023/2023年1-5月, 2023-01..2023-05",
        "2023 and 2024, 2023-01..2023-12 2024-01..2024-12",
        "export of 2024-01-31, ''",
        "report 20240131, ''",
        "9408202400001, ''",
        "chinese-full, ''"
    })
    void aNameStatesPeriods(String name, String expected) {
        assertThat(PeriodText.find(name).stream().map(Period::toString).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2019集成电路出口, X",
        "2019集成电路进口, M",
        "2024in, M",
        "2024out, X",
        "in_2024, M",
        "Exports 2024, X",
        "import-2024, M",
        "2024进出口, ''",
        "made in china, ''",
        "input, ''",
        "outlook 2024, ''",
        "reimports, ''",
        "进口与出口, MX"
    })
    void aNameStatesFlows(String name, String expected) {
        assertThat(FlowText.find(name).stream().map(Flow::name).collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"进口, M", " 出口　, X", "IMPORT, M", "ＥＸＰＯＲＴ, X", "I, M", "e, X"})
    void aCellStatesAFlow(String text, Flow flow) {
        assertThat(FlowText.read(text)).contains(flow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"进出口", "0", "1", "T", "re-export"})
    void aCellThatStatesNoFlowIsNotGuessedAt(String text) {
        assertThat(FlowText.read(text)).isEmpty();
    }
}
