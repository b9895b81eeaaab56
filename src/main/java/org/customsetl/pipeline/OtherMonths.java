package org.customsetl.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.staging.Stage;
import org.springframework.stereotype.Component;

/** Leaves files alone that were new beside those of a month that is done again, and turn out not to be of it. */
@Component
class OtherMonths {

    private final LoadRegister register;
    private final Stage stage;

    OtherMonths(LoadRegister register, Stage stage) {
        this.register = register;
        this.stage = stage;
    }

    void leave(long run, LoadRequest.Again again) {
        LocalDate month = again.firstDay();
        List<Long> others = register.readAndNotOf(run, month);
        for (long load : others) {
            stage.discard(load);
            register.leaveAlone(load, "not of " + again.month() + ": the next load reads it");
        }
    }
}
