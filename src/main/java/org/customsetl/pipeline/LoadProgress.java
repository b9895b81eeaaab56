package org.customsetl.pipeline;

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

    private volatile Watcher watcher = new Watcher() {
        @Override
        public void file(String label) {}

        @Override
        public void rows(int count) {}

        @Override
        public void done(String label, String result) {}
    };

    /** Sets who is told from now on. */
    public void watch(Watcher newWatcher) {
        this.watcher = newWatcher;
    }

    void file(String label) {
        watcher.file(label);
    }

    void rows(int count) {
        watcher.rows(count);
    }

    void done(String label, String result) {
        watcher.done(label, result);
    }
}
