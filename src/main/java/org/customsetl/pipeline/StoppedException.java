package org.customsetl.pipeline;

/** The process was asked to stop, so no run begins any more. */
public class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("stopped before it was done");
    }
}
