package org.customsetl.schedule;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Shows the state of the warehouse to Prometheus; asked again within some seconds, it answers the same. */
final class WarehouseMetrics implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(WarehouseMetrics.class);

    private final Supplier<List<Sample>> state;
    private final long keepNanos;
    private @Nullable MetricSnapshots last;
    private long asked;

    /** @param keep how long an answer is kept */
    WarehouseMetrics(Supplier<List<Sample>> state, Duration keep) {
        this.state = state;
        this.keepNanos = keep.toNanos();
    }

    @Override
    public synchronized MetricSnapshots collect() {
        MetricSnapshots kept = last;
        if (kept == null || System.nanoTime() - asked > keepNanos) {
            kept = snapshots(samples());
            last = kept;
            asked = System.nanoTime();
        }
        return kept;
    }

    /** Where the database is gone, that is all there is to say: old values would look like new ones. */
    private List<Sample> samples() {
        try {
            return state.get();
        } catch (DataAccessException e) {
            LOG.debug("the warehouse does not answer", e);
            return List.of(new Sample(Metric.DATABASE_UP, 0));
        }
    }

    private static MetricSnapshots snapshots(List<Sample> samples) {
        Map<Metric, GaugeSnapshot.Builder> gauges = new EnumMap<>(Metric.class);
        for (Sample sample : samples) {
            gauges.computeIfAbsent(sample.metric(), WarehouseMetrics::gauge).dataPoint(point(sample));
        }
        return new MetricSnapshots(gauges.values().stream()
                .<MetricSnapshot>map(GaugeSnapshot.Builder::build)
                .toList());
    }

    private static GaugeSnapshot.Builder gauge(Metric metric) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(metric.fullName()).help(metric.help());
        return metric.unit() == null ? gauge : gauge.unit(metric.unit());
    }

    private static GaugeDataPointSnapshot point(Sample sample) {
        List<String> names = sample.metric().labels();
        Labels labels = Labels.EMPTY;
        if (!names.isEmpty()) {
            labels = labels.add(names.get(0), Objects.requireNonNullElse(sample.one(), ""));
        }
        if (names.size() > 1) {
            labels = labels.add(names.get(1), Objects.requireNonNullElse(sample.two(), ""));
        }
        return GaugeDataPointSnapshot.builder()
                .value(sample.value())
                .labels(labels)
                .build();
    }
}
