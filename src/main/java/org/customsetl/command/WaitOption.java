package org.customsetl.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long to wait where another process is loading. */
final class WaitOption {

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = Time.class,
            description = "wait so long where another process is loading, as 90s or 2h (default: not at all)")
    private @Nullable String wait;

    /** A duration as settings write it. */
    static final class Time implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            try {
                if (DurationStyle.detectAndParse(value.strip()).isNegative()) {
                    throw new IllegalArgumentException(value);
                }
                return value.strip();
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is no time; write 90s, 15m or 2h");
            }
        }
    }

    Map<String, Object> properties() {
        return wait == null ? Map.of() : Map.of("customs-etl.wait", wait);
    }
}
