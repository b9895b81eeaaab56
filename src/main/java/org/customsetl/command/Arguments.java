package org.customsetl.command;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What holds for arguments of every command. */
final class Arguments {

    private Arguments() {}

    /** An empty argument is mostly a variable that is not set, and would mean the current folder. */
    static void refuseEmpty(@Nullable CommandSpec command, String name, @Nullable Object value) {
        if (value != null && value.toString().isBlank()) {
            throw wrong(command, name + " is empty");
        }
    }

    /** Wrong usage: exit code 2. */
    static ParameterException wrong(@Nullable CommandSpec command, String message) {
        return new ParameterException(java.util.Objects.requireNonNull(command).commandLine(), message);
    }

    /** A month. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            try {
                return YearMonth.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no month; write it as 2024-01");
            }
        }
    }

    /** A number of things. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("\\d{1,9}")) {
                throw new TypeConversionException("'" + value + "' is no count; write 0 or more");
            }
            return Integer.valueOf(value);
        }
    }
}
