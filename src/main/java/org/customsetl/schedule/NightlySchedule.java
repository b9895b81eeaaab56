package org.customsetl.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.customsetl.ownership.SessionName;

/**
 * The nightly run in db-scheduler: due by the program's clock, kept in {@code ops.scheduled_tasks}, so that one of
 * several processes does it and one that was missed is done once, late. Owns that table.
 */
final class NightlySchedule {

    static final String TASK = "nightly";

    /** db-scheduler's least. */
    private static final int MISSED_HEARTBEATS = 4;

    private final Nightly nightly;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final Scheduler scheduler;
    private volatile long lastLook = System.nanoTime();

    /**
     * @param stopping whether the process was asked to stop
     * @param stop how long a night under way may take to end then
     */
    NightlySchedule(
            Nightly nightly,
            Runnable night,
            DataSource database,
            SessionName name,
            Clock clock,
            BooleanSupplier stopping,
            Duration stop) {
        this.nightly = nightly;
        this.clock = clock;
        this.stopping = stopping;
        RecurringTask<Void> task = Tasks.recurring(TASK, nightly.schedule())
                .onFailure(this::failed)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> night.run());
        this.scheduler = new ByRealTime(database, nightly.poll())
                .startTasks(List.of(task))
                .tableName("ops.scheduled_tasks")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed(name.text()))
                .clock(clock::instant)
                .threads(2)
                .pollingInterval(nightly.poll())
                .heartbeatInterval(nightly.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .failureLogging(LogLevel.OFF, false)
                .addSchedulerListener(new Looks())
                .shutdownMaxWait(stop)
                .build();
    }

    /** Waits by real time between two looks: a clock that is set back makes nobody wait. */
    private static final class ByRealTime extends SchedulerBuilder {

        private final Duration poll;

        ByRealTime(DataSource database, Duration poll) {
            super(database, List.of());
            this.poll = poll;
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poll, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
        }
    }

    /** Notes that the scheduler lives. */
    private final class Looks extends AbstractSchedulerListener {
        @Override
        public void onSchedulerEvent(SchedulerListener.SchedulerEventType type) {
            if (type == SchedulerListener.SchedulerEventType.RAN_EXECUTE_DUE) {
                lastLook = System.nanoTime();
            }
        }
    }

    /** A night that was stopped with its process goes on where another one serves, or at the next start. */
    private void failed(ExecutionComplete night, ExecutionOperations<Void> operations) {
        operations.reschedule(
                night,
                stopping.getAsBoolean() ? clock.instant() : nightly.schedule().getNextExecutionTime(night));
    }

    void start() {
        scheduler.start();
    }

    /** Waits for the night under way. */
    void stop() {
        scheduler.stop();
    }

    /** How long ago it was last looked whether the nightly run is due. */
    Duration sinceLastLook() {
        return Duration.ofNanos(System.nanoTime() - lastLook);
    }
}
