package org.customsetl.inbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which files of a run take the place of which others, as the operator says by {@code supersedes} in a {@code
 * dataset.yaml}. A file whose place is taken is not read; what was published of it leaves with the vintage that the
 * other one enters. Owns table {@code ops.supersession}.
 */
final class Supersessions {

    private final JdbcClient jdbc;
    private final Map<Path, Arrival> byPath = new LinkedHashMap<>();
    private final Map<Path, Arrival> superseding = new HashMap<>();
    private final List<Published> published;

    /** A load that some published month stands on, and a file whose place it took. */
    private record Published(String label, String path, String superseded) {}

    private Supersessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.published = jdbc.sql("""
                        select l.dataset || '/' || l.name as label, l.path, s.dataset || '/' || s.name as superseded
                        from ops.supersession s join ops.load l on l.id = s.load_id
                        where l.id in (
                            select v.load_id from ops.current_vintage c
                            join ops.vintage_load v on v.vintage_id = c.vintage_id)
                        """).query(Published.class).list();
    }

    static Supersessions of(List<Arrival> arrivals, JdbcClient jdbc) {
        Supersessions supersessions = new Supersessions(jdbc);
        for (Arrival arrival : arrivals) {
            supersessions.byPath.put(arrival.file().path(), arrival);
            arrival.supersedes().forEach(file -> supersessions.superseding.put(path(arrival, file), arrival));
        }
        return supersessions;
    }

    private static Path path(Arrival arrival, String file) {
        return arrival.file().path().resolveSibling(file).normalize();
    }

    /** The label of the file that takes the place of this one; {@code null} where none does. */
    @Nullable
    String inPlaceOf(FoundFile file) {
        Arrival last = null;
        Set<Path> seen = new LinkedHashSet<>(Set.of(file.path()));
        for (Arrival next = superseding.get(file.path());
                next != null;
                next = superseding.get(next.file().path())) {
            if (!seen.add(next.file().path())) {
                return null; // each of them is said to take the other's place: nothing is said
            }
            last = next;
        }
        return last != null ? last.file().label() : inPlaceOfPublished(file);
    }

    private @Nullable String inPlaceOfPublished(FoundFile file) {
        return published.stream()
                .filter(load -> load.superseded.equals(file.label()))
                // Where it is there in this run, what is said of it now holds; where it is gone, it says nothing.
                .filter(load -> !byPath.containsKey(Path.of(load.path)) && Files.exists(Path.of(load.path)))
                .map(Published::label)
                .findFirst()
                .orElse(null);
    }

    /** Stores which files a load takes the place of: those that it names, and those whose place these took. */
    void store(long load, Arrival arrival) {
        Map<Path, String> names = new LinkedHashMap<>();
        collect(arrival, names);
        names.remove(arrival.file().path());
        names.forEach((path, name) -> store(load, arrival.file().dataset(), path, name));
    }

    private void collect(Arrival arrival, Map<Path, String> names) {
        for (String file : arrival.supersedes()) {
            Path path = path(arrival, file);
            Path name = Path.of(arrival.file().name()).resolveSibling(file).normalize();
            if (names.putIfAbsent(path, name.toString().replace('\\', '/')) == null && byPath.containsKey(path)) {
                collect(byPath.get(path), names);
            }
        }
    }

    private void store(long load, String dataset, Path path, String name) {
        List<Long> current = jdbc.sql("""
                        select distinct l.id from ops.current_vintage c
                        join ops.vintage_load v on v.vintage_id = c.vintage_id
                        join ops.load l on l.id = v.load_id
                        where l.path = :path or (l.dataset = :dataset and l.name = :name) order by l.id
                        """)
                .param("path", path.toString())
                .param("dataset", dataset)
                .param("name", name)
                .query(Long.class)
                .list();
        jdbc.sql("""
                        insert into ops.supersession (load_id, dataset, name, superseded_id, known)
                        select :load, :dataset, :name, :superseded, :there or exists (
                            select from ops.load l
                            where l.id <> :load and (l.path = :path or (l.dataset = :dataset and l.name = :name)))
                        """)
                .param("load", load)
                .param("dataset", dataset)
                .param("name", name)
                .param("superseded", current.isEmpty() ? null : current.get(0))
                .param("there", Files.exists(path))
                .param("path", path.toString())
                .update();
    }

    /** The files that a load is said to take the place of, and that nobody knows. */
    static List<String> unknown(JdbcClient jdbc, long load) {
        return jdbc.sql("select name from ops.supersession where load_id = :load and not known order by name")
                .param("load", load)
                .query(String.class)
                .list();
    }
}
