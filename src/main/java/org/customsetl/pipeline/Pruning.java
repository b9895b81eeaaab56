package org.customsetl.pipeline;

import java.nio.file.Path;
import org.customsetl.inbox.RunNotes;
import org.customsetl.ownership.Fence;
import org.customsetl.publishing.Retention;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes what is more than the vintages to keep, at the end of a run that published; never a reason for it to fail. */
@Component
class Pruning {

    private final Retention retention;
    private final Fence fence;
    private final RunNotes notes;
    private final TransactionOperations transactions;

    Pruning(Retention retention, Fence fence, RunNotes notes, TransactionOperations transactions) {
        this.retention = retention;
        this.fence = fence;
        this.notes = notes;
        this.transactions = transactions;
    }

    void after(long run) {
        try {
            transactions.executeWithoutResult(status -> {
                fence.check(run);
                retention.prune(run);
            });
        } catch (RuntimeException e) {
            notes.add(
                    run,
                    Path.of("customs-etl.keep-vintages"),
                    "earlier vintages were not removed; the next run tries again: " + e.getMessage());
        }
    }
}
