package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.publishing.Publisher;
import org.customsetl.staging.Stage;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Clears up behind runs that ended before they published, whatever ended them. Only for the owner of the warehouse: a run
 * that is marked running while we own it has died.
 */
@Component
class Recovery {

    private final Runs runs;
    private final LoadRegister register;
    private final Stage stage;
    private final Publisher publisher;
    private final JobOperator operator;
    private final JobRepository repository;
    private final Job job;

    Recovery(
            Runs runs,
            LoadRegister register,
            Stage stage,
            Publisher publisher,
            JobOperator operator,
            JobRepository repository,
            Job job) {
        this.runs = runs;
        this.register = register;
        this.stage = stage;
        this.publisher = publisher;
        this.operator = operator;
        this.repository = repository;
        this.job = job;
    }

    /** Removes what dead runs left unpublished, and marks them as crashed. */
    void clearUp() {
        for (JobExecution dead : repository.findRunningJobExecutions(job.getName())) {
            operator.recover(dead);
        }
        for (long run : runs.running()) {
            removeInstanceWithoutExecution(run);
            abandon(run);
            runs.end(run, "crashed", 1, "the process ended before the run did");
        }
    }

    /** Batch makes the instance before the execution, in a transaction of its own. */
    private void removeInstanceWithoutExecution(long run) {
        JobInstance instance = repository.getJobInstance(job.getName(), RunParameter.with(run));
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Removes everything that a run has read or prepared and not published. */
    void abandon(long run) {
        publisher.discardUnpublished(run);
        List<Long> loads = register.unpublished(run);
        for (long load : loads) {
            stage.discard(load);
            register.finish(load, "abandoned", null);
        }
    }
}
