package org.customsetl.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.customsetl.bench.measure.Spread;

/** Where and when it was measured, and how busy the machine was meanwhile. */
final class MachineText {

    private final List<Double> loads = new ArrayList<>();

    /** Notes the load average; called before each measure. */
    void look() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load >= 0) {
            loads.add(load);
        }
    }

    /** A sentence or two above the tables. */
    String text(Settings settings, Clock clock) throws IOException {
        return "Measured on %s with %,d rows: medians of %d runs (least–most in brackets), each thing in a process of its own, on %d processors (%s), %s %s, Java %s. %s"
                .formatted(
                        LocalDate.now(clock),
                        settings.rows(),
                        settings.runs(),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        load());
    }

    /** The benchmark itself keeps one processor or two busy. */
    private String load() {
        if (loads.isEmpty()) {
            return "The system does not say how busy it was.";
        }
        Spread spread = Spread.of(loads.stream().mapToDouble(Double::doubleValue));
        return String.format(
                Locale.ROOT,
                "The load average was %.1f (%.1f–%.1f), the benchmark's own processes included.",
                spread.median(),
                spread.least(),
                spread.most());
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        String text = Files.exists(file) ? Files.readString(file) : "";
        return Pattern.compile("model name\\s*: (.*)")
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElse("of unknown make");
    }
}
