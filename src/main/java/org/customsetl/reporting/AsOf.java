package org.customsetl.reporting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a session's views answer as of.
 *
 * @param moment the moment, {@code null} for now
 * @param vintages numbers of vintages that months are shown at, whatever the moment
 */
public record AsOf(@Nullable OffsetDateTime moment, Map<YearMonth, Integer> vintages) {

    /** What is current. */
    public static final AsOf NOW = new AsOf(null, Map.of());

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][XXX][X]]")
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * A moment as users write it: {@code 2024-06-30} is the end of that day in UTC, {@code 2024-06-30T12:00} that time in
     * UTC, {@code 2024-06-30T12:00+08:00} that time there.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static OffsetDateTime moment(String text) {
        try {
            TemporalAccessor read =
                    MOMENT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime moment) {
                return moment;
            }
            return read instanceof LocalDateTime time
                    ? time.atOffset(ZoneOffset.UTC)
                    : LocalDate.from(read)
                            .plusDays(1)
                            .atStartOfDay()
                            .minus(1, ChronoUnit.MICROS)
                            .atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no moment; write 2024-06-30 for the end of that day in UTC, or 2024-06-30T12:00Z",
                    e);
        }
    }

    /** Tells a session, which may be in a transaction that only reads. */
    void tell(Connection connection) throws SQLException {
        if (moment != null) {
            call(connection, "select mart.as_of(?::timestamptz)", moment);
        }
        for (Map.Entry<YearMonth, Integer> pin : vintages.entrySet()) {
            call(connection, "select mart.as_of(?, ?)", pin.getKey().atDay(1), pin.getValue());
        }
    }

    private static void call(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setObject(value + 1, values[value]);
            }
            statement.execute();
        }
    }
}
