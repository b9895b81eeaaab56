package org.customsetl.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses. After five wrong passwords an address has to wait, twice as long after each further one, up to
 * five minutes.
 */
final class LoginAttempts {

    private static final int FREE = 5;
    private static final int LONGEST_DOUBLING = 9;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;

    /** The addresses that failed, the one that was longest silent first. */
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant last) {

        Instant until() {
            if (count < FREE) {
                return last;
            }
            Duration wait = Duration.ofSeconds(1L << Math.min(count - FREE, LONGEST_DOUBLING));
            return last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }

    LoginAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed until it {@link #succeeded}, so that many at once gain nothing.
     *
     * @throws TooManyAttemptsException if the address has to wait
     */
    synchronized void begins(String address) {
        waits(address);
        Instant now = clock.instant();
        Failures before = failures.remove(address);
        failures.put(address, new Failures(before == null ? 1 : before.count + 1, now));
        if (failures.size() > MOST_ADDRESSES) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** @throws TooManyAttemptsException if the address has to wait */
    synchronized void waits(String address) {
        Instant now = clock.instant();
        Failures before = failures.get(address);
        if (before != null && now.isBefore(before.until())) {
            throw new TooManyAttemptsException(Duration.between(now, before.until()));
        }
    }

    synchronized void succeeded(String address) {
        failures.remove(address);
    }
}
