package org.customsetl.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.ownership.Fence;
import org.customsetl.quality.HeldMonths;
import org.customsetl.staging.Stage;
import org.customsetl.trade.NewName;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says how the reading of one file ended: loaded, rejected as a whole, or held because it contradicts itself. */
@Component
@StepScope
class FileListener implements StepExecutionListener {

    /** The statistical query exports at most so many rows: an export of exactly as many may be cut off. */
    private static final long QUERY_LIMIT = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(FileListener.class);
    private static final int MOST_NAMES = 10;

    private final FileReader reader;
    private final LoadRegister register;
    private final Stage stage;
    private final HeldMonths heldMonths;
    private final LoadProgress progress;
    private final Fence fence;
    private final TransactionTemplate transaction;

    FileListener(
            FileReader reader,
            LoadRegister register,
            Stage stage,
            HeldMonths heldMonths,
            LoadProgress progress,
            Fence fence,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.register = register;
        this.stage = stage;
        this.heldMonths = heldMonths;
        this.progress = progress;
        this.fence = fence;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.file(label(load(step)));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        long load = load(step);
        if (step.getStatus() != BatchStatus.COMPLETED) {
            return null; // the run fails or was stopped; its loads are abandoned as a whole
        }
        String label = label(load);
        String result = Objects.requireNonNull(transaction.execute(status -> {
            fence.check(RunParameter.of(step));
            return finish(load);
        }));
        progress.done(label, result);
        LOG.atInfo()
                .addKeyValue("dataset", register.registered(load).dataset())
                .addKeyValue("file", label)
                .addKeyValue("result", result)
                .log("file done");
        return null;
    }

    private String finish(long load) {
        if (reader.copyOf() != null) {
            String why = "the same bytes as " + reader.copyOf();
            register.leaveAlone(load, why);
            return "left alone: " + why;
        }
        Stage.Counts counts = stage.counts(load);
        Map<Integer, List<NewName>> newNames = reader.newNames();
        Rejection rejection = reader.rejection();
        boolean read = rejection == null;
        rejection = read ? drifted(newNames) : rejection;
        if (rejection == null && counts.loaded() == 0 && counts.rejected() == 0) {
            rejection = Rejection.ofFile(Reason.EMPTY_FILE, "the file has a known table without a row of data");
        }
        if (rejection != null) {
            String status = rejection.reason().holds() ? "held" : "rejected";
            rejection = withWhatStays(rejection, register.registered(load));
            stage.rejectWhole(load, rejection);
            if (read) {
                newNames.forEach((sheet, names) -> stage.newNames(load, sheet, names));
            }
            heldMonths.note(load, reader.disputedMonths());
            register.finish(load, status, reader.description());
            return status + ": " + rejection.reason() + ", " + rejection.message();
        }
        newNames.forEach((sheet, names) -> stage.newNames(load, sheet, names));
        stage.noteFullExports(load, "statistical-query", QUERY_LIMIT);
        register.finish(load, counts.loaded() == 0 ? "rejected" : "loaded", reader.description());
        return counts.toString();
    }

    private @Nullable Rejection drifted(Map<Integer, List<NewName>> newNames) {
        Rejection frozen = frozen(newNames);
        return frozen == null ? reader.refusal() : frozen;
    }

    /** A dataset that lets nothing new in holds a file that has it. */
    private static @Nullable Rejection frozen(Map<Integer, List<NewName>> newNames) {
        List<NewName> frozen = newNames.values().stream()
                .flatMap(List::stream)
                .filter(NewName::freezes)
                .toList();
        return frozen.isEmpty()
                ? null
                : Rejection.ofFile(
                                Reason.SCHEMA_DRIFT,
                                "the dataset lets nothing new in, and this is new: "
                                        + frozen.stream()
                                                .limit(MOST_NAMES)
                                                .map(name -> name.kind() + " '" + name.name() + "'")
                                                .collect(Collectors.joining(", "))
                                        + (frozen.size() > MOST_NAMES
                                                ? " and " + (frozen.size() - MOST_NAMES) + " more"
                                                : ""))
                        .out("look at what is new; then teach it to a layout or a register, or " + waysIn(frozen));
    }

    /** What can be let in by one key, and what nothing can be loaded without. */
    private static String waysIn(List<NewName> frozen) {
        String drift = frozen.stream()
                .filter(name -> !name.needed())
                .map(name -> name.kind() + "s: evolve")
                .distinct()
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        drift.isEmpty()
                                ? Stream.of()
                                : Stream.of("let it in: `drift: {" + drift + "}` in the dataset.yaml"),
                        frozen.stream()
                                .filter(NewName::needed)
                                .map(NewName::wayIn)
                                .distinct())
                .collect(Collectors.joining("; "));
    }

    /** A correction that does not come to be leaves what it would correct. */
    static Rejection withWhatStays(Rejection rejection, LoadRegister.Registered load) {
        return load.corrects() == null
                ? rejection
                : rejection.with("; what was loaded from this file before stays published");
    }

    private static long load(StepExecution step) {
        return step.getExecutionContext().getLong(FileReader.LOAD);
    }

    private String label(long load) {
        LoadRegister.Registered file = register.registered(load);
        return file.dataset() + "/" + file.name();
    }
}
