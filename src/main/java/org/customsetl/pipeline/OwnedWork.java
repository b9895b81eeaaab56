package org.customsetl.pipeline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.customsetl.database.Sockets;
import org.customsetl.ownership.Owner;
import org.customsetl.ownership.Ownership;
import org.customsetl.ownership.SessionName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Does what changes the warehouse as its owner, after clearing up behind owners that died. */
@Component
class OwnedWork {

    private final Ownership ownership;
    private final Recovery recovery;
    private final StopOnShutdown stopping;
    private final SessionName name;
    private final Duration lease;
    private final Duration wait;

    OwnedWork(
            Ownership ownership,
            Recovery recovery,
            StopOnShutdown stopping,
            SessionName name,
            @Value("${customs-etl.lease:30s}") Duration lease,
            @Value("${customs-etl.wait:0s}") Duration wait) {
        this.name = name;
        this.lease = lease;
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
        CountDownLatch ended = new CountDownLatch(1);
        try (Owner owner = acquire(patience, () -> lost(ended))) {
            recovery.clearUp();
            return work.apply(owner);
        } finally {
            ended.countDown();
            stopping.runEnds();
        }
    }

    /** Nothing of the work is published any more. It ends at its chunk's border, or else what it waits for is cut off. */
    private void lost(CountDownLatch ended) {
        stopping.stopSteps();
        Thread cutting = new Thread(() -> cutUntil(ended), "cut-off");
        cutting.setDaemon(true);
        cutting.start();
    }

    private void cutUntil(CountDownLatch ended) {
        try {
            while (!ended.await(lease.toMillis(), TimeUnit.MILLISECONDS)) {
                Sockets.cut(name.text());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Owner acquire(Duration patience, Runnable onLoss) {
        try {
            return ownership.acquire(patience, onLoss);
        } catch (RuntimeException e) {
            if (stopping.isAsked()) {
                throw new StoppedException();
            }
            throw e;
        }
    }
}
