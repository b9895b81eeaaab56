package org.customsetl.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.customsetl.database.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/**
 * Why a job failed: what went wrong first, not what went wrong after that. A database that is gone also keeps Batch from
 * noting the failure, so the job that runs is remembered here.
 */
@Component
class FirstCause implements JobExecutionListener {

    private volatile @Nullable JobExecution running;

    @Override
    public void beforeJob(JobExecution execution) {
        running = execution;
    }

    /**
     * Why.
     *
     * @param text a sentence; "" where the job was only stopped
     * @param database whether something is wrong with the database
     */
    record Why(String text, boolean database) {}

    /** Why an execution did not complete. */
    Why of(JobExecution execution) {
        List<Throwable> failures = failures(execution);
        Optional<String> trouble = failures.stream()
                .flatMap(one -> DatabaseTrouble.sentence(one).stream())
                .findFirst();
        return trouble.map(text -> new Why(text, true))
                .orElseGet(() -> new Why(
                        failures.stream().findFirst().map(FirstCause::said).orElse(""), false));
    }

    /** Why the execution that ran last did not even end. */
    Why of(Exception thrown) {
        JobExecution execution = running;
        Why before = execution == null ? new Why("", false) : of(execution);
        Optional<String> trouble = DatabaseTrouble.sentence(thrown);
        if (before.database || (!before.text.isEmpty() && trouble.isEmpty())) {
            return before;
        }
        return new Why(trouble.orElseGet(() -> said(thrown)), trouble.isPresent());
    }

    /** A file's step begins after the step that it is part of, and fails before it. */
    private static List<Throwable> failures(JobExecution execution) {
        return Stream.concat(
                        execution.getStepExecutions().stream()
                                .sorted(Comparator.comparingLong(StepExecution::getId)
                                        .reversed())
                                .flatMap(step -> step.getFailureExceptions().stream()),
                        execution.getFailureExceptions().stream())
                .filter(Objects::nonNull)
                .filter(failure -> !(rootCause(failure) instanceof JobInterruptedException))
                .toList();
    }

    private static String said(Throwable failure) {
        Throwable cause = rootCause(failure);
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Throwable rootCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
