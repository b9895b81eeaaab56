package org.customsetl.pipeline;

import java.nio.file.Path;
import org.customsetl.layout.BadLayoutsException;
import org.customsetl.layout.Layouts;
import org.customsetl.normalisation.RegisteredNames;
import org.customsetl.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The layouts of a run: those that the program ships and those of the folder that it was told, read when it begins. */
@Component
class RunLayouts {

    private final @Nullable Path folder;
    private final Reference reference;

    private record OfRun(long run, Layouts layouts) {}

    private @Nullable OfRun last;

    RunLayouts(@Value("${customs-etl.layouts:}") String folder, Reference reference) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.reference = reference;
    }

    /**
     * The same for all files of a run.
     *
     * @throws IllegalStateException if a layout of the folder is wrong; commands say so before a run begins
     */
    synchronized Layouts of(long run) {
        OfRun known = last;
        if (known == null || known.run != run) {
            known = new OfRun(run, read());
            last = known;
        }
        return known.layouts;
    }

    private Layouts read() {
        try {
            return Layouts.shippedAnd(folder, new RegisteredNames(reference));
        } catch (BadLayoutsException e) {
            throw new IllegalStateException(String.join("; ", e.problems()), e);
        }
    }
}
