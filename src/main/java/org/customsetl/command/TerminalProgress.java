package org.customsetl.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.customsetl.pipeline.LoadProgress;
import org.jspecify.annotations.Nullable;

/** A moving line on a terminal; one plain line a file elsewhere. */
final class TerminalProgress implements LoadProgress.Watcher {

    private final PrintStream err;
    private final boolean terminal;
    private @Nullable ProgressBar bar;

    /** @param terminal whether a person watches; the launcher knows, Java cannot tell on every version */
    TerminalProgress(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void file(String label) {
        if (terminal) {
            end();
            bar = new ProgressBarBuilder()
                    .setTaskName(label)
                    .setUnit(" rows", 1)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void rows(int count) {
        if (bar != null) {
            bar.stepBy(count);
        }
    }

    @Override
    public void done(String label, String result) {
        end();
        err.println(label + ": " + result);
    }

    /** Takes the moving line away, before other things are printed. */
    void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
