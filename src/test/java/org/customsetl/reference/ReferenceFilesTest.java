package org.customsetl.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceFilesTest {

    static List<String> files() {
        return ReferenceFiles.NAMES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowSaysItsSourceAndWhenItHolds(String file) {
        assertThat(ReferenceFiles.rows(file)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getField("source")).isNotBlank();
            assertThatCode(() -> ReferenceFiles.validity(row)).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsTidy(String file) {
        String text = ReferenceFiles.text(file);
        assertThat(text).endsWith("\n").doesNotContain("\r", "\uFFFD", "\uFEFF");
        assertThat(ReferenceFiles.columns(file))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "place, code",
        "place_name, name place_code",
        "customs_district, district_code",
        "customs_office, code",
        "partner, code",
        "partner_name, name",
        "partner_group, code",
        "partner_group_name, name",
        "partner_group_member, group_code partner_code",
        "customs_regime, code",
        "customs_regime_group, code",
        "customs_regime_group_member, group_code regime_code",
        "customs_regime_name, name",
        "trade_mode, code",
        "ownership, code",
        "ownership_group, code",
        "ownership_group_member, group_code ownership_code",
        "ownership_name, name",
        "hs_section, code",
        "currency, code",
        "money_unit, name",
        "unit, name",
        "unit_name, name",
        "commodity, code",
        "commodity_group, code version",
        "commodity_group_member, group_code group_version hs",
        "zone, code",
        "zone_area, zone_code code",
        "zone_member, zone_code kind member",
        "rate_customs_statistical, currency_code",
        "rate_ecb_daily, source"
    })
    void oneKeyHoldsOneFactAtATime(String file, String key) {
        assertThat(ReferenceFiles.rows(file)
                        .collect(groupingBy(row ->
                                Stream.of(key.split(" ")).map(row::getField).collect(Collectors.joining("|")))))
                .allSatisfy((value, rows) -> {
                    List<Validity> inOrder = rows.stream()
                            .map(ReferenceFiles::validity)
                            .sorted(java.util.Comparator.comparing(Validity::from))
                            .toList();
                    for (int i = 1; i < inOrder.size(); i++) {
                        assertThat(inOrder.get(i - 1).overlaps(inOrder.get(i))).isFalse();
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "place, nation_code, partner, code",
        "place, region_code, place, code",
        "place, prefecture_code, place, code",
        "place_name, place_code, place, code",
        "customs_district, place_code, place, code",
        "customs_district, region_code, place, code",
        "customs_district, prefecture_code, place, code",
        "partner_name, partner_code, partner, code",
        "partner_group_name, group_code, partner_group, code",
        "partner_group_member, group_code, partner_group, code",
        "partner_group_member, partner_code, partner, code",
        "customs_regime_group_member, group_code, customs_regime_group, code",
        "customs_regime_group_member, regime_code, customs_regime, code",
        "customs_regime_name, regime_code, customs_regime, code",
        "customs_regime_name, group_code, customs_regime_group, code",
        "ownership_group_member, group_code, ownership_group, code",
        "ownership_group_member, ownership_code, ownership, code",
        "ownership_name, ownership_code, ownership, code",
        "ownership_name, group_code, ownership_group, code",
        "trade_mode, regime_code, customs_regime, code",
        "money_unit, currency_code, currency, code",
        "unit_name, unit_name, unit, name",
        "commodity, unit1, unit, name",
        "commodity, unit2, unit, name",
        "commodity_group_member, group_code, commodity_group, code",
        "zone_area, zone_code, zone, code",
        "zone_member, area_code, zone_area, code",
        "rate_customs_statistical, currency_code, currency, code"
    })
    void everyReferenceResolves(String file, String column, String target, String key) {
        Set<String> known =
                ReferenceFiles.rows(target).map(row -> row.getField(key)).collect(toSet());
        assertThat(ReferenceFiles.rows(file).map(row -> row.getField(column)).filter(value -> !value.isEmpty()))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void aDistrictRepeatsTheRegionAndPrefectureOfItsPlace() {
        var places = ReferenceFiles.rows("place")
                .collect(Collectors.toMap(row -> row.getField("code"), ReferenceFilesTest::regionAndPrefecture));
        assertThat(ReferenceFiles.rows("customs_district"))
                .allSatisfy(
                        row -> assertThat(regionAndPrefecture(row)).isEqualTo(places.get(row.getField("place_code"))));
    }

    @Test
    void theFingerprintIsASha256ThatStays() {
        assertThat(ReferenceFiles.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(ReferenceFiles.fingerprint());
    }

    private static String regionAndPrefecture(NamedCsvRecord row) {
        return row.getField("region_code") + "/" + row.getField("prefecture_code");
    }
}
