package org.customsetl.pipeline;

import java.nio.file.Path;
import org.customsetl.inbox.RunNotes;
import org.customsetl.ownership.Fence;
import org.customsetl.publishing.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes what the settings keep no longer, at the end of a run and as its owner; never a reason for it to fail. */
@Component
class Pruning {

    private static final Logger LOG = LoggerFactory.getLogger(Pruning.class);

    private final Retention retention;
    private final Housekeeping housekeeping;
    private final Fence fence;
    private final RunNotes notes;
    private final TransactionOperations transactions;

    Pruning(
            Retention retention,
            Housekeeping housekeeping,
            Fence fence,
            RunNotes notes,
            TransactionOperations transactions) {
        this.retention = retention;
        this.housekeeping = housekeeping;
        this.fence = fence;
        this.notes = notes;
        this.transactions = transactions;
    }

    void after(long run) {
        orNoted(run, "customs-etl.keep-vintages", "earlier vintages were not removed", () -> vintages(run));
        orNoted(
                run,
                "customs-etl.keep-batch",
                "what old runs left behind was not removed",
                () -> housekeeping.after(run));
    }

    private void vintages(long run) {
        transactions.executeWithoutResult(status -> {
            fence.check(run);
            retention.prune(run);
        });
    }

    private void orNoted(long run, String setting, String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            try {
                notes.add(run, Path.of(setting), failure + "; the next run tries again: " + e.getMessage());
            } catch (RuntimeException gone) {
                LOG.debug("The database is gone after the run", gone);
            }
        }
    }
}
