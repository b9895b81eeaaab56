package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.publishing.Publisher;
import org.customsetl.quality.Finding.Hold;
import org.customsetl.quality.Reconciler;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Compares what is about to be published with what customs printed, and holds back what differs by more than its dataset
 * allows. What is left is added up anew and compared again, until nothing has to be held.
 */
@Component
class ReconcileStep implements Tasklet {

    private final Reconciler reconciler;
    private final HoldBack back;
    private final Publisher publisher;
    private final Runs runs;

    ReconcileStep(Reconciler reconciler, HoldBack back, Publisher publisher, Runs runs) {
        this.reconciler = reconciler;
        this.back = back;
        this.publisher = publisher;
        this.runs = runs;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        long run = RunParameter.of(contribution.getStepExecution());
        Reconciler.Result result = reconciler.compare(run);
        while (!result.holds().isEmpty()) {
            prepareWithout(run, result.holds());
            result = reconciler.compare(run);
        }
        reconciler.store(run, result.counts());
        result.remarks().forEach(back::remark);
        return RepeatStatus.FINISHED;
    }

    private void prepareWithout(long run, List<Hold> holds) {
        holds.forEach(back::hold);
        back.untilNoGateCloses(run);
        publisher.discardUnpublished(run);
        publisher.prepare(run, runs.request(run).reason());
    }
}
