package org.customsetl.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.customsetl.bench.measure.Sample;
import org.customsetl.bench.measure.Spread;

/** What was measured: by run, by the name of the thing. */
final class Samples {

    /** Inflating and scanning, COPY of ready rows, the aggregate: what no program for this can do without. */
    static final List<String> PRACTICAL_LIMIT = List.of("limit.scan", "limit.copy-binary", "limit.aggregate");

    private final List<Map<String, Sample>> runs = new java.util.ArrayList<>();

    void newRun() {
        runs.add(new HashMap<>());
    }

    void add(String id, Sample sample) {
        runs.get(runs.size() - 1).put(id, sample);
    }

    boolean has(String id) {
        return runs.stream().anyMatch(run -> run.containsKey(id));
    }

    /** A figure over all runs. */
    Spread spread(String id, ToDoubleFunction<Sample> figure) {
        return Spread.of(runs.stream().map(run -> run.get(id)).filter(java.util.Objects::nonNull).mapToDouble(figure));
    }

    /** How many times as long as another thing it took, each time against the same run's. */
    Optional<Spread> ratio(String id, String base) {
        return spread(runs.stream()
                .filter(run -> run.containsKey(id) && run.containsKey(base))
                .mapToDouble(run -> run.get(id).seconds() / run.get(base).seconds()));
    }

    /** The seconds of the practical limit. */
    Optional<Spread> limit() {
        return spread(withLimit().mapToDouble(Samples::limit));
    }

    /** The practical limit against another thing. */
    Optional<Spread> limitRatio(String base) {
        return spread(withLimit()
                .filter(run -> run.containsKey(base))
                .mapToDouble(run -> limit(run) / run.get(base).seconds()));
    }

    private java.util.stream.Stream<Map<String, Sample>> withLimit() {
        return runs.stream().filter(run -> run.keySet().containsAll(PRACTICAL_LIMIT));
    }

    private static double limit(Map<String, Sample> run) {
        return PRACTICAL_LIMIT.stream().mapToDouble(id -> run.get(id).seconds()).sum();
    }

    private static Optional<Spread> spread(DoubleStream figures) {
        double[] all = figures.toArray();
        return all.length == 0 ? Optional.empty() : Optional.of(Spread.of(DoubleStream.of(all)));
    }
}
