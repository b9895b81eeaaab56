package org.customsetl.ownership;

/** A run wants to write, and its process owns the warehouse no more. */
public class LostOwnershipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostOwnershipException(long run) {
        super("run " + run + " owns the warehouse no more: another process took it over, since this one had not been"
                + " heard of for longer than customs-etl.lease. Nothing of it is published");
    }
}
