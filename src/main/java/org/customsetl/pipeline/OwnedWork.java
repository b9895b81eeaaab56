package org.customsetl.pipeline;

import java.time.Duration;
import java.util.function.Function;
import org.customsetl.ownership.Owner;
import org.customsetl.ownership.Ownership;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does what changes the warehouse as its owner, after clearing up behind owners that died. */
@Component
class OwnedWork {

    private final Ownership ownership;
    private final Recovery recovery;
    private final StopOnShutdown stopping;
    private final Duration wait;

    OwnedWork(
            Ownership ownership,
            Recovery recovery,
            StopOnShutdown stopping,
            @Value("${customs-etl.wait:0s}") Duration wait) {
        this.wait = wait;
        this.ownership = ownership;
        this.recovery = recovery;
        this.stopping = stopping;
        stopping.onStop(ownership::giveUp);
    }

    Duration patience() {
        return wait;
    }

    /** Whether the process was asked to stop. */
    boolean isStopping() {
        return stopping.isAsked();
    }

    /** Whether nothing of this process owns the warehouse, or waits for it. */
    boolean isIdle() {
        return stopping.isIdle();
    }

    /**
     * Does it, and lets go of the warehouse.
     *
     * @throws org.customsetl.ownership.RunBusyException if another process is the owner
     */
    <T> T as(Function<Owner, T> work) {
        return as(wait, work);
    }

    /**
     * The same after waiting for the present owner.
     *
     * @param patience how long
     */
    <T> T as(Duration patience, Function<Owner, T> work) {
        stopping.runBegins();
        try (Owner owner = acquire(patience)) {
            recovery.clearUp();
            return work.apply(owner);
        } finally {
            stopping.runEnds();
        }
    }

    private Owner acquire(Duration patience) {
        try {
            return ownership.acquire(patience, stopping::stopSteps);
        } catch (RuntimeException e) {
            if (stopping.isAsked()) {
                throw new StoppedException();
            }
            throw e;
        }
    }
}
