package org.customsetl.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for other processes: in real time, since theirs is. */
final class Patience {

    /** Long enough for a slow machine; nothing is measured by it. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private Patience() {}

    static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("waited in vain for " + what);
            }
            pause(20);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
