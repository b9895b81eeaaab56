package org.customsetl.pipeline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What a run says of itself in the log, at level info: only {@code serve} shows it. While it is open, every line of the
 * thread has the run's number, and the month where it does one again.
 */
final class RunLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
    private static final String RUN = "run";
    private static final String MONTH = "month";

    private RunLog() {}

    static RunLog begin(long run, LoadRequest request) {
        MDC.put(RUN, Long.toString(run));
        if (request.again() != null) {
            MDC.put(MONTH, request.again().month());
        }
        LOG.atInfo()
                .addKeyValue("command", request.command())
                .addKeyValue("arguments", request.arguments())
                .log("run begins");
        return new RunLog();
    }

    Loader.Result ended(Loader.Result result) {
        LOG.atInfo()
                .addKeyValue("exitCode", result.exitCode())
                .addKeyValue("failure", result.message())
                .log("run ends");
        return result;
    }

    @Override
    public void close() {
        MDC.remove(RUN);
        MDC.remove(MONTH);
    }
}
