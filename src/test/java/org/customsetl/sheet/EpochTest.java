package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Random;
import org.apache.poi.ss.usermodel.DateUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochTest {

    @ParameterizedTest
    @EnumSource
    void moments_are_those_of_POI_the_false_leap_day_of_1900_included(Epoch epoch) {
        Random random = new Random(1900);
        for (int i = 0; i < 20_000; i++) {
            int day = i < 100 ? i : random.nextInt(80_000);
            double serial = day + random.nextInt(86_400) / 86_400.0;
            LocalDateTime expected = DateUtil.getLocalDateTime(serial, epoch == Epoch.FROM_1904, true);
            Cell cell = epoch.moment(new BigDecimal(Double.toString(serial)));
            assertThat(((Cell.Moment) cell).value()).as("%s", serial).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "59", "60", "61", "45306.4375", "2958465"})
    void a_moment_of_1900_has_the_serial_it_came_from(String serial) {
        Cell.Moment moment = (Cell.Moment) Epoch.FROM_1900.moment(new BigDecimal(serial));
        // Day 60 never was: it is shown as 1 March, whose own number is 61.
        String expected = serial.equals("60") ? "61" : serial;
        assertThat(Epoch.FROM_1900.moment(moment.value()).serial()).isEqualTo(new BigDecimal(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2958466", "99999999999"})
    void a_number_that_no_day_belongs_to_stays_a_number(String serial) {
        assertThat(Epoch.FROM_1900.moment(new BigDecimal(serial))).isEqualTo(new Cell.Decimal(new BigDecimal(serial)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy\"年\"m\"月\"",
                "\"截至\"yyyy\"年\"m\"月\"",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[h]:mm",
                "d-mmm-yy",
                "yyyy.mm"
            })
    void formats_of_dates_are_known(String code) {
        assertThat(DateFormats.isDate(200, code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#,##0", "\"M\"0", "0\"年\"", "General", "0.00_ ;[Red]\\-0.00\\ ", "@", "0\\d", "\"d\""})
    void formats_of_numbers_are_no_dates(String code) {
        assertThat(DateFormats.isDate(14, code)).isFalse();
    }

    @Test
    void built_in_formats_of_dates_are_known_east_asian_ones_included() {
        assertThat(DateFormats.isDate(14, null)).isTrue();
        assertThat(DateFormats.isDate(31, null)).isTrue();
        assertThat(DateFormats.isDate(57, null)).isTrue();
        assertThat(DateFormats.isDate(3, null)).isFalse();
    }
}
