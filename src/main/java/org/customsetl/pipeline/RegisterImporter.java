package org.customsetl.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.customsetl.layout.Statement;
import org.customsetl.ownership.Fence;
import org.customsetl.ownership.Owner;
import org.customsetl.reference.RegisterImports;
import org.customsetl.reference.RegisterProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports the registers that users bring, as a run of its own, while nobody else changes the warehouse. */
@Component
public class RegisterImporter {

    private final OwnedWork owned;
    private final Fence fence;
    private final Runs runs;
    private final RegisterImports imports;
    private final TransactionTemplate transaction;

    RegisterImporter(
            OwnedWork owned, Fence fence, Runs runs, RegisterImports imports, TransactionTemplate transaction) {
        this.owned = owned;
        this.fence = fence;
        this.runs = runs;
        this.imports = imports;
        this.transaction = transaction;
    }

    /**
     * How an import ended.
     *
     * @param run its number
     * @param exitCode 0, or 1 where nothing was imported because something is wrong
     * @param summary what was imported, in a sentence
     * @param problems what is wrong, one sentence each with file, row, column, value and way out
     */
    public record Result(long run, int exitCode, String summary, List<String> problems) {}

    /**
     * Imports a folder of registers whole, or nothing of it.
     *
     * @throws org.customsetl.ownership.RunBusyException if another process is loading
     */
    public Result importFrom(Path folder, @Nullable String reason) {
        return owned.as(owner -> importFrom(folder, reason, owner));
    }

    private Result importFrom(Path folder, @Nullable String reason, Owner owner) {
        long run = runs.begin(
                owner,
                "reference import",
                folder.toString(),
                new LoadRequest(List.of(folder.toString()), Statement.NONE, reason),
                reason);
        try {
            return ended(run, imported(folder, run));
        } catch (RuntimeException e) {
            runs.failed(run, e);
            throw e;
        }
    }

    private RegisterImports.Result imported(Path folder, long run) {
        return Objects.requireNonNull(transaction.execute(status -> {
            fence.check(run);
            try {
                return imports.importFrom(folder, run);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
    }

    private Result ended(long run, RegisterImports.Result result) {
        List<String> problems =
                result.problems().stream().map(RegisterProblem::toString).toList();
        if (!problems.isEmpty()) {
            runs.end(run, "failed", 1, problems.get(0));
            return new Result(run, 1, "nothing was imported", problems);
        }
        String summary = result.number() == 0
                ? "the latest import says the same; nothing to do"
                : "import " + result.number() + ", rows: "
                        + result.rows().entrySet().stream()
                                .map(file -> file.getKey() + " " + file.getValue())
                                .collect(Collectors.joining(", "));
        runs.end(run, "done", 0, summary);
        return new Result(run, 0, summary, problems);
    }
}
