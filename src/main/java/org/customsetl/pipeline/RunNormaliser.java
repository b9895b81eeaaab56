package org.customsetl.pipeline;

import java.time.Clock;
import org.customsetl.normalisation.Normaliser;
import org.customsetl.reference.LoadedRates;
import org.customsetl.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The normaliser of a run: the shipped registers, with the exchange rates that were published when the run began to
 * read. A run publishes at its end, so a list of rates serves the runs after its own.
 */
@Component
class RunNormaliser {

    private final Reference shipped;
    private final LoadedRates rates;
    private final Clock clock;

    private record OfRun(long run, Normaliser normaliser) {}

    private @Nullable OfRun last;

    RunNormaliser(Reference shipped, JdbcClient jdbc, Clock clock) {
        this.shipped = shipped;
        this.rates = new LoadedRates(jdbc);
        this.clock = clock;
    }

    /** The same for all files of a run. */
    synchronized Normaliser of(long run) {
        OfRun known = last;
        if (known == null || known.run != run) {
            known = new OfRun(run, new Normaliser(rates.addedTo(shipped), clock));
            last = known;
        }
        return known.normaliser;
    }
}
