package org.customsetl.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.customsetl.bench.limit.Copying;
import org.customsetl.bench.limit.Inflating;
import org.customsetl.bench.reading.Reader;
import org.customsetl.bench.whole.AnalystQuery;
import org.customsetl.bench.whole.TutorialJob;
import org.customsetl.database.EmbeddedPostgres;

/** What runs in a process of its own: one thing, once, timed from within so that the JVM's start does not count. */
final class Child {

    private static final String MEASURED = "measured ";

    private Child() {}

    /** Does what the first argument says, with the files that the others name. */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[args.length - 1]);
        switch (args[0]) {
            case "read" -> time(() -> Reader.of(args[1]).rows(file));
            case "inflate" -> time(() -> Inflating.alone(file));
            case "scan" -> time(() -> Inflating.scanned(file));
            case "tutorial" -> time(() -> TutorialJob.load(Path.of(args[1]), file));
            default -> database(args[0], Path.of(args[1]), file);
        }
    }

    private static void database(String what, Path data, Path ready) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data);
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            Copying copying = new Copying(connection);
            switch (what) {
                case "copy-text" -> time(() -> copying.text(ready));
                case "copy-binary" -> time(() -> copying.binary(ready));
                case "aggregate" -> {
                    copying.binary(ready);
                    time(copying::aggregate);
                }
                case "query" -> query(connection, AnalystQuery.of(ready.toString()));
                default -> throw new IllegalArgumentException(what);
            }
        }
    }

    /** Asked twice, since nobody starts a server to ask once; the second answer is timed. */
    private static void query(Connection connection, AnalystQuery query) throws Exception {
        query.rows(connection);
        time(() -> query.rows(connection));
    }

    private static void time(Work work) throws Exception {
        long start = System.nanoTime();
        long count = work.count();
        System.out.println(MEASURED + (System.nanoTime() - start) + " " + count);
    }

    /** The nanoseconds and the count that a child printed. */
    static long[] measured(String output) {
        String line = output.lines()
                .filter(said -> said.startsWith(MEASURED))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no measure in: " + output));
        String[] figures = line.substring(MEASURED.length()).split(" ", 2);
        return new long[] {Long.parseLong(figures[0]), Long.parseLong(figures[1])};
    }

    /** Does it and says how many rows or bytes there were. */
    private interface Work {
        long count() throws Exception;
    }
}
