package org.customsetl.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rejected rows and files: a page of them, or all of them as CSV. */
final class RejectionList {

    private static final String COLUMNS = "run, dataset || '/' || file as file, sheet, cell, \"row\", \"column\","
            + " raw_value, reason_code, message, way_out";
    private static final String ORDER =
            "order by run desc, dataset, mart.rejection.file, sheet_number, \"row\", \"column\"";
    private static final String FORMULA_SIGNS = "=+-@\t\r";
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final RejectionFilter filter;

    RejectionList(JdbcClient jdbc, RejectionFilter filter) {
        this.jdbc = jdbc;
        this.filter = filter;
    }

    /** One of them. */
    record Rejection(
            long run,
            String file,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable Integer row,
            @Nullable String rawValue,
            String reasonCode,
            String message,
            String wayOut) {

        /** The cell, or the row where no cell is meant, or nothing where the whole sheet or file is. */
        String place() {
            return cell != null ? cell : row == null ? "" : "row " + row;
        }
    }

    long count() {
        return jdbc.sql("select count(*) from mart.rejection" + RejectionFilter.WHERE)
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    List<Rejection> page(long offset, int most) {
        List<@Nullable Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(most);
        parameters.add(offset);
        return jdbc.sql("select " + COLUMNS + " from mart.rejection" + RejectionFilter.WHERE + ORDER
                        + " limit ? offset ?")
                .params(parameters)
                .query(Rejection.class)
                .list();
    }

    /** The codes there are, of any run. */
    List<String> reasons() {
        return jdbc.sql("select distinct reason from ops.rejection order by reason")
                .query(String.class)
                .list();
    }

    /**
     * All of them, row by row as the server sends them, by RFC 4180 in UTF-8: NULL is nothing, an empty text is "".
     *
     * @param excelSafe whether it begins with a byte order mark, and no text is taken for a formula
     */
    void csv(PlatformTransactionManager transactions, JdbcTemplate template, boolean excelSafe, OutputStream out)
            throws IOException {
        TransactionTemplate open = new TransactionTemplate(transactions); // the driver fetches in parts only within one
        open.setReadOnly(true);
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (excelSafe) {
            text.write('\uFEFF');
        }
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(text)) {
            csv.writeRecord(
                    "run", "file", "sheet", "cell", "row", "column", "raw_value", "reason_code", "message", "way_out");
            open.executeWithoutResult(status -> write(template, csv, excelSafe));
        }
    }

    private void write(JdbcTemplate template, CsvWriter csv, boolean excelSafe) {
        JdbcTemplate inParts = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        inParts.setFetchSize(FETCH);
        inParts.query(
                "select " + COLUMNS + " from mart.rejection" + RejectionFilter.WHERE + ORDER,
                row -> {
                    List<@Nullable String> fields = new ArrayList<>();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        fields.add(field(row.getString(column), excelSafe));
                    }
                    csv.writeRecord(fields);
                },
                filter.parameters().toArray());
    }

    private static @Nullable String field(@Nullable String value, boolean excelSafe) {
        boolean formula = excelSafe && value != null && !value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }
}
