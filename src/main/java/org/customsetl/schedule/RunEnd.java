package org.customsetl.schedule;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.customsetl.pipeline.Loader;
import org.customsetl.reporting.Answer;
import org.customsetl.reporting.Output;
import org.customsetl.reporting.RunReport;
import org.customsetl.reporting.page.ReportKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;

/** What follows a run that nobody watched: lines in the log, the report, and an alert where something went wrong. */
final class RunEnd {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);
    private static final String RUN = "run";
    private static final int FIRST = 5;
    private static final String LOST =
            "no file, or none of those that were loaded from it before; see that it is mounted";

    private final RunReport runs;
    private final ReportKeeper report;
    private final Webhook webhook;
    private final BooleanSupplier stopping;

    /** @param stopping whether the process was asked to stop: what it stops is no failure */
    RunEnd(RunReport runs, ReportKeeper report, Webhook webhook, BooleanSupplier stopping) {
        this.stopping = stopping;
        this.runs = runs;
        this.report = report;
        this.webhook = webhook;
    }

    /** Of a run that the console began: the room says so by an event. */
    @EventListener
    void ofConsole(Loader.Result result) {
        of(result, false);
    }

    /** @param recovered whether it did a run again that had died */
    void of(Loader.Result result, boolean recovered) {
        if (result.exitCode() == 1 && stopping.getAsBoolean()) {
            LOG.atInfo()
                    .addKeyValue(RUN, result.run())
                    .log("stopped with the process; a night and what stands in the queue go on at the next start");
            return;
        }
        MDC.put(RUN, Long.toString(result.run()));
        try {
            List<String> months = published(result);
            held(result);
            if (result.exitCode() == 1) {
                LOG.error("the run failed, nothing of it is published: {}", result.message());
            }
            report.after(result.run());
            tell(result, months, recovered);
        } catch (RuntimeException e) {
            LOG.warn("what the run did could not be told: {}", e.toString());
        } finally {
            MDC.remove(RUN);
        }
    }

    private List<String> published(Loader.Result result) {
        if (result.exitCode() == 1) {
            return List.of();
        }
        Answer published = runs.published(result.run());
        for (List<?> row : published.rows()) {
            LOG.atInfo()
                    .addKeyValue("month", row.get(0))
                    .addKeyValue("vintage", row.get(1))
                    .log("month published");
        }
        return published.rows().stream().map(row -> String.valueOf(row.get(0))).toList();
    }

    private void held(Loader.Result result) {
        for (List<?> row : runs.held(result.run()).rows()) {
            String file = String.valueOf(row.get(0));
            LOG.atWarn()
                    .addKeyValue("dataset", dataset(file))
                    .addKeyValue("file", file)
                    .addKeyValue("reason", row.get(1))
                    .log("held back: {}. Way out: {}", row.get(2), row.get(3));
        }
    }

    private static String dataset(String file) {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }

    private void tell(Loader.Result result, List<String> months, boolean recovered) {
        // What holds a file is among the rejections too.
        Answer held = runs.held(result.run());
        long rejections = runs.countRejections(result.run()) - held.rows().size();
        Set<Alert.Event> events = events(result, rejections, recovered);
        boolean lost = runs.foundInboxLost(result.run());
        if (lost) {
            events.add(Alert.Event.EMPTY);
            LOG.warn("the inbox has {}; what is published stays", LOST);
        }
        if (!events.isEmpty()) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("exit_code", result.exitCode());
            more.put("message", result.message());
            more.put("months", months);
            more.put("datasets", runs.datasets(result.run()));
            more.put("rejection_count", rejections);
            more.put("first_rejections", Output.objects(runs.rejections(result.run(), FIRST)));
            more.put("held", Output.objects(held));
            webhook.tell(new Alert(events, sentence(result, rejections, recovered, lost), result.run(), more));
        }
    }

    private static Set<Alert.Event> events(Loader.Result result, long rejections, boolean recovered) {
        Set<Alert.Event> events = EnumSet.noneOf(Alert.Event.class);
        if (result.exitCode() == 1) {
            events.add(Alert.Event.FAILED);
        }
        if (result.exitCode() == 5) {
            events.add(Alert.Event.HELD);
        }
        if (rejections > 0) {
            events.add(Alert.Event.REJECTED);
        }
        if (recovered) {
            events.add(Alert.Event.RECOVERED);
        }
        return events;
    }

    private static String sentence(Loader.Result result, long rejections, boolean recovered, boolean lost) {
        String run = "customs-etl run " + result.run();
        return switch (result.exitCode()) {
            case 1 -> run + " failed, nothing of it is published: " + result.message();
            case 5 -> run + " is done, but for files that it holds back";
            default ->
                rejections > 0
                        ? run + " is done, but for " + rejections + " rejections"
                        : run + " is done" + (recovered ? ": what had died is loaded" : "")
                                + (lost ? ": the inbox has " + LOST : "");
        };
    }
}
