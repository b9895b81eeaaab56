package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.publishing.Publisher;
import org.customsetl.staging.Stage;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Runs the main job once, under the lock, after clearing up behind runs that died. */
@Component
public class Loader {

    private final RunLock lock;
    private final Runs runs;
    private final LoadRegister register;
    private final Stage stage;
    private final Publisher publisher;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;
    private final StopOnShutdown stopping;
    private final Pruning pruning;

    Loader(
            RunLock lock,
            Runs runs,
            LoadRegister register,
            Stage stage,
            Publisher publisher,
            JobOperator operator,
            JobRepository repository,
            Job job,
            StopOnShutdown stopping,
            Pruning pruning) {
        this.lock = lock;
        this.runs = runs;
        this.register = register;
        this.stage = stage;
        this.publisher = publisher;
        this.operator = operator;
        this.repository = repository;
        this.job = job;
        this.stopping = stopping;
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

    /**
     * Loads what is asked for and publishes the months it touches.
     *
     * @throws RunBusyException if another process is loading
     */
    public Result load(LoadRequest request) {
        stopping.runBegins();
        try {
            return loadUnderLock(request);
        } finally {
            stopping.runEnds();
        }
    }

    private Result loadUnderLock(LoadRequest request) {
        RunLock.Held held = lock.acquire();
        try {
            clearUp();
            long run = runs.begin(request.only() == LayoutSpec.Kind.RATES ? "rates import" : "load", request);
            String failure = execute(run);
            if (failure.isEmpty()) {
                int exitCode = runs.exitCode(run);
                runs.end(run, "done", exitCode, runs.heldBack(run));
                pruning.after(run);
                return new Result(run, exitCode, "");
            }
            abandon(run);
            runs.end(run, "failed", 1, failure);
            return new Result(run, 1, failure);
        } finally {
            held.close();
        }
    }

    private String execute(long run) {
        try {
            JobExecution execution = operator.start(job, RunParameter.with(run));
            return execution.getStatus() == BatchStatus.COMPLETED ? "" : failure(execution);
        } catch (JobExecutionException e) {
            return "the job could not be started: " + e.getMessage();
        }
    }

    private static String failure(JobExecution execution) {
        return execution.getAllFailureExceptions().stream()
                .map(Loader::rootCause)
                .filter(cause -> !(cause instanceof JobInterruptedException))
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .findFirst()
                .orElse("stopped before it was done");
    }

    private static Throwable rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** A run that is marked running while we hold the lock has died: nothing of it was published, nothing remains. */
    private void clearUp() {
        for (JobExecution dead : repository.findRunningJobExecutions(job.getName())) {
            operator.recover(dead);
        }
        for (long run : runs.running()) {
            abandon(run);
            runs.end(run, "crashed", 1, "the process ended before the run did");
        }
    }

    private void abandon(long run) {
        publisher.discardUnpublished();
        List<Long> loads = register.unpublished(run);
        for (long load : loads) {
            stage.discard(load);
            register.finish(load, "abandoned", null);
        }
    }
}
