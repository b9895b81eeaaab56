package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final YearMonth JANUARY = YearMonth.of(2024, 1);

    private final Places places = Reference.shipped().places();

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/xinjiang-districts.csv", numLinesToSkip = 1)
    void everyDistrictOfXinjiangLiesInItsPrefecture(String district, String prefecture) {
        assertThat(places.byDistrict(district, JANUARY)).hasValueSatisfying(place -> {
            assertThat(place.prefectureCode()).isEqualTo(prefecture);
            assertThat(place.regionCode()).isEqualTo("650000");
        });
    }

    @Test
    void theXinjiangCasesLeaveNoDistrictOut() {
        assertThat(ReferenceFiles.rows("customs_district")
                        .map(row -> row.getField("district_code"))
                        .filter(code -> code.startsWith("65"))
                        .distinct())
                .hasSize(44);
    }

    @ParameterizedTest
    @CsvSource({
        "5204, 520600, Tongren; GB/T 5204 is Anshun",
        "5206, 520500, Bijie; GB/T 5206 is Tongren",
        "5402, 540300, Qamdo; GB/T 5402 is Shigatse",
        "5404, 540200, Shigatse; GB/T 5404 is Nyingchi",
        "6109, 610600, Yan'an; GB/T 6109 is Ankang",
        "41249, 410800, written like Biyang but Qinyang",
        "1505, 152500, Erenhot lies in Xilingol",
        "22079, 222400, Hunchun lies in Yanbian",
        "22909, 22ZZZZ, other Jilin province",
        "22029, 220200, other Jilin city",
        "31229, 310100, a municipality has one prefecture",
        "31909, 310100, other Shanghai",
        "41209, 419001, Jiyuan is its own prefecture",
        "46902, 460400, Yangpu lies in Danzhou",
        "13909, 13ZZZZ, other Hebei"
    })
    void aCustomsPrefixIsNotADivisionPrefix(String district, String prefecture) {
        assertThat(places.byDistrict(district, JANUARY))
                .map(Place::prefectureCode)
                .contains(prefecture);
    }

    @Test
    void aCustomsPrefixWithZeroesIsNothingInTheDivisionList() {
        assertThat(places.byCode("650700", JANUARY)).isEmpty();
        assertThat(places.byCode("653100", JANUARY)).map(Place::nameEn).contains("Kashgar Prefecture");
        assertThat(places.byDistrict("653100", JANUARY)).isEmpty();
        assertThat(places.byDistrict("99999", JANUARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/published-place-names.csv", numLinesToSkip = 1)
    void everyPublishedNameMeansOnePlaceWhereTheTableHasIt(String name, String region, String city) {
        IntStream.rangeClosed(1, 6).mapToObj(month -> YearMonth.of(2024, month)).forEach(month -> {
            assertThat(places.byName(name, month)).hasSize(1);
            Place place = places.byName(name, month).get(0);
            assertThat(place.regionCode()).isEqualTo(only(region, month).regionCode());
            if (city != null) {
                assertThat(place.prefectureCode()).isEqualTo(only(city, month).prefectureCode());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "喀什, 653100, PREFECTURE",
        "' 喀\u3000什 ', 653100, PREFECTURE",
        "喀什市, 653101, COUNTY",
        "Kashgar, 653100, PREFECTURE",
        "KASHGAR, 653100, PREFECTURE",
        "kashi, 653100, PREFECTURE",
        "新疆, 650000, REGION",
        "XINJIANG, 650000, REGION",
        "博州, 652700, PREFECTURE",
        "海西州, 632800, PREFECTURE",
        "吉林, 220000, REGION",
        "吉林市, 220200, PREFECTURE",
        "海南, 460000, REGION",
        "海南州, 632500, PREFECTURE",
        "珲春市, 222404, COUNTY",
        "平潭, 350128, COUNTY",
        "雄安新区, 1331N, ZONE",
        "苏州工业园, 32052, ZONE",
        "全国, 000000, NATION"
    })
    void aNameIsReadAsPeopleWriteIt(String name, String code, Place.Level level) {
        assertThat(places.byName(name, JANUARY)).singleElement().satisfies(place -> {
            assertThat(place.code()).isEqualTo(code);
            assertThat(place.level()).isEqualTo(level);
        });
    }

    @Test
    void aNameOfTwoPlacesIsAmbiguous() {
        assertThat(places.byName("Suzhou", JANUARY))
                .extracting(Place::code)
                .containsExactlyInAnyOrder("320500", "341300");
        assertThat(places.byName("朝阳区", JANUARY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "65219, 2015-03, 652100",
        "65219, 2015-04, 650400",
        "65229, 2016-01, 652200",
        "65229, 2016-02, 650500",
        "37209, 2018-12, 371200",
        "37209, 2019-01, 370100",
        "22119, 2020-06, 220300",
        "22119, 2020-07, 220100"
    })
    void aDistrictFollowsThePrefectureOfItsMonth(String district, YearMonth month, String prefecture) {
        assertThat(places.byDistrict(district, month))
                .map(Place::prefectureCode)
                .contains(prefecture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "31", "44", "65"})
    void aRegionAloneBelongsToNoPrefecture(String region) {
        Place place = places.byDistrict(region, JANUARY).orElseThrow();
        assertThat(place.level()).isEqualTo(Place.Level.REGION);
        assertThat(place.prefectureCode())
                .isEqualTo(region + "ZZZZ")
                .isEqualTo(places.unallocated(place.code()).code());
    }

    @Test
    void thereAreThirtyOneRegionsEachWithItsUnallocatedPart() {
        List<String> levels = ReferenceFiles.rows("place")
                .filter(row -> row.getField("nation_code").equals("CHN"))
                .map(row -> row.getField("level"))
                .toList();
        assertThat(levels).filteredOn("region"::equals).hasSize(31);
        assertThat(levels).filteredOn("unallocated"::equals).hasSize(31);
    }

    @Test
    void theNationIsAPlaceOfItsOwn() {
        assertThat(places.nation())
                .extracting(Place::regionCode, Place::prefectureCode)
                .containsExactly("000000", "000000");
    }

    @Test
    void anUnknownNameBringsTheNearestOnes() {
        assertThat(places.byName("喀什地", JANUARY)).isEmpty();
        assertThat(places.nearest("喀什地", 3))
                .extracting(Place::code)
                .startsWith("653100")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(places.nearest("Kashgr", 1)).extracting(Place::code).containsExactly("653100");
    }

    private Place only(String name, YearMonth month) {
        return places.byName(name, month).get(0);
    }
}
