package org.customsetl.bench.limit;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes rows as COPY takes them, of the widths that lines of trade have. */
public final class ReadyRows {

    static final String TEXT_COLUMNS = "month, load_id, sheet_number, row_number, period_months, flow, hs, partner_code,"
            + " region_code, prefecture_code, district_code, trade_mode_code, net_weight_kg, value, currency, value_cny,"
            + " value_usd, rate, usd_rate, rate_source, flags";

    static final String BINARY_COLUMNS = "month integer, load_id integer, row_number integer, flow integer, hs integer,"
            + " partner integer, prefecture integer, mode integer, weight bigint, value bigint, value_cny bigint,"
            + " value_usd bigint";

    private static final int INTEGERS = 8;
    private static final int BIGINTS = 4;
    private static final int PREFECTURES = 340;

    private ReadyRows() {}

    /** Tab-separated rows with {@link #TEXT_COLUMNS}. */
    public static void text(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(0);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int row = 1; row <= rows; row++) {
                int place = 11_0000 + 100 * random.nextInt(PREFECTURES);
                BigDecimal value = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
                BigDecimal cny = value.multiply(new BigDecimal("7.1039"));
                out.write("2023-12-01\t1\t1\t" + row + "\t1\t" + (row % 3 == 0 ? 'M' : 'X') + "\t"
                        + random.nextInt(10_000_000, 99_000_000) + "\tKGZ\t" + place / 10_000 + "0000\t" + place + "\t"
                        + place / 10 + "\t10\t" + random.nextInt(1_000_000) + ".5\t" + value + "\tUSD\t" + cny + "\t"
                        + value + "\t7.1039\t1\tECB\t0\n");
            }
        }
    }

    /** PostgreSQL's binary COPY of rows with {@link #BINARY_COLUMNS}. */
    public static void binary(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(0);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
            out.writeLong(0); // no flags, no extension
            for (int row = 1; row <= rows; row++) {
                out.writeShort(INTEGERS + BIGINTS);
                integers(out, 202_312, 1, row, row % 3 == 0 ? 1 : 0, random.nextInt(10_000_000, 99_000_000), random.nextInt(250));
                integers(out, random.nextInt(PREFECTURES), random.nextInt(20));
                bigints(out, random);
            }
            out.writeShort(-1);
        }
    }

    private static void integers(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        }
    }

    private static void bigints(DataOutputStream out, SplittableRandom random) throws IOException {
        for (int column = 0; column < BIGINTS; column++) {
            out.writeInt(Long.BYTES);
            out.writeLong(random.nextInt(100_000_000));
        }
    }
}
