package org.customsetl.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.customsetl.warehouse.VintageFolder.FEBRUARY;
import static org.customsetl.warehouse.VintageFolder.JANUARY;
import static org.customsetl.warehouse.VintageFolder.line;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two months are published together again and again while analysts ask, in one statement, for both of them in two views.
 * Each answer is of one vintage. {@code -Dcustoms-etl.publishes=100} is the long form; how long readers took is printed,
 * never asserted.
 */
class PublishingUnderReadersTest {

    private static final int PUBLISHES = Integer.getInteger("customs-etl.publishes", 20);
    private static final int READERS = Integer.getInteger("customs-etl.readers", 3);

    /** Every row says the number of its vintage as its value. */
    private static final String ASK = """
            select vintage, value_cny from mart.prefecture_month
            union all select vintage, value_cny from mart.region_month
            """;

    @TempDir
    Path inbox;

    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch readersAreThere = new CountDownLatch(READERS);

    /** What a reader met: answers that mixed vintages, the vintages of the others, and how long each took. */
    private record Met(List<String> mixed, List<Integer> vintages, List<Long> micros) {}

    @Test
    void noAnalystSeesAMixtureOrWaits() throws Exception {
        try (TestWarehouse warehouse = TestWarehouse.open("--customs-etl.keep-vintages=2")) {
            VintageFolder folder = new VintageFolder(warehouse, inbox);
            publish(folder, 1);
            ExecutorService readers = Executors.newFixedThreadPool(READERS);
            try {
                List<Future<Met>> met = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    met.add(readers.submit(reader(warehouse)));
                }
                readersAreThere.await();
                for (int vintage = 2; vintage <= PUBLISHES + 1; vintage++) {
                    publish(folder, vintage);
                }
                done.set(true);
                judge(met);
            } finally {
                done.set(true);
                readers.shutdownNow();
            }
        }
    }

    private static void publish(VintageFolder folder, int vintage) {
        assertThat(folder.load("a.csv", line(JANUARY, "1", vintage), line(FEBRUARY, "2", vintage))
                        .exitCode())
                .isZero();
    }

    private Callable<Met> reader(TestWarehouse warehouse) {
        return () -> {
            Met met = new Met(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            try (Connection connection = warehouse.unpooled().getConnection();
                    Statement statement = connection.createStatement()) {
                while (!done.get()) {
                    read(statement, met);
                    readersAreThere.countDown();
                }
            }
            return met;
        };
    }

    private static void read(Statement statement, Met met) throws SQLException {
        long began = System.nanoTime();
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(ASK)) {
            while (result.next()) {
                rows.add(result.getInt(1) + " " + result.getBigDecimal(2).intValueExact());
            }
        }
        met.micros.add((System.nanoTime() - began) / 1000);
        int vintage = Integer.parseInt(rows.get(0).replaceAll(" .*", ""));
        if (rows.equals(java.util.Collections.nCopies(4, vintage + " " + vintage))) {
            met.vintages.add(vintage);
        } else {
            met.mixed.add(rows.toString());
        }
    }

    private static void judge(List<Future<Met>> readers) throws Exception {
        List<Long> micros = new ArrayList<>();
        for (Future<Met> reader : readers) {
            Met met = reader.get();
            assertThat(met.mixed).isEmpty();
            assertThat(met.vintages).isSorted();
            assertThat(met.vintages.stream().distinct()).hasSizeGreaterThan(PUBLISHES / 4);
            micros.addAll(met.micros);
        }
        micros.sort(null);
        System.out.printf(
                "%d publishes under %d readers: %d answers, 0 mixed; median %d µs, p99 %d µs, longest %d µs%n",
                PUBLISHES,
                READERS,
                micros.size(),
                micros.get(micros.size() / 2),
                micros.get(micros.size() * 99 / 100),
                micros.get(micros.size() - 1));
    }
}
