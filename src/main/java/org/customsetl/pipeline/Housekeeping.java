package org.customsetl.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.customsetl.inbox.OldFindings;
import org.customsetl.ownership.EndedOwners;
import org.customsetl.ownership.Fence;
import org.customsetl.staging.Stage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes what runs leave behind beside what they published, once it is older than the settings keep it
 * (docs/decisions/0028-housekeeping.md): in small transactions, and no longer than a bounded time at the end of a run.
 */
@Component
class Housekeeping {

    private static final Duration MOST = Duration.ofSeconds(20);

    private final OldFindings findings;
    private final Stage stage;
    private final Fence fence;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final List<Chore> chores;

    Housekeeping(
            OldExecutions executions,
            EndedOwners owners,
            OldFindings findings,
            MonthQueue queue,
            Stage stage,
            Fence fence,
            TransactionOperations transactions,
            Clock clock,
            @Value("${customs-etl.keep-batch:90d}") String keepBatch,
            @Value("${customs-etl.keep-rejections:365d}") String keepRejections) {
        this.findings = findings;
        this.stage = stage;
        this.fence = fence;
        this.transactions = transactions;
        this.clock = clock;
        KeepTime batch = KeepTime.of("customs-etl.keep-batch", keepBatch);
        KeepTime rejections = KeepTime.of("customs-etl.keep-rejections", keepRejections);
        this.chores = List.of(
                new Chore(batch, executions::prune),
                new Chore(batch, owners::prune),
                new Chore(rejections, findings::pruneNotes),
                new Chore(rejections, findings::pruneReadings),
                new Chore(rejections, queue::prune));
    }

    /**
     * Something to prune.
     *
     * @param piece deletes a piece of what is older, and says whether there may be more
     */
    private record Chore(KeepTime keep, Predicate<OffsetDateTime> piece) {}

    /** Does what there is to do, as the owner of the warehouse. What time does not suffice for is left to the next run. */
    void after(long run) {
        long until = System.nanoTime() + MOST.toNanos();
        removeRemains(run);
        for (Chore chore : chores) {
            OffsetDateTime before = chore.keep.before(OffsetDateTime.now(clock));
            boolean more = before != null;
            while (more && before != null && System.nanoTime() - until < 0) {
                more = fenced(run, chore, before);
            }
        }
    }

    private boolean fenced(long run, Chore chore, OffsetDateTime before) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            fence.check(run);
            return chore.piece.test(before);
        }));
    }

    private void removeRemains(long run) {
        transactions.executeWithoutResult(status -> {
            fence.check(run);
            findings.withRemains().forEach(stage::discard);
        });
    }
}
