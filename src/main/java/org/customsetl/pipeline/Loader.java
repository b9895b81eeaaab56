package org.customsetl.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.customsetl.database.DatabaseUnavailableException;
import org.customsetl.ownership.Fence;
import org.customsetl.ownership.Owner;
import org.customsetl.publishing.Publisher;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the main job once, as the owner of the warehouse. */
@Component
public class Loader {

    private final OwnedWork owned;
    private final Runs runs;
    private final Recovery recovery;
    private final FirstCause firstCause;
    private final JobOperator operator;
    private final Job job;
    private final Pruning pruning;
    private final Publisher publisher;
    private final TransactionTemplate transactions;
    private final Fence fence;

    Loader(
            OwnedWork owned,
            Runs runs,
            Recovery recovery,
            FirstCause firstCause,
            JobOperator operator,
            Job job,
            Pruning pruning,
            Publisher publisher,
            TransactionTemplate transactions,
            Fence fence) {
        this.fence = fence;
        this.owned = owned;
        this.runs = runs;
        this.recovery = recovery;
        this.firstCause = firstCause;
        this.operator = operator;
        this.job = job;
        this.pruning = pruning;
        this.publisher = publisher;
        this.transactions = transactions;
    }

    /**
     * How a run ended.
     *
     * @param run its number
     * @param exitCode the exit code of the contract
     * @param message what went wrong, "" where nothing did
     */
    public record Result(long run, int exitCode, String message) {}

    /** How the job ended. */
    private record Ending(String status, String failure, boolean database) {}

    /**
     * Loads what is asked for and publishes the months it touches.
     *
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     */
    public Result load(LoadRequest request) {
        return owned.as(owner -> load(request, owner));
    }

    /**
     * The same after waiting for who is loading now.
     *
     * @param patience how long
     */
    public Result load(LoadRequest request, Duration patience) {
        return owned.as(patience, owner -> load(request, owner));
    }

    /**
     * The same, unless it is no longer wanted once nobody else is loading: what was waited for may have done it.
     *
     * @param done is told how it ended before the next owner follows
     */
    Optional<Result> loadIf(BooleanSupplier wanted, LoadRequest request, Duration patience, Consumer<Result> done) {
        return owned.as(patience, owner -> {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            Result result = load(request, owner);
            done.accept(result);
            return Optional.of(result);
        });
    }

    /** How long a call waits for who is loading, unless it says else. */
    Duration patience() {
        return owned.patience();
    }

    /** Clears up behind runs that died, and does nothing else. */
    public void clearUp(Duration patience) {
        owned.as(patience, Owner::token);
    }

    /** Whether the process was asked to stop, so that no run begins any more. */
    public boolean isStopping() {
        return owned.isStopping();
    }

    /** Whether no run of this process is under way. */
    public boolean isIdle() {
        return owned.isIdle();
    }

    private Result load(LoadRequest request, Owner owner) {
        long run = runs.begin(owner, request);
        try (RunLog log = RunLog.begin(run, request)) {
            return log.ended(load(run, owner));
        }
    }

    private Result load(long run, Owner owner) {
        Ending ending = execute(run);
        if (!ending.failure.isEmpty()) {
            return failed(run, ending, owner);
        }
        int exitCode = runs.exitCode(run);
        runs.end(run, ending.status, exitCode, runs.heldBack(run));
        pruning.after(run);
        return new Result(run, exitCode, "");
    }

    /**
     * Does what is asked for up to publishing, shows it as if it were published, and takes everything back.
     *
     * @param look what is done with it, in the transaction that is rolled back
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     */
    public <T> T preview(LoadRequest request, Function<Result, T> look) {
        return owned.as(owner -> preview(request, look, owner));
    }

    private <T> T preview(LoadRequest request, Function<Result, T> look, Owner owner) {
        long run = runs.begin(owner, request);
        Ending ending = execute(run);
        if (!ending.failure.isEmpty()) {
            return look.apply(failed(run, ending, owner));
        }
        int exitCode = runs.exitCode(run);
        T seen = transactions.execute(status -> {
            status.setRollbackOnly();
            publisher.publish(run);
            return look.apply(new Result(run, exitCode, ""));
        });
        recovery.abandon(run);
        runs.end(run, "done", exitCode, "a dry run: nothing was published");
        return seen;
    }

    /**
     * @throws DatabaseUnavailableException if it can be noted nowhere that the run failed; the next run clears up then
     */
    private Result failed(long run, Ending ending, Owner owner) {
        String failure = failure(run, ending, owner.loss());
        try {
            recovery.abandon(run);
            runs.end(run, owner.loss() == null ? ending.status : "failed", 1, failure);
        } catch (RuntimeException e) {
            throw new DatabaseUnavailableException(
                    "Run " + run + " failed, nothing was published: " + failure + ". What it left is cleared up then",
                    e);
        }
        pruning.after(run);
        return new Result(run, 1, failure);
    }

    private String failure(long run, Ending ending, @Nullable String loss) {
        if (loss == null && !ending.database) {
            return ending.failure;
        }
        if (isTakenOver(run)) {
            return Owner.LOST + "another process took it over, since this one had said nothing for longer than"
                    + " customs-etl.lease, and ended this one's sessions";
        }
        return loss == null ? ending.failure : ending.database ? Owner.LOST + ending.failure : loss;
    }

    /** A database that is gone says nothing of it. */
    private boolean isTakenOver(long run) {
        try {
            return fence.isTakenOver(run);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Ending execute(long run) {
        try {
            JobExecution execution = operator.start(job, RunParameter.with(run));
            return execution.getStatus() == BatchStatus.COMPLETED
                    ? new Ending("done", "", false)
                    : ended(firstCause.of(execution));
        } catch (JobExecutionException | RuntimeException e) {
            return ended(firstCause.of(e));
        }
    }

    private static Ending ended(FirstCause.Why why) {
        return why.text().isEmpty()
                ? new Ending("stopped", "stopped before it was done", false)
                : new Ending("failed", why.text(), why.database());
    }
}
