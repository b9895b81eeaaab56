package org.customsetl.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rejects",
        description = "Rejected rows and files: where they stand, what stands there, why, and the way out.",
        mixinStandardHelpOptions = true)
final class RejectsCommand implements Callable<Integer> {

    @Option(names = "--run", paramLabel = "N", description = "only those of one run")
    private @Nullable Long run;

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = Arguments.Count.class,
            description = "at most so many (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--format", paramLabel = "text|csv|json", description = "how to print (default: text)")
    private ListFormat format = ListFormat.TEXT;

    @Mixin
    private WarehouseOptions warehouse = new WarehouseOptions();

    @Override
    public Integer call() {
        try (Warehouse open = Warehouse.open(warehouse)) {
            Answer rejections = new RunReport(open.get(JdbcClient.class)).rejections(run, limit);
            PrintStream out = System.out;
            if (format == ListFormat.TEXT) {
                rejections.rows().forEach(row -> out.println("run " + row.get(0) + ": " + line(row)));
                out.println(rejections.rows().size() + (rejections.rows().size() == 1 ? " rejection" : " rejections"));
            } else {
                new Output(out).print(rejections, format.output());
            }
            return 0;
        }
    }

    /** Reason, message and way out, which stand side by side from a column on. */
    static String reason(List<@Nullable Object> row, int first) {
        String message = String.valueOf(row.get(first + 1));
        String stop = message.endsWith(".") ? " " : ". ";
        return row.get(first) + ": " + message + stop + "Way out: " + row.get(first + 2);
    }

    /** A rejection in one line: file, sheet and cell, reason, message, way out. */
    static String line(List<@Nullable Object> row) {
        String sheet = row.get(2) == null ? "" : " [" + row.get(2) + "]";
        String cell = row.get(3) != null ? " " + row.get(3) : row.get(4) == null ? "" : " row " + row.get(4);
        return row.get(1) + sheet + cell + "  " + reason(row, 7);
    }
}
