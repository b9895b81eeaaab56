package org.customsetl.pipeline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Ends running steps at a chunk's border when the process is asked to stop, before the connection pool closes under
 * them. (Batch's own {@code JobOperator.stop} may resume at item 0; see docs/decisions.)
 */
@Component
class StopOnShutdown implements SmartLifecycle, StepExecutionListener {

    private final Set<StepExecution> steps = ConcurrentHashMap.newKeySet();
    private final AtomicInteger runs = new AtomicInteger();
    private final List<Runnable> onStop = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile boolean asked;

    /** Adds what else is to be done when the process is asked to stop. */
    void onStop(Runnable action) {
        onStop.add(action);
    }

    boolean isAsked() {
        return asked;
    }

    boolean isIdle() {
        return steps.isEmpty() && runs.get() == 0;
    }

    /** A run begins: what it still has to write down after its last step is waited for as well. */
    void runBegins() {
        if (asked) {
            throw new StoppedException();
        }
        runs.incrementAndGet();
    }

    /** The run needs the warehouse no more. */
    void runEnds() {
        runs.decrementAndGet();
    }

    /** Lets the running steps end at their next chunk's border. */
    void stopSteps() {
        steps.forEach(StepExecution::setTerminateOnly);
    }

    @Override
    public void beforeStep(StepExecution step) {
        steps.add(step);
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        steps.remove(step);
        return null;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Stops once no step and no run is running; Spring bounds the wait (spring.lifecycle.timeout-per-shutdown-phase). */
    @Override
    public void stop(Runnable callback) {
        asked = true;
        stopSteps();
        onStop.forEach(Runnable::run);
        Thread waiting = new Thread(
                () -> {
                    awaitEnd();
                    stop();
                    callback.run();
                },
                "stop-on-shutdown");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void awaitEnd() {
        try {
            while (!isIdle()) {
                Thread.sleep(50); // real time: a chunk is being written
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
