package org.customsetl.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.customsetl.bench.measure.Sample;
import org.customsetl.bench.measure.Spread;

/** The samples as Markdown, ratios first. */
final class Tables {

    private final List<Scenario> scenarios;
    private final Samples samples;
    private final StringBuilder text = new StringBuilder();

    private Tables(List<Scenario> scenarios, Samples samples) {
        this.scenarios = scenarios;
        this.samples = samples;
    }

    static String of(List<Scenario> scenarios, Samples samples) {
        Tables tables = new Tables(scenarios, samples);
        for (Section section : Section.values()) {
            tables.section(section);
        }
        return tables.text.toString();
    }

    private void section(Section section) {
        List<Scenario> measured = scenarios.stream()
                .filter(scenario -> scenario.section() == section && samples.has(scenario.id()))
                .toList();
        if (!measured.isEmpty()) {
            text.append("\n### ").append(section.title()).append("\n\n");
            text.append("| | times as long | seconds | rows/s | CPU s | RSS MB | heap MB |\n");
            text.append("|---|---|---|---|---|---|---|\n");
            measured.forEach(this::row);
            if (section == Section.WHOLE) {
                limit(section);
            }
        }
    }

    private void row(Scenario scenario) {
        Spread seconds = samples.spread(scenario.id(), Sample::seconds);
        text.append("| ").append(scenario.title());
        text.append(" | ").append(ratio(samples.ratio(scenario.id(), scenario.section().base())));
        text.append(" | ").append(spread(seconds));
        text.append(" | ").append(scenario.rows() == 0 ? "" : rate(scenario.rows() / seconds.median()));
        text.append(" | ").append(number(median(scenario, Sample::cpuSeconds), 1));
        text.append(" | ").append(megabytes(median(scenario, Sample::residentMb)));
        text.append(" | ").append(megabytes(median(scenario, Sample::heapMb))).append(" |\n");
    }

    private void limit(Section section) {
        samples.limit().ifPresent(seconds -> text.append("| *practical limit: scan + binary COPY + GROUP BY* | ")
                .append(ratio(samples.limitRatio(section.base())))
                .append(" | ")
                .append(spread(seconds))
                .append(" | | | | |\n"));
    }

    private double median(Scenario scenario, java.util.function.ToDoubleFunction<Sample> figure) {
        return samples.spread(scenario.id(), figure).median();
    }

    private static String ratio(Optional<Spread> ratio) {
        return ratio.map(Tables::spread).orElse("");
    }

    private static String spread(Spread spread) {
        return "%s (%s–%s)"
                .formatted(number(spread.median(), 2), number(spread.least(), 2), number(spread.most(), 2));
    }

    private static String rate(double rowsASecond) {
        return String.format(Locale.ROOT, "%,d", Math.round(rowsASecond));
    }

    private static String megabytes(double megabytes) {
        return megabytes == 0 ? "–" : number(megabytes, 0);
    }

    private static String number(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }
}
