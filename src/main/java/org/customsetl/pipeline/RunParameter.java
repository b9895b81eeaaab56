package org.customsetl.pipeline;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/** The job's one parameter: the number of its run. What was asked for stands in the warehouse, not in parameters. */
final class RunParameter {

    private static final String NAME = "run";

    private RunParameter() {}

    static JobParameters with(long run) {
        return new JobParametersBuilder().addLong(NAME, run).toJobParameters();
    }

    static long of(StepExecution step) {
        Long run = step.getJobExecution().getJobParameters().getLong(NAME);
        if (run == null) {
            throw new IllegalStateException("the job was started without a run");
        }
        return run;
    }
}
