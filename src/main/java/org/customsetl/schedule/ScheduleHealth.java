package org.customsetl.schedule;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether it is still looked, again and again, if the nightly run is due. */
final class ScheduleHealth implements HealthIndicator {

    private static final int LOOKS = 10;
    private static final Duration LEAST = Duration.ofMinutes(1);

    private final NightlySchedule schedule;
    private final Unattended unattended;
    private final Nightly nightly;

    ScheduleHealth(NightlySchedule schedule, Unattended unattended, Nightly nightly) {
        this.schedule = schedule;
        this.unattended = unattended;
        this.nightly = nightly;
    }

    @Override
    public Health health() {
        Duration silence = schedule.sinceLastLook();
        Duration most = nightly.poll().multipliedBy(LOOKS);
        boolean lives = unattended.isRunning() && silence.compareTo(most.compareTo(LEAST) < 0 ? LEAST : most) < 0;
        return (lives ? Health.up() : Health.down())
                .withDetail("cron", nightly.isOff() ? "off" : nightly.schedule().getPattern())
                .withDetail("zone", nightly.zone().getId())
                .withDetail("secondsSinceLastLook", silence.toSeconds())
                .build();
    }
}
