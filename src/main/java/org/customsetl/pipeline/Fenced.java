package org.customsetl.pipeline;

import org.customsetl.ownership.Fence;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * A step that writes only while its process owns the warehouse. It asks first, in the step's own transaction: a successor
 * waits for that transaction's end.
 */
record Fenced(Fence fence, Tasklet step) implements Tasklet {

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        fence.check(RunParameter.of(contribution.getStepExecution()));
        return step.execute(contribution, context);
    }
}
