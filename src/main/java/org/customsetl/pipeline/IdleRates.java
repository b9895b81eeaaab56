package org.customsetl.pipeline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.customsetl.inbox.FoundFile;
import org.customsetl.inbox.RunNotes;
import org.customsetl.layout.DatasetFile;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.RateSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remarks on sources of rates that a dataset names and that have none: whoever names one expects it to be used. */
@Component
class IdleRates {

    private final RunNormaliser normalisers;
    private final RunNotes notes;

    IdleRates(RunNormaliser normalisers, RunNotes notes) {
        this.normalisers = normalisers;
        this.notes = notes;
    }

    /** Notes them once a folder. */
    void note(long run, Collection<FoundFile> files) {
        Map<Path, Set<RateSource>> idle = new LinkedHashMap<>();
        for (FoundFile file : files) {
            RateOrder stated = stated(file);
            if (stated != null) {
                idle.computeIfAbsent(file.path().resolveSibling(DatasetFile.NAME), folder -> new LinkedHashSet<>())
                        .addAll(normalisers.of(run).withoutRates(stated));
            }
        }
        idle.forEach((yaml, sources) -> sources.forEach(source -> notes.add(
                run,
                yaml,
                "names the source of rates '" + source + "', of which there was no rate when the run began: nothing is"
                        + " converted by it; load a list of its rates first, and what it should convert after it")));
    }

    private static @Nullable RateOrder stated(FoundFile file) {
        try {
            return FileContext.of(file.path(), Statement.NONE, false)
                    .statement()
                    .rates();
        } catch (UnusableTableException e) {
            return null; // said, with its reason, when the file is read
        }
    }
}
