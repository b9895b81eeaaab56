package org.customsetl.pipeline;

import org.customsetl.publishing.Publisher;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Publishes all months of the run at once. */
@Component
class PublishStep implements Tasklet {

    private final Publisher publisher;

    PublishStep(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        publisher.publish(RunParameter.of(contribution.getStepExecution()));
        return RepeatStatus.FINISHED;
    }
}
