package org.customsetl.reporting.export;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values where a format has only text: numbers plain, days and moments by ISO 8601, lists as JSON. */
final class Texts {

    private static final JsonMapper JSON = new JsonMapper();

    private Texts() {}

    static @Nullable String of(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant().toString();
        }
        return value instanceof List<?> list ? JSON.writeValueAsString(list) : value.toString();
    }
}
