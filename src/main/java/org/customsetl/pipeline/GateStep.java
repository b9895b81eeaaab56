package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.quality.Finding.Hold;
import org.customsetl.quality.Finding.Remark;
import org.customsetl.quality.Gates;
import org.customsetl.quality.HeldMonths;
import org.customsetl.staging.Stage;
import org.customsetl.trade.Rejection;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Holds back what would make a total wrong. A load that is held leaves what it would supersede in its place, and makes
 * others wait for it: so the gates are asked again until none of them closes.
 */
@Component
class GateStep implements Tasklet {

    private final Gates gates;
    private final HeldMonths heldMonths;
    private final LoadRegister register;
    private final Stage stage;
    private final LoadProgress progress;

    GateStep(Gates gates, HeldMonths heldMonths, LoadRegister register, Stage stage, LoadProgress progress) {
        this.gates = gates;
        this.heldMonths = heldMonths;
        this.register = register;
        this.stage = stage;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        long run = RunParameter.of(contribution.getStepExecution());
        Gates.Findings findings = gates.ask(run);
        while (!findings.holds().isEmpty()) {
            findings.holds().forEach(this::hold);
            findings = gates.ask(run);
        }
        for (Remark remark : findings.remarks()) {
            stage.remark(remark.load(), remark.sheet(), remark.text());
        }
        return RepeatStatus.FINISHED;
    }

    private void hold(Hold hold) {
        LoadRegister.Registered file = register.registered(hold.load());
        List<Rejection> rejections = hold.rejections().stream()
                .map(rejection -> FileListener.withWhatStays(rejection, file))
                .toList();
        heldMonths.noteLinesOf(hold.load());
        register.hold(hold.load());
        stage.rejectWhole(hold.load(), rejections);
        Rejection first = rejections.get(0);
        progress.done(file.dataset() + "/" + file.name(), "held: " + first.reason() + ", " + first.message());
    }
}
