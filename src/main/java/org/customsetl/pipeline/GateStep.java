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
    private final OtherMonths others;
    private final Runs runs;

    GateStep(HoldBack back, OtherMonths others, Runs runs) {
        this.back = back;
        this.others = others;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        long run = RunParameter.of(contribution.getStepExecution());
        LoadRequest.Again again = runs.request(run).again();
        if (again != null) {
            others.leave(run, again);
        }
        back.untilNoGateCloses(run).forEach(back::remark);
        return RepeatStatus.FINISHED;
    }
}
