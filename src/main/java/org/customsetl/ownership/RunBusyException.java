package org.customsetl.ownership;

/** Another process owns the warehouse. */
public class RunBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunBusyException(String message) {
        super(message);
    }
}
