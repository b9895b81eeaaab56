package org.customsetl.console;

import java.util.Optional;
import org.customsetl.pipeline.LoadProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** The file that this process is reading, if it is. */
@Component
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LocalProgress implements LoadProgress.Watcher {

    /** @param rows how many of the file's rows were stored so far */
    record OfFile(String label, long rows) {}

    private volatile @Nullable OfFile current;

    LocalProgress(LoadProgress progress) {
        progress.watch(this);
    }

    Optional<OfFile> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public void file(String label) {
        current = new OfFile(label, 0);
    }

    @Override
    public void rows(int count) {
        OfFile before = current;
        if (before != null) {
            current = new OfFile(before.label, before.rows + count);
        }
    }

    @Override
    public void done(String label, String result) {
        current = null;
    }
}
