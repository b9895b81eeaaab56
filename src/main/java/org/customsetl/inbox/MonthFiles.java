package org.customsetl.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the files of a month lie: those that it stands on, those that are held back from it, and, in the inbox, what lies
 * in the same dataset folders and may be of it too.
 */
public final class MonthFiles {

    private record OfMonth(String path, String name) {

        /** The folder that the file's name is a path in. */
        Path dataset() {
            Path folder = Path.of(path);
            for (int i = 0; i < Path.of(name).getNameCount() && folder.getParent() != null; i++) {
                folder = folder.getParent();
            }
            return folder;
        }
    }

    private final JdbcClient jdbc;
    private final Path inbox;

    /**
     * @param jdbc the warehouse
     * @param inbox the inbox folder
     */
    public MonthFiles(JdbcClient jdbc, Path inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox.toAbsolutePath().normalize();
    }

    /**
     * What to look through to do a month again.
     *
     * @param there files and folders that are there
     * @param gone files that the month stands on and that are not where they were
     */
    public record Found(List<String> there, List<String> gone) {}

    /** Finds them. A month that was never published or held has none. */
    public Found of(LocalDate month) {
        Set<String> there = new LinkedHashSet<>();
        Set<String> gone = new TreeSet<>();
        for (OfMonth file : files(month)) {
            Path path = Path.of(file.path);
            Path dataset = file.dataset();
            if (dataset.startsWith(inbox) && Files.isDirectory(dataset)) {
                there.add(dataset.toString());
            } else if (Files.exists(path)) {
                there.add(file.path);
            }
            if (!Files.exists(path)) {
                gone.add(file.path);
            }
        }
        return new Found(List.copyOf(there), List.copyOf(gone));
    }

    private List<OfMonth> files(LocalDate month) {
        return jdbc.sql("""
                        select distinct l.path, l.name from ops.current_vintage c
                        join ops.vintage_load v on v.vintage_id = c.vintage_id
                        join ops.load l on l.id = v.load_id
                        where c.month = :month
                        union
                        select l.path, l.name from ops.held_month h
                        join ops.load l on l.id = h.load_id
                        where h.month = :month and l.status = 'held' and not exists (
                            select from ops.load n where n.dataset = l.dataset and n.name = l.name and n.id > l.id)
                        order by path
                        """).param("month", month).query(OfMonth.class).list();
    }
}
