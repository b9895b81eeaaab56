package org.customsetl.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.customsetl.inbox.MonthFiles;
import org.customsetl.layout.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does a month again: reads what has changed of its files, or of what they were read with, and publishes the months that
 * these touch. With nothing changed there is nothing to do, unless it is forced.
 */
@Component
public class Reprocessing {

    private final Loader loader;
    private final MonthFiles files;
    private final MonthQueue queue;
    private final SeenFiles seenFiles;

    Reprocessing(Loader loader, MonthFiles files, MonthQueue queue, SeenFiles seenFiles) {
        this.seenFiles = seenFiles;
        this.loader = loader;
        this.files = files;
        this.queue = queue;
    }

    /** Why a month cannot be done again. */
    public static final class NoFilesException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoFilesException(YearMonth month, List<String> gone) {
            super(
                    gone.isEmpty()
                            ? month + " was never published, so there is nothing to do again; load its files"
                            : month + " cannot be done again: its files are no longer there (" + Path.of(gone.get(0))
                                    + (gone.size() == 1 ? "" : " and " + (gone.size() - 1) + " more")
                                    + "); put them back, or load others. What is published stays");
        }
    }

    /**
     * Does a month of the queue again, and publishes.
     *
     * @throws NoFilesException if there is nothing to read
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     */
    public Loader.Result publish(MonthQueue.Item item) {
        return publish(item, Duration.ZERO);
    }

    /**
     * The same as one of several months: between them whoever waits to load comes first.
     *
     * @param patience how long to wait for it
     */
    public Loader.Result publish(MonthQueue.Item item, Duration patience) {
        return publishIfOpen(item, patience.isZero() ? loader.patience() : patience)
                .orElseGet(() -> queue.result(item));
    }

    /**
     * The same, unless somebody else has done it while this process waited.
     *
     * @param patience how long to wait for who is loading
     */
    public Optional<Loader.Result> publishIfOpen(MonthQueue.Item item, Duration patience) {
        LoadRequest request = request(item.yearMonth(), item.force() ? item.after() : null, item.reason(), item.seen());
        return loader.loadIf(() -> queue.isOpen(item), request, patience, result -> {
            queue.done(item, result);
            if (result.exitCode() == 1 && item.seen() != null && !loader.isStopping()) {
                queue.giveUp(item); // whoever looked at it is told, and looks again
            }
        });
    }

    /**
     * Looks whether the files of a month are those of a dry run. The run that publishes them asks again.
     *
     * @throws ChangedSinceSeenException if they are not
     */
    public void checkSeen(YearMonth month, long seen) {
        seenFiles.check(files.of(month.atDay(1)).there(), seen);
    }

    /**
     * Does a month again up to publishing, shows it as if it were published, and takes everything back.
     *
     * @param look what is done with it, in the transaction that is rolled back
     */
    public <T> T preview(YearMonth month, boolean force, @Nullable String reason, Function<Loader.Result, T> look) {
        return loader.preview(
                request(month, force ? Long.MAX_VALUE : null, reason, null).dry(), look);
    }

    private LoadRequest request(YearMonth month, @Nullable Long upTo, @Nullable String reason, @Nullable Long seen) {
        MonthFiles.Found found = files.of(month.atDay(1));
        if (found.there().isEmpty()) {
            throw new NoFilesException(month, found.gone());
        }
        return new LoadRequest(
                new ArrayList<>(found.there()),
                Statement.NONE,
                reason,
                null,
                new LoadRequest.Again(month.toString(), upTo, seen),
                null,
                LoadRequest.Purpose.PUBLISH);
    }
}
