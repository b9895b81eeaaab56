package org.customsetl.pipeline;

import org.customsetl.publishing.Publisher;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Prepares the new vintages of the months that the run touches, with their totals. */
@Component
class TotalStep implements Tasklet {

    private final Publisher publisher;
    private final Runs runs;

    TotalStep(Publisher publisher, Runs runs) {
        this.publisher = publisher;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        long run = RunParameter.of(contribution.getStepExecution());
        publisher.prepare(run, runs.request(run).reason());
        return RepeatStatus.FINISHED;
    }
}
