package org.customsetl.layout;

import org.customsetl.trade.Rejection;

/** A file that was read but cannot be used as a whole: no layout fits, or what it must state is missing or contradicted. */
public class UnusableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;
    private final transient Dispute dispute;

    /** @param rejection what is wrong, where, and the reason that knows the way out */
    public UnusableTableException(Rejection rejection) {
        this(rejection, Dispute.NONE);
    }

    /** @param dispute what tells which months a table may be of whose readings contradict each other */
    UnusableTableException(Rejection rejection, Dispute dispute) {
        super(rejection.message());
        this.rejection = rejection;
        this.dispute = dispute;
    }

    /** What tells which months a list of lines may be of; nothing where its readings do not contradict each other. */
    public Dispute dispute() {
        return dispute;
    }

    /** What is wrong, with its coordinates. */
    public Rejection rejection() {
        return rejection;
    }
}
