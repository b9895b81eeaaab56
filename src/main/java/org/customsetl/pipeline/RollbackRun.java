package org.customsetl.pipeline;

import java.time.YearMonth;
import java.util.Map;
import org.customsetl.ownership.Fence;
import org.customsetl.ownership.Owner;
import org.customsetl.publishing.Rollback;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Publishes an earlier vintage of a month again, as a run of its own, under the lock that loads take as well. */
@Component
public class RollbackRun {

    private final OwnedWork owned;
    private final Fence fence;
    private final Runs runs;
    private final Rollback rollback;
    private final Pruning pruning;
    private final TransactionOperations transactions;

    RollbackRun(
            OwnedWork owned,
            Fence fence,
            Runs runs,
            Rollback rollback,
            Pruning pruning,
            TransactionOperations transactions) {
        this.owned = owned;
        this.fence = fence;
        this.runs = runs;
        this.rollback = rollback;
        this.pruning = pruning;
        this.transactions = transactions;
    }

    /**
     * What a rollback did.
     *
     * @param run its number, {@code null} where the month stood at that vintage already
     * @param from number of the vintage that was current before
     */
    public record Result(@Nullable Long run, int from) {}

    /**
     * Goes to a vintage.
     *
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     * @throws IllegalArgumentException if there is no such vintage
     */
    public Result to(YearMonth month, int vintage, @Nullable String reason) {
        return owned.as(owner -> to(month, vintage, reason, owner));
    }

    private Result to(YearMonth month, int vintage, @Nullable String reason, Owner owner) {
        Rollback.Step step = rollback.step(month, vintage);
        if (step.isNone()) {
            return new Result(null, vintage);
        }
        long run = runs.begin(
                owner, "rollback", month + " " + vintage, Map.of("month", month.toString(), "to", vintage), reason);
        publish(step, run, reason);
        pruning.after(run);
        return new Result(run, step.from());
    }

    private void publish(Rollback.Step step, long run, @Nullable String reason) {
        try {
            transactions.executeWithoutResult(status -> {
                fence.check(run);
                rollback.take(step, run, reason);
                runs.end(run, "done", 0, step.month() + ": from vintage " + step.from() + " to " + step.to());
            });
        } catch (RuntimeException e) {
            runs.failed(run, e);
            throw e;
        }
    }
}
