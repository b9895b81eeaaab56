package org.customsetl.pipeline;

import org.customsetl.layout.LayoutSpec;
import org.customsetl.ownership.Owner;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/** Runs the main job once, as the owner of the warehouse. */
@Component
public class Loader {

    private final OwnedWork owned;
    private final Runs runs;
    private final Recovery recovery;
    private final JobOperator operator;
    private final Job job;
    private final Pruning pruning;

    Loader(OwnedWork owned, Runs runs, Recovery recovery, JobOperator operator, Job job, Pruning pruning) {
        this.owned = owned;
        this.runs = runs;
        this.recovery = recovery;
        this.operator = operator;
        this.job = job;
        this.pruning = pruning;
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
    private record Ending(String status, String failure) {}

    /**
     * Loads what is asked for and publishes the months it touches.
     *
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     */
    public Result load(LoadRequest request) {
        return owned.as(owner -> load(request, owner));
    }

    private Result load(LoadRequest request, Owner owner) {
        long run = runs.begin(owner, request.only() == LayoutSpec.Kind.RATES ? "rates import" : "load", request);
        Ending ending = execute(run);
        if (ending.failure.isEmpty()) {
            int exitCode = runs.exitCode(run);
            runs.end(run, ending.status, exitCode, runs.heldBack(run));
            pruning.after(run);
            return new Result(run, exitCode, "");
        }
        String loss = owner.loss();
        String failure = loss == null ? ending.failure : loss;
        recovery.abandon(run);
        runs.end(run, loss == null ? ending.status : "failed", 1, failure);
        return new Result(run, 1, failure);
    }

    private Ending execute(long run) {
        try {
            JobExecution execution = operator.start(job, RunParameter.with(run));
            return execution.getStatus() == BatchStatus.COMPLETED ? new Ending("done", "") : failed(execution);
        } catch (JobExecutionException e) {
            return new Ending("failed", "the job could not be started: " + e.getMessage());
        }
    }

    private static Ending failed(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(Loader::rootCause)
                .filter(cause -> !(cause instanceof JobInterruptedException))
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .findFirst()
                .map(why -> new Ending("failed", why))
                .orElse(new Ending("stopped", "stopped before it was done"));
    }

    private static Throwable rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
