package org.customsetl.console;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Whoever guesses passwords has to wait. */
final class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyAttemptsException(Duration wait) {
        super("too many wrong passwords; try again in " + seconds(wait) + " s");
        this.seconds = seconds(wait);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long to wait. */
    long seconds() {
        return seconds;
    }
}
