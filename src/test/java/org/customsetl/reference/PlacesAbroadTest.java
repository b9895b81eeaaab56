package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesAbroadTest {

    private static final YearMonth DECEMBER = YearMonth.of(2023, 12);

    private final Places china = Reference.shipped().places();
    private final Places kyrgyzstan = china.of("KGZ").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Кыргыз Республикасы | Кыргызская Республика | Kyrgyz Republic | 吉尔吉斯斯坦 | KGZ",
                "Баткен облусу | Баткенская область | Batken oblast | 巴特肯州 | KG-B",
                "Жалал-Абад облусу | Джалал-Абадская область | Jalal-Abat oblast | 贾拉拉巴德州 | KG-J",
                "Ысык-Көл облусу | Иссык-Кульская область | Yssyk-Kul oblast | 伊塞克湖州 | KG-Y",
                "Нарын облусу | Нарынская область | Naryn oblast | 纳伦州 | KG-N",
                "Ош облусу | Ошская область | Osh oblast | 奥什州 | KG-O",
                "Талас облусу | Таласская область | Talas oblast | 塔拉斯州 | KG-T",
                "'Чүй облусу ' | Чуйская область | Chui oblast | 楚河州 | KG-C",
                "Бишкек ш. | г.Бишкек | Bishkek city | 比什凯克市 | KG-GB",
                "Ош ш. | г.Ош | Osh city | 奥什市 | KG-GO"
            })
    void aPlaceIsKnownInTheLanguagesOfItsTables(String ky, String ru, String en, String zh, String code) {
        for (String name : new String[] {ky, ru, en, zh}) {
            assertThat(kyrgyzstan.byName(name, DECEMBER))
                    .extracting(Place::code)
                    .containsExactly(code);
            assertThat(china.byName(name, DECEMBER)).isEmpty();
        }
        assertThat(kyrgyzstan.byCode(code, DECEMBER)).map(Place::regionCode).contains(code);
        assertThat(china.byCode(code, DECEMBER)).isEmpty();
    }

    @Test
    void aBareNameOfOblastAndCityIsAmbiguous() {
        assertThat(kyrgyzstan.byName("Osh", DECEMBER))
                .extracting(Place::code)
                .containsExactlyInAnyOrder("KG-O", "KG-GO");
    }

    @Test
    void eachNationIsItsOwn() {
        assertThat(kyrgyzstan.nation().code()).isEqualTo("KGZ");
        assertThat(china.nation().code()).isEqualTo("000000");
        assertThat(china.of("kgz")).contains(kyrgyzstan);
        assertThat(china.of("CHN")).isEmpty();
        assertThat(china.of("RUS")).isEmpty();
    }

    @Test
    void noLookUpCrossesTheBorder() {
        assertThat(kyrgyzstan.byName("喀什地区", DECEMBER)).isEmpty();
        assertThat(kyrgyzstan.byDistrict("65079", DECEMBER)).isEmpty();
        assertThat(china.nearest("巴特肯", 10)).noneMatch(place -> place.code().startsWith("KG"));
        assertThat(china.regionsNamedIn("Export of Naryn oblast and 新疆, 2023", DECEMBER))
                .extracting(Place::code)
                .containsExactly("650000");
        assertThat(kyrgyzstan.regionsNamedIn("Export of Naryn oblast and 新疆, 2023", DECEMBER))
                .extracting(Place::code)
                .containsExactly("KG-N");
        assertThat(kyrgyzstan.nearest("Нарынская обл", 1))
                .extracting(Place::code)
                .containsExactly("KG-N");
    }
}
