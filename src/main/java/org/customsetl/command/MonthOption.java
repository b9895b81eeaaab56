package org.customsetl.command;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.customsetl.reporting.AsOf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Months, vintages and moments as users write them. */
final class MonthOption {

    private MonthOption() {}

    /** A month, {@code 2024-01}. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            try {
                return YearMonth.parse(value.strip());
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + value + "' is no month; write 2024-01");
            }
        }
    }

    /** The number of a vintage, from 1. */
    static final class Vintage implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.strip().matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException(
                        "'" + value + "' is no vintage; write its number, such as 1 (the command months shows them)");
            }
            return Integer.valueOf(value.strip());
        }
    }

    /** A moment, {@code 2024-06-30}. */
    static final class Moment implements ITypeConverter<OffsetDateTime> {
        @Override
        public OffsetDateTime convert(String value) {
            try {
                return AsOf.moment(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
