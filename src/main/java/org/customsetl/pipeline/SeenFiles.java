package org.customsetl.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.customsetl.inbox.FoundFile;
import org.customsetl.inbox.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the files of a month are still those that a dry run showed, by place, SHA-256 and what is stated of them. */
@Component
class SeenFiles {

    private static final int FIRST = 5;

    /** Loads of one run that the other has not: what a dry run left alone may be found again before it is left again. */
    private static final String OTHERS = """
            with file as (
                select run_id, path, coalesce(sha256, '') || ' ' || statement || ' ' || folder_statement as state
                from ops.load where run_id in (:run, :seen)),
            left_alone as (select path from ops.skipped_file where run_id = :seen and not :whole)
            select path from file f where run_id = :run
            and not exists (select from file o where o.run_id = :seen and o.path = f.path and o.state = f.state)
            and path not in (select path from left_alone)
            union
            select path from file f where run_id = :seen
            and not exists (select from file o where o.run_id = :run and o.path = f.path and o.state = f.state)
            order by 1
            """;

    private final JdbcClient jdbc;
    private final Inbox inbox;

    SeenFiles(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    /**
     * Looks again before a run begins.
     *
     * @param seen the dry run
     * @throws ChangedSinceSeenException if a file is another one, is gone, or has come
     */
    void check(List<String> paths, long seen) {
        try {
            List<String> left = jdbc.sql("select path from ops.skipped_file where run_id = :seen")
                    .param("seen", seen)
                    .query(String.class)
                    .list();
            Set<String> now = new HashSet<>();
            for (FoundFile file :
                    inbox.discover(paths.stream().map(Path::of).toList()).files()) {
                if (!left.contains(file.path().toString())) {
                    now.add(file.path() + "\n" + file.sha256());
                }
            }
            refuse(difference(now, then(seen)), seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that cannot be read have no fingerprint, and are looked at by the run. */
    private Set<String> then(long seen) {
        return new HashSet<>(
                jdbc.sql("select path || chr(10) || sha256 from ops.load where run_id = :seen and sha256 is not null")
                        .param("seen", seen)
                        .query(String.class)
                        .list());
    }

    private static List<String> difference(Set<String> one, Set<String> other) {
        Set<String> paths = new TreeSet<>();
        one.stream().filter(file -> !other.contains(file)).forEach(file -> paths.add(file.replaceAll("\n.*", "")));
        other.stream().filter(file -> !one.contains(file)).forEach(file -> paths.add(file.replaceAll("\n.*", "")));
        return new ArrayList<>(paths);
    }

    /**
     * Compares in a run.
     *
     * @param whole whether what it leaves alone was left already
     * @throws ChangedSinceSeenException as above
     */
    void check(long run, long seen, boolean whole) {
        refuse(
                jdbc.sql(OTHERS)
                        .param("run", run)
                        .param("seen", seen)
                        .param("whole", whole)
                        .query(String.class)
                        .list(),
                seen);
    }

    private static void refuse(List<String> changed, long seen) {
        if (!changed.isEmpty()) {
            String first = String.join(", ", changed.subList(0, Math.min(FIRST, changed.size())));
            throw new ChangedSinceSeenException("The files have changed since the dry run (run " + seen + "): " + first
                    + (changed.size() > FIRST ? " and " + (changed.size() - FIRST) + " more" : "")
                    + ". Nothing was published; look at the month again");
        }
    }
}
