package org.customsetl.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.customsetl.inbox.Arrival;
import org.customsetl.inbox.FoundFile;
import org.customsetl.inbox.Inbox;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.inbox.OutdatedLoads;
import org.customsetl.inbox.RunNotes;
import org.customsetl.inbox.SkippedFile;
import org.customsetl.inbox.StaleLoads;
import org.customsetl.inbox.UnreadFiles;
import org.customsetl.inbox.UnreadableFile;
import org.customsetl.layout.DatasetFile;
import org.customsetl.layout.FileContext;
import org.customsetl.layout.LayoutFile;
import org.customsetl.layout.LayoutSpec;
import org.customsetl.layout.Layouts;
import org.customsetl.layout.Reconciliation;
import org.customsetl.layout.Statement;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.staging.Stage;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Finds the files of a run, and registers those that have to be read. */
@Component
class DiscoverStep implements Tasklet {

    private final Inbox inbox;
    private final LoadRegister register;
    private final OutdatedLoads outdated;
    private final StaleLoads staleLoads;
    private final UnreadFiles unread;
    private final RunNotes notes;
    private final Stage stage;
    private final Runs runs;
    private final RunLayouts layouts;
    private final IdleRates idleRates;
    private final SeenFiles seenFiles;
    private final LostInbox lostInbox;

    DiscoverStep(
            Inbox inbox,
            LoadRegister register,
            OutdatedLoads outdated,
            StaleLoads staleLoads,
            UnreadFiles unread,
            RunNotes notes,
            Stage stage,
            Runs runs,
            RunLayouts layouts,
            IdleRates idleRates,
            SeenFiles seenFiles,
            LostInbox lostInbox) {
        this.lostInbox = lostInbox;
        this.seenFiles = seenFiles;
        this.inbox = inbox;
        this.register = register;
        this.outdated = outdated;
        this.staleLoads = staleLoads;
        this.unread = unread;
        this.notes = notes;
        this.stage = stage;
        this.runs = runs;
        this.layouts = layouts;
        this.idleRates = idleRates;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        long run = RunParameter.of(contribution.getStepExecution());
        LoadRequest request = runs.request(run);
        List<Path> paths = request.paths().stream().map(Path::of).toList();
        Inbox.Discovery found = inbox.discover(paths);
        lostInbox.look(run, request, found);
        boolean aboutFile = paths.size() == 1 && Files.isRegularFile(paths.get(0));
        Layouts called = layouts.of(run);
        List<Arrival> arrivals = new ArrayList<>();
        for (FoundFile file : found.files()) {
            arrivals.add(arrival(file, stated(request.statement()), aboutFile, called));
        }
        List<SkippedFile> skipped = new ArrayList<>(found.skipped());
        Map<String, String> named = called.sha256ById(LayoutFile.Source.CALL);
        Set<String> printed = called.only(LayoutSpec.Kind.FIGURES)
                .sha256ById(LayoutFile.Source.CALL)
                .keySet();
        Set<Long> toReadAgain = outdated.readOtherwise(named, printed);
        toReadAgain.addAll(stale(request.again(), called));
        skipped.addAll(register.register(run, arrivals, toReadAgain));
        outdated.noteLayouts(run, named);
        register.noteSkipped(run, skipped);
        found.unreadable().forEach(file -> refuse(run, file));
        if (request.again() != null && request.again().seen() != null) {
            seenFiles.check(run, request.again().seen(), false);
        }
        found.files().stream()
                .map(file -> file.path().toAbsolutePath().getParent())
                .distinct()
                .forEach(folder -> noteAbsent(run, folder));
        idleRates.note(run, found.files());
        return RepeatStatus.FINISHED;
    }

    private Set<Long> stale(LoadRequest.@Nullable Again again, Layouts called) {
        if (again == null) {
            return Set.of();
        }
        LocalDate month = again.firstDay();
        return again.upTo() == null
                ? staleLoads.of(month, called.sha256ById(LayoutFile.Source.SHIPPED))
                : staleLoads.readUpTo(month, again.upTo());
    }

    /** A statement about a file that is not there is mostly a misspelt name: it holds for nothing. */
    private void noteAbsent(long run, Path folder) {
        try {
            for (String name : DatasetFile.absent(folder)) {
                notes.add(
                        run,
                        folder.resolve(DatasetFile.NAME),
                        "names the file " + name + ", which is not in its folder: what it states of it holds for none");
            }
        } catch (UnusableTableException e) {
            // said, with its reason, of every file of the folder
        }
    }

    private void refuse(long run, UnreadableFile file) {
        UnreadFiles.Refused refused = unread.refuse(run, file);
        Rejection rejection = Rejection.ofFile(Reason.FILE_NOT_READABLE, file.why());
        stage.rejectWhole(
                refused.load(),
                refused.publishedBefore()
                        ? rejection.with("; what was loaded from this file before stays published")
                        : rejection);
    }

    private static String stated(Statement statement) {
        return statement.equals(Statement.NONE) ? "" : statement.toString();
    }

    private static Arrival arrival(FoundFile file, String call, boolean aboutFile, Layouts called) {
        try {
            FileContext context = FileContext.of(file.path(), Statement.NONE, false);
            Statement folder = context.statement();
            boolean otherGoods = context.stated().own().sameGoods() != null;
            List<String> supersedes = folder.supersedes() == null ? List.of() : folder.supersedes();
            String beside = stated(folder) + besides(file, called);
            return new Arrival(
                    file,
                    call,
                    beside,
                    aboutFile,
                    supersedes,
                    folder.sameGoods() != null,
                    otherGoods,
                    thresholds(folder));
        } catch (UnusableTableException e) {
            // said again, with its reason, when the file is read
            return new Arrival(file, call, "unreadable", aboutFile, List.of(), false, false, Arrival.Thresholds.NONE);
        }
    }

    private static Arrival.Thresholds thresholds(Statement stated) {
        Reconciliation reconciliation = stated.reconciliation();
        return reconciliation == null
                ? Arrival.Thresholds.NONE
                : new Arrival.Thresholds(
                        reconciliation.warnPercent(),
                        reconciliation.holdPercent(),
                        reconciliation.lines() == null
                                ? null
                                : reconciliation.lines() == Reconciliation.Lines.SELECTION);
    }

    /** The layouts beside a file: where one of them changes, the file is read again. */
    private static String besides(FoundFile file, Layouts called) throws UnusableTableException {
        Map<String, String> beside = called.beside(file.path()).sha256ById(LayoutFile.Source.FOLDER);
        return beside.isEmpty() ? "" : " layouts " + beside;
    }
}
