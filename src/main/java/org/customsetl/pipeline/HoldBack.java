package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.quality.Finding.Hold;
import org.customsetl.quality.Finding.Remark;
import org.customsetl.quality.Gates;
import org.customsetl.quality.HeldMonths;
import org.customsetl.staging.Stage;
import org.customsetl.trade.Rejection;
import org.springframework.stereotype.Component;

/** Holds back loads that were read, with what is said of them, and asks the gates about those that remain. */
@Component
class HoldBack {

    private final Gates gates;
    private final HeldMonths heldMonths;
    private final LoadRegister register;
    private final Stage stage;
    private final LoadProgress progress;

    HoldBack(Gates gates, HeldMonths heldMonths, LoadRegister register, Stage stage, LoadProgress progress) {
        this.gates = gates;
        this.heldMonths = heldMonths;
        this.register = register;
        this.stage = stage;
        this.progress = progress;
    }

    /**
     * Asks the gates until none of them closes: a load that is held leaves what it would supersede in its place, and makes
     * others wait for it.
     *
     * @return the remarks of the gates
     */
    List<Remark> untilNoGateCloses(long run) {
        Gates.Findings findings = gates.ask(run);
        while (!findings.holds().isEmpty()) {
            findings.holds().forEach(this::hold);
            findings = gates.ask(run);
        }
        return findings.remarks();
    }

    void hold(Hold hold) {
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

    void remark(Remark remark) {
        stage.remark(remark.load(), remark.sheet(), remark.text());
    }
}
