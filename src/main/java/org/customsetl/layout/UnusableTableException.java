package org.customsetl.layout;

import org.customsetl.trade.Rejection;

/** A file that was read but cannot be used as a whole: no layout fits, or what it must state is missing or contradicted. */
public class UnusableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /** @param rejection what is wrong, where, and the reason that knows the way out */
    public UnusableTableException(Rejection rejection) {
        super(rejection.message());
        this.rejection = rejection;
    }

    /** What is wrong, with its coordinates. */
    public Rejection rejection() {
        return rejection;
    }
}
