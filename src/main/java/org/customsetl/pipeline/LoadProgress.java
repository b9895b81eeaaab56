package org.customsetl.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Tells whoever watches how a load goes on; nobody does by default. */
@Component
public class LoadProgress {

    /** Who is told. */
    public interface Watcher {
        /** A file is about to be read. */
        void file(String label);

        /** Some more of its rows were stored. */
        void rows(int count);

        /** The file is done. */
        void done(String label, String result);
    }

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Adds who is told from now on. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    void file(String label) {
        watchers.forEach(watcher -> watcher.file(label));
    }

    void rows(int count) {
        watchers.forEach(watcher -> watcher.rows(count));
    }

    void done(String label, String result) {
        watchers.forEach(watcher -> watcher.done(label, result));
    }
}
