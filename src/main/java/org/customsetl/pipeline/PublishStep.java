package org.customsetl.pipeline;

import org.customsetl.publishing.Publisher;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Publishes all months of the run at once, unless it is a dry run. */
@Component
class PublishStep implements Tasklet {

    private final Publisher publisher;
    private final Runs runs;
    private final SeenFiles seenFiles;

    PublishStep(Publisher publisher, Runs runs, SeenFiles seenFiles) {
        this.seenFiles = seenFiles;
        this.publisher = publisher;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        long run = RunParameter.of(contribution.getStepExecution());
        LoadRequest request = runs.request(run);
        if (request.again() != null && request.again().seen() != null) {
            seenFiles.check(run, request.again().seen(), true);
        }
        if (!request.isDryRun()) {
            publisher.publish(run);
        }
        return RepeatStatus.FINISHED;
    }
}
