package org.customsetl.pipeline;

/** Another process is running a load on this warehouse. */
public class RunBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunBusyException(String message) {
        super(message);
    }
}
