package org.customsetl.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateOrderTest {

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" *; *"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', source",
        "customs-duty, 'source, customs-duty'",
        "source; ecb-monthly-mean, 'source, ecb-monthly-mean'",
        "pboc-monthly-mean; Customs-Statistical, 'source, pboc-monthly-mean, customs-statistical'",
        "list:National Bank of Kazakhstan; list, 'source, list:national-bank-of-kazakhstan, list'",
        "list:ＮＢＫ　２, 'source, list:nbk-2'",
        "list:国家银行, 'source, list:国家银行'",
        "list:, 'source, list'"
    })
    void anOrderSaysItsSourcesAndThatTheFilesOwnCurrencyComesFirst(String written, String order) {
        assertThat(RateOrder.of(names(written))).hasToString(order);
    }

    @ParameterizedTest
    @CsvSource({
        "ecb, '''ecb'' is no source of rates; there are source'",
        "ecb-monthly-mean; pboc, '''pboc'' is no source of rates'",
        "customs-duty; customs-duty, stands twice",
        "customs-duty; source, always comes first"
    })
    void aWrongOrderIsRefusedWithASentence(String written, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateOrder.of(names(written)))
                .withMessageContaining(sentence);
    }

    @Test
    void whereNothingIsStatedItIsTheCustomsStatisticalRateElseTheEcbs() {
        assertThat(RateOrder.DEFAULT).hasToString("source, customs-statistical, ecb-monthly-mean");
    }
}
