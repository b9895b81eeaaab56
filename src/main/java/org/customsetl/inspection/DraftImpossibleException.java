package org.customsetl.inspection;

import org.customsetl.trade.Rejection;

/** A file of which no layout can be drafted, because it cannot be read or what is stated about it is wrong. */
public class DraftImpossibleException extends Exception {

    private static final long serialVersionUID = 1L;

    DraftImpossibleException(Rejection rejection) {
        super(rejection.reason() + ": " + rejection.message() + ". Way out: " + rejection.wayOut());
    }
}
