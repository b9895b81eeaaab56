package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    private final Units units = Reference.shipped().units();

    @ParameterizedTest
    @CsvSource({
        "吨, 1000",
        "tonne, 1000",
        "t, 1000",
        "T, 1000",
        "公吨, 1000",
        "MT, 1000",
        "070, 1000",
        "千克, 1",
        "公斤, 1",
        "kg, 1",
        "KG, 1",
        "ｋｇ, 1",
        "kilogram, 1",
        "035, 1",
        "09, 1",
        "克, 0.001",
        "g, 0.001",
        "59, 0.001",
        "万吨, 10000000",
        "公担, 100",
        "047, 100",
        "斤, 0.5",
        "市斤, 0.5",
        "市担, 50",
        "081, 50",
        "英担, 50.80234544",
        "long cwt, 50.80234544",
        "短担, 45.359237",
        "长吨, 1016.0469088",
        "long ton, 1016.0469088",
        "071, 1016.0469088",
        "短吨, 907.18474",
        "short ton, 907.18474",
        "072, 907.18474",
        "磅, 0.45359237",
        "lb, 0.45359237",
        "盎司, 0.028349523125",
        "oz, 0.028349523125",
        "carat, 0.0002",
        "克拉, 0.0002",
        "千吨, 1000000",
        "т, 1000"
    })
    void aMassIsExactInKilograms(String written, BigDecimal kilograms) {
        Unit unit = known(written);
        assertThat(unit.kind()).isEqualTo(Unit.Kind.MASS);
        assertThat(unit.baseName()).isEqualTo("kg");
        assertThat(unit.factor()).isEqualByComparingTo(kilograms);
        assertThat(unit.item()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"担", "077", "百担", "ton", "TONS", "01", "21", "31", "cwt", "gallon"})
    void whatMayMeanSeveralUnitsIsAmbiguous(String written) {
        assertThat(units.read(written))
                .isInstanceOfSatisfying(
                        UnitReading.Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.reason()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "辆, 1, 辆",
        "003, 1, 辆",
        "万辆, 10000, 辆",
        "千个, 1000, 个",
        "万个, 10000, 个",
        "亿个, 100000000, 个",
        "百件, 100, 件",
        "亿块, 100000000, 块",
        "万条, 10000, 条",
        "千只, 1000, 只",
        "台, 1, 台",
        "头, 1, 头",
        "pcs, 1, 个"
    })
    void aCountOfItemsKeepsItsOwnName(String written, BigDecimal factor, String base) {
        Unit unit = known(written);
        assertThat(unit.kind()).isEqualTo(Unit.Kind.COUNT);
        assertThat(unit.factor()).isEqualByComparingTo(factor);
        assertThat(unit.baseName()).isEqualTo(base);
        assertThat(unit.item()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"双", "套", "打", "箱", "万双"})
    void pairsSetsAndPackagesAreNoItems(String written) {
        assertThat(known(written).item()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "升, 0.001",
        "07, 0.001",
        "千升, 1",
        "37, 1",
        "立方米, 1",
        "万立方米, 10000",
        "m³, 1",
        "06, 1",
        "bbl, 0.158987294928",
        "barrel, 0.158987294928",
        "毫升, 0.000001"
    })
    void aVolumeStaysAVolume(String written, BigDecimal cubicMetres) {
        Unit unit = known(written);
        assertThat(unit.kind()).isEqualTo(Unit.Kind.VOLUME);
        assertThat(unit.factor()).isEqualByComparingTo(cubicMetres);
    }

    @Test
    void theDeclarationCodeOfADrumIsNoBarrel() {
        assertThat(known("123").kind()).isEqualTo(Unit.Kind.COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "", "-", "--", " \u3000"})
    void aNilCellSaysNoUnit(String written) {
        assertThat(units.read(written)).isInstanceOf(UnitReading.NoUnit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flagon", "万", "10", "吨公里"})
    void anythingElseIsUnknown(String written) {
        assertThat(units.read(written)).isEqualTo(new UnitReading.Unknown(written));
    }

    private Unit known(String written) {
        assertThat(units.read(written)).isInstanceOf(UnitReading.Known.class);
        return ((UnitReading.Known) units.read(written)).unit();
    }
}
