package org.customsetl.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.customsetl.ownership.RunBusyException;
import org.customsetl.pipeline.LoadRequest;
import org.customsetl.pipeline.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The nightly run: what is new in the inbox, what died, what is stale or was asked for, and what is missing. */
final class Night {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    private final Loader loader;
    private final Backlog backlog;
    private final MissingMonths missing;
    private final RunEnd end;
    private final Webhook webhook;
    private final Duration wait;

    /** @param wait how long it waits for somebody else who is loading */
    Night(Loader loader, Backlog backlog, MissingMonths missing, RunEnd end, Webhook webhook, Duration wait) {
        this.loader = loader;
        this.backlog = backlog;
        this.missing = missing;
        this.end = end;
        this.webhook = webhook;
        this.wait = wait;
    }

    /** Does it. What fails is told, and thrown, so that it counts as failed; the next night comes all the same. */
    void run() {
        LOG.info("the nightly run begins");
        try {
            end.of(loader.load(LoadRequest.ofNight(), wait), false);
            backlog.recover();
            backlog.addStale();
            backlog.workOff();
            tellMissing();
            LOG.info("the nightly run ends");
        } catch (RuntimeException e) {
            if (!loader.isStopping()) {
                tellFailure(e);
            }
            throw e;
        }
    }

    private void tellFailure(RuntimeException failure) {
        int exitCode = failure instanceof RunBusyException ? 4 : 1;
        String message = String.valueOf(failure.getMessage());
        LOG.atError().addKeyValue("exitCode", exitCode).setCause(failure).log("the nightly run failed");
        webhook.tell(new Alert(
                Set.of(Alert.Event.FAILED),
                "customs-etl's nightly run failed: " + message,
                null,
                Map.of("exit_code", exitCode, "message", message)));
    }

    private void tellMissing() {
        List<MissingMonths.Lack> lacks =
                missing.now().stream().filter(lack -> !lack.months().isEmpty()).toList();
        for (MissingMonths.Lack lack : lacks) {
            LOG.atWarn()
                    .addKeyValue("dataset", lack.dataset())
                    .addKeyValue("months", lack.months())
                    .log("months are missing");
        }
        if (!lacks.isEmpty()) {
            Map<String, List<String>> byDataset = lacks.stream()
                    .collect(Collectors.toMap(
                            MissingMonths.Lack::dataset,
                            lack -> lack.months().stream().map(Object::toString).toList()));
            webhook.tell(new Alert(
                    Set.of(Alert.Event.MISSING),
                    "customs-etl: months are due and not there: " + byDataset,
                    null,
                    Map.of("missing", byDataset, "datasets", List.copyOf(byDataset.keySet()))));
        }
    }
}
