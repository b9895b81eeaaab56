package org.customsetl.quality;

import java.util.List;

/** Two loads that contradict each other, as the first of them sees it; it is about to be published. */
interface Dispute {

    /** The load that is judged. */
    long load();

    /** The other one. */
    long other();

    /** Whether the other one is new as well. */
    boolean arrived();

    /** Whether it is the one to be told of what both loads should know. */
    default boolean isFirst() {
        return !arrived() || load() > other();
    }

    /**
     * Those of which the judged load is to be held. Beside what is published it is the new one; of two new ones the one
     * that contradicts more others, and both where nobody can say which is wrong.
     */
    static <T extends Dispute> List<T> lost(List<T> disputes) {
        return disputes.stream()
                .filter(dispute ->
                        !dispute.arrived() || count(disputes, dispute.load()) >= count(disputes, dispute.other()))
                .toList();
    }

    private static long count(List<? extends Dispute> disputes, long load) {
        return disputes.stream().filter(dispute -> dispute.load() == load).count();
    }
}
