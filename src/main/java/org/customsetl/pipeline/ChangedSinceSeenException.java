package org.customsetl.pipeline;

/** What would be published is not what a dry run showed. */
public final class ChangedSinceSeenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedSinceSeenException(String message) {
        super(message);
    }
}
