package org.customsetl.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Holds back what would make a total wrong. */
@Component
class GateStep implements Tasklet {

    private final HoldBack back;

    GateStep(HoldBack back) {
        this.back = back;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        back.untilNoGateCloses(RunParameter.of(contribution.getStepExecution())).forEach(back::remark);
        return RepeatStatus.FINISHED;
    }
}
