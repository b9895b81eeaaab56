package org.customsetl.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes an earlier vintage of one month again, or a later one after that. Other months stay as they are, also where
 * one correction touched several. Owns {@code ops.rolled_back}.
 */
public final class Rollback {

    private final JdbcClient jdbc;
    private final Pointer pointer;
    private final Clock clock;

    /** @param jdbc the warehouse */
    public Rollback(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.pointer = new Pointer(jdbc);
        this.clock = clock;
    }

    /**
     * Where a month stands and where it is to stand.
     *
     * @param from number of the vintage that is current
     * @param to number of the vintage to go to
     * @param vintage its id
     */
    public record Step(YearMonth month, int from, int to, long vintage) {

        /** Whether there is nothing to do. */
        public boolean isNone() {
            return from == to;
        }
    }

    private record Known(int number, long id, boolean current, boolean pruned) {}

    /**
     * The step to a vintage.
     *
     * @throws IllegalArgumentException if the month has no such vintage, or it was pruned; the message says which it has
     */
    public Step step(YearMonth month, int to) {
        List<Known> known =
                jdbc.sql("""
                        select v.number, v.id, c.vintage_id is not null as current, v.pruned_at is not null as pruned
                        from ops.vintage v left join ops.current_vintage c on c.vintage_id = v.id
                        where v.month = :month and v.published_at is not null order by v.number
                        """).param("month", month.atDay(1)).query(Known.class).list();
        Known target = known.stream()
                .filter(vintage -> vintage.number == to && !vintage.pruned)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(refusal(month, to, known)));
        int from = known.stream()
                .filter(Known::current)
                .mapToInt(Known::number)
                .findFirst()
                .orElseThrow();
        return new Step(month, from, to, target.id);
    }

    private static String refusal(YearMonth month, int to, List<Known> known) {
        if (known.isEmpty()) {
            return month + " was never published";
        }
        List<Integer> left = known.stream()
                .filter(vintage -> !vintage.pruned)
                .map(Known::number)
                .toList();
        boolean pruned = known.stream().anyMatch(vintage -> vintage.number == to);
        return "vintage " + to + " of " + month
                + (pruned ? " was pruned (customs-etl.keep-vintages)" : " does not exist")
                + "; there are " + left.toString().replaceAll("[\\[\\]]", "");
    }

    /** Takes a step in the caller's transaction, as a run of its own. */
    public void take(Step step, long run, @Nullable String reason) {
        LocalDate month = step.month.atDay(1);
        pointer.move(new Pointer.Move(month, step.vintage, run, reason), pointer.moment(OffsetDateTime.now(clock)));
        jdbc.sql("delete from ops.rolled_back where month = :month")
                .param("month", month)
                .update();
        jdbc.sql("""
                        insert into ops.rolled_back (month, load_id, run_id)
                        select distinct :month, w.load_id, :run from ops.vintage v
                        join ops.vintage_load w on w.vintage_id = v.id
                        where v.month = :month and v.published_at is not null and v.number > :number
                        and w.load_id not in (select load_id from ops.vintage_load where vintage_id = :vintage)
                        """)
                .param("month", month)
                .param("run", run)
                .param("number", step.to)
                .param("vintage", step.vintage)
                .update();
    }
}
