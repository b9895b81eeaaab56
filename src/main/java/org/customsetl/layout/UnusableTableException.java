package org.customsetl.layout;

import java.util.List;
import java.util.stream.Stream;
import org.customsetl.trade.Rejection;

/** A file that was read but cannot be used as a whole: no layout fits, or what it must state is missing or contradicted. */
public class UnusableTableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;
    private final transient Dispute dispute;
    private final transient List<Statement> readings;

    /** @param rejection what is wrong, where, and the reason that knows the way out */
    public UnusableTableException(Rejection rejection) {
        this(rejection, Dispute.NONE);
    }

    /** @param dispute what tells which months a table may be of whose readings contradict each other */
    UnusableTableException(Rejection rejection, Dispute dispute) {
        this(rejection, dispute, List.of());
    }

    private UnusableTableException(Rejection rejection, Dispute dispute, List<Statement> readings) {
        super(rejection.message());
        this.rejection = rejection;
        this.dispute = dispute;
        this.readings = readings;
    }

    /** The same with the readings that contradict each other, each as an operator would state it. */
    public UnusableTableException between(Stream<Statement> contradicting) {
        return new UnusableTableException(
                rejection, dispute, contradicting.distinct().toList());
    }

    /** The same with another dispute. */
    UnusableTableException with(Dispute other) {
        return new UnusableTableException(rejection, other, readings);
    }

    /** The same with what a person can do about it. */
    public UnusableTableException out(String wayOut) {
        return new UnusableTableException(rejection.out(wayOut), dispute, readings);
    }

    /** The readings that contradict each other, each as an operator would state it; empty where none can be stated. */
    public List<Statement> readings() {
        return readings;
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
