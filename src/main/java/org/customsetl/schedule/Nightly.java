package org.customsetl.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When the nightly run is due.
 *
 * @param schedule its moments, or none
 * @param zone the zone that its hours are of, and the days of the calendar of expected months
 * @param patience how long it waits for somebody else who is loading
 * @param poll how often it is looked whether it is due
 * @param heartbeat how often the process that does it says that it lives
 */
record Nightly(CronSchedule schedule, ZoneId zone, Duration patience, Duration poll, Duration heartbeat) {

    static final String CRON = "customs-etl.nightly.cron";

    /** Customs' offices publish by the clock of Beijing; and no machine's own zone changes anything. */
    static final String ZONE = "Asia/Shanghai";

    private static final String FORM =
            "six fields, second minute hour day month weekday, as 0 0 2 * * *; or - for never";

    static Nightly of(SettingReader settings) {
        ZoneId zone = settings.zone("customs-etl.nightly.zone", ZONE);
        return new Nightly(
                schedule(settings.text(CRON, "0 0 2 * * *"), zone),
                zone,
                settings.time("customs-etl.nightly.wait", "4h", Duration.ZERO),
                settings.time("customs-etl.nightly.poll", "10s", Duration.ofMillis(50)),
                settings.time("customs-etl.nightly.heartbeat", "20s", Duration.ofMillis(500)));
    }

    private static CronSchedule schedule(String cron, ZoneId zone) {
        CronSchedule schedule;
        try {
            schedule = new CronSchedule(cron, zone);
        } catch (IllegalArgumentException e) {
            throw new BadSettingException(CRON, "is '" + cron + "' (" + e.getMessage() + "); write " + FORM);
        }
        if (!schedule.isDisabled() && Schedule.NEVER.equals(after(schedule, Instant.EPOCH))) {
            throw new BadSettingException(CRON, "is '" + cron + "', which is on no day; write " + FORM);
        }
        return schedule;
    }

    private static Instant after(Schedule schedule, Instant moment) {
        return schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(moment));
    }

    boolean isOff() {
        return schedule.isDisabled();
    }
}
