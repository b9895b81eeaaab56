package org.customsetl.staging;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's COPY text format. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean rowBegun;
    private int rows;

    CopyText add(@Nullable Object value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else {
            escape(value.toString());
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        rowBegun = false;
        rows++;
    }

    /** Copies all rows into a table, on a connection whose transaction is the caller's. */
    void copyInto(Connection connection, String tableAndColumns) throws SQLException {
        if (rows == 0) {
            return;
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + tableAndColumns + " from stdin (encoding 'UTF8')");
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            long copied = copy.endCopy();
            if (copied != rows) {
                throw new SQLException("COPY took " + copied + " of " + rows + " rows");
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                // PostgreSQL cannot hold it; its picture can.
                case '\0' -> text.append('\u2400');
                default -> text.append(c);
            }
        }
    }
}
