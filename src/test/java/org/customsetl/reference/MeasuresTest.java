package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import javax.measure.IncommensurableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import systems.uom.ucum.format.UCUMFormat;
import tech.units.indriya.function.RationalNumber;

/** The register's units as units of JSR-385, with UCUM's as witnesses. */
class MeasuresTest {

    /** Amounts that no binary number holds, and one with more digits than any. */
    private static final String[] AWKWARD = {
        "0.1", "1.005", "-2.675", "123456789.123456789", "9999999999999999.99", "0.000000000000000000000000000001"
    };

    private final Units units = Reference.shipped().units();

    static Stream<Unit> register() {
        Units units = Reference.shipped().units();
        return ReferenceFiles.rows("unit_name")
                .map(row -> units.read(row.getField("name")))
                .filter(UnitReading.Known.class::isInstance)
                .map(reading -> ((UnitReading.Known) reading).unit())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("register")
    void everyUnitsFactorIsThatOfItsFile(Unit unit) {
        assertThat(ReferenceFiles.rows("unit")
                        .filter(row -> row.getField("name").equals(unit.name()))
                        .map(row -> new BigDecimal(row.getField("factor"))))
                .singleElement()
                .satisfies(factor -> assertThat(unit.factor()).isEqualByComparingTo(factor));
    }

    @ParameterizedTest
    @MethodSource("register")
    void everyUnitConvertsByJsr385ToWhatItsFactorSaysToTheLastDigit(Unit unit) throws IncommensurableException {
        var toBase = unit.measure().getConverterToAny(Measures.base(unit.baseName()));
        for (String amount : AWKWARD) {
            BigDecimal stated = new BigDecimal(amount);
            assertThat(exact(toBase.convert(RationalNumber.of(stated)))).isEqualByComparingTo(unit.inBase(stated));
            assertThat(exact(toBase.inverse().convert(RationalNumber.of(unit.inBase(stated)))))
                    .isEqualByComparingTo(stated);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/standard-units.csv", numLinesToSkip = 1)
    void aStandardUnitIsWhatTheStandardSaysAndUcumAgreesExactly(
            String written, BigDecimal factor, String base, String ucum) throws IncommensurableException {
        Unit unit = known(written);
        assertThat(unit.baseName()).isEqualTo(base);
        assertThat(unit.factor()).isEqualByComparingTo(factor);
        if (ucum != null) {
            var witness =
                    UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(ucum);
            assertThat(exact(unit.measure().getConverterToAny(witness).convert(RationalNumber.ONE)))
                    .isEqualByComparingTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource({"辆, 个", "辆, 千克", "个, 千克", "人份, 份", "升, 千克", "米, 平方米", "千瓦时, 千瓦", "台套, 台"})
    void whatMeasuresAnotherThingDoesNotConvert(String one, String other) {
        assertThat(known(one).measure().isCompatible(known(other).measure())).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Measures.factor(known(one).measure(), known(other).measure()));
    }

    @ParameterizedTest
    @CsvSource({
        "万辆, 辆, 10000",
        "亿个, 千个, 100000",
        "长吨, 磅, 2240",
        "短吨, 短担, 20",
        "英担, 磅, 112",
        "市担, 斤, 100",
        "万吨, 公担, 100000",
        "bbl, 美加仑, 42",
        "磅, 盎司, 16"
    })
    void whatMeasuresTheSameThingConvertsExactly(String one, String other, BigDecimal factor) {
        assertThat(Measures.factor(known(one).measure(), known(other).measure()))
                .isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"bbl, 1, 0.85, 135.1392006888", "升, 1000, 0.745, 745", "立方米, 0.5, 1.84, 920", "万升, 1, 1, 10000"})
    void aVolumeHasTheMassThatADensitySays(
            String written, BigDecimal amount, BigDecimal density, BigDecimal kilograms) {
        assertThat(known(written).kilograms(amount, density)).isEqualByComparingTo(kilograms);
    }

    @ParameterizedTest
    @CsvSource({"辆", "千克", "米", "立方尺"})
    void nothingElseHasAMassByDensity(String written) {
        assertThatIllegalStateException()
                .isThrownBy(() -> known(written).kilograms(BigDecimal.ONE, BigDecimal.ONE))
                .withMessageContaining(written);
    }

    @ParameterizedTest
    @CsvSource({
        "千, 1000",
        "万, 10000",
        "百万, 1000000",
        "千万, 10000000",
        "亿, 100000000",
        "十万, 100000",
        "百, 100",
        "thousand, 1000",
        "Million, 1000000",
        "'1,000', 1000",
        "тыс., 1000"
    })
    void aMultiplierAloneMultipliesTheRowsOwnUnit(String written, BigDecimal factor) {
        assertThat(units.multiplier(written))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(factor));
        assertThat(units.read(written)).isInstanceOf(UnitReading.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "吨", "万吨", "元", "100"})
    void anythingElseIsNoMultiplier(String written) {
        assertThat(units.multiplier(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "thousand tonnes, 1000000, kg",
        "thousand kg, 1000, kg",
        "千 千克, 1000, kg",
        "тыс. тонн, 1000000, kg",
        "1000 kg, 1000, kg",
        "million pcs, 1000000, 个",
        "千瓦时, 1, kWh",
        "亿千瓦时, 100000000, kWh",
        "万立方米, 10000, m³",
        "万台, 10000, 台",
        "亿块, 100000000, 块"
    })
    void aMultiplierStandsBeforeAnyUnit(String written, BigDecimal factor, String base) {
        assertThat(known(written).baseName()).isEqualTo(base);
        assertThat(known(written).factor()).isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"mnt", "millionth", "thousandkg", "万万", "千元"})
    void aMultiplierIsNotFoundWithinAWord(String written) {
        assertThat(units.read(written)).isInstanceOf(UnitReading.Unknown.class);
    }

    @Test
    void tonIsAMetricTonWhereALayoutSaysSoAndOnlyThere() {
        Units layouts = units.saying(Map.of("ton", "吨"));
        assertThat(layouts.read("TON")).isEqualTo(units.read("吨"));
        assertThat(layouts.read("thousand ton")).isInstanceOf(UnitReading.Known.class);
        assertThat(layouts.read("cwt")).isInstanceOf(UnitReading.Ambiguous.class);
        assertThat(units.read("ton")).isInstanceOf(UnitReading.Ambiguous.class);
    }

    @ParameterizedTest
    @CsvSource({"ton", "担", "oxgang", "?"})
    void aLayoutCannotSayThatAUnitMeansWhatHasNoOneMeaning(String meaning) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> units.saying(Map.of("ton", meaning)))
                .withMessageContainingAll("ton", meaning);
    }

    private Unit known(String written) {
        assertThat(units.read(written)).as(written).isInstanceOf(UnitReading.Known.class);
        return ((UnitReading.Known) units.read(written)).unit();
    }

    private static BigDecimal exact(Number number) {
        return number instanceof RationalNumber rational
                ? new BigDecimal(rational.getDividend()).divide(new BigDecimal(rational.getDivisor()))
                : new BigDecimal(number.toString());
    }
}
