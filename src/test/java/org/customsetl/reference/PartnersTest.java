package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersTest {

    private final Partners partners = Reference.shipped().partners();

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/queried-partners.csv", numLinesToSkip = 1)
    void codeAndNameInTheStatisticalQueryMeanOnePartner(String code, String name) {
        assertThat(partners.find(code)).isPresent().isEqualTo(partners.find(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "146 | KGZ",
                "KGZ | KGZ",
                "KG | KGZ",
                "kg | KGZ",
                "吉尔吉斯 | KGZ",
                "吉尔吉斯斯坦 | KGZ",
                "Kyrgyzstan | KGZ",
                "KYRGYZSTAN | KGZ",
                "Kyrgyz Republic | KGZ",
                "Киргизия | KGZ",
                "Кыргызская Республика | KGZ",
                "344 | RUS",
                "俄罗斯 | RUS",
                "俄罗斯联邦 | RUS",
                "Russia | RUS",
                "Russian Federation | RUS",
                "Российская Федерация | RUS",
                "HongKong，China | HKG",
                "Hong Kong, China | HKG",
                "香港 | HKG",
                "Korea,Rep. | KOR",
                "美属萨摩亚(2023年起增列) | ASM",
                "格鲁吉亚（2023年起停用） | GEO",
                "337 | GEO",
                "150 | GEO",
                "328 | ROU",
                "ROM | ROU",
                "刚果(金) | COD",
                "刚果共和国 | COG",
                "350 | SVN",
                "斯洛文尼亚 | SVN",
                "Slovenia | SVN",
                "349 | SCG",
                "塞尔维亚和黑山 | SCG",
                "699 | 699",
                "499 | 499",
                "MNP | MNP",
                "哈萨克斯坦 | KAZ",
                "INDIA | IND",
                "VietNam | VNM"
            })
    void aPartnerIsKnownByCodeAndByName(String written, String code) {
        assertThat(partners.find(written)).map(Partner::code).contains(code);
    }

    @Test
    void anUnknownPartnerIsEmpty() {
        assertThat(partners.find("Atlantis")).isEmpty();
        assertThat(partners.find("")).isEmpty();
        assertThat(partners.find("000")).isEmpty();
    }
}
