package org.customsetl.inbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Knows every reading of every file. Owns table {@code ops.load}. */
public final class LoadRegister {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param jdbc the warehouse */
    public LoadRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A load that some published month stands on. */
    record Current(
            long id,
            String dataset,
            String name,
            String path,
            String realPath,
            String sha256,
            String statement,
            String folderStatement,
            boolean aboutFile) {
        String identity() {
            return dataset + "/" + name;
        }
    }

    /**
     * Registers the files that have to be read, each as a new load; those known already become skipped files.
     *
     * <p>The same bytes again are no work, whatever their name. The same name with other bytes, or with another
     * statement, is a correction that supersedes; the bytes that it took the place of are no work under another name. What
     * the command line stated once holds for later calls that state nothing. Several files of the same new bytes are all
     * registered: only when the first was read is it known whether the others are needed, see {@link #loadedCopy}.
     *
     * @param outdated published loads that have to be read again although nothing is stated otherwise
     * @return the files that need no reading
     * @throws IllegalArgumentException if two files of one run are of the same dataset and name
     */
    public List<SkippedFile> register(long run, List<Arrival> found, Set<Long> outdated) {
        List<Current> current = current();
        OtherNames otherNames = new OtherNames(jdbc);
        RolledBack rolledBack = new RolledBack(jdbc);
        List<Arrival> arrivals = asFirstLoaded(found, current);
        refuseSameIdentity(arrivals);
        Supersessions supersessions = Supersessions.of(arrivals, jdbc);
        List<SkippedFile> known = leaveSuperseded(arrivals, supersessions);
        Map<String, Current> byIdentity = new HashMap<>();
        Map<String, Current> bySha256 = new HashMap<>();
        byIdentity.putAll(otherNames.movedAway(current));
        for (Current load : current) {
            byIdentity.put(load.identity(), load);
            bySha256.put(load.sha256, load);
        }
        Map<Arrival, String> ofCorrected = new CorrectedBytes(jdbc, byIdentity, bySha256).among(arrivals);
        Set<String> corrected = new HashSet<>();
        for (Arrival arrival : arrivals) {
            Current before = byIdentity.get(arrival.file().label());
            if (before != null && !isSame(before, arrival, outdated) && !ofCorrected.containsKey(arrival)) {
                corrected.add(before.identity());
            }
        }
        ofCorrected.forEach(
                (arrival, why) -> known.add(new SkippedFile(arrival.file().path(), why)));
        for (Arrival arrival : arrivals) {
            if (ofCorrected.containsKey(arrival)) {
                continue;
            }
            FoundFile file = arrival.file();
            Current before = byIdentity.get(file.label());
            Current twin = bySha256.get(file.sha256());
            if (before != null && isSame(before, arrival, outdated)) {
                String remark = rolledBack.remark(before.id);
                known.add(new SkippedFile(file.path(), "already loaded (load " + before.id + ")" + remark));
            } else if (twin != null
                    && (before == null || !before.sha256.equals(file.sha256()))
                    && !corrected.contains(twin.identity())) {
                otherNames.note(twin, file);
                known.add(new SkippedFile(
                        file.path(),
                        "the same bytes as " + twin.identity() + ", already loaded (load " + twin.id + ")"));
            } else {
                supersessions.store(insert(run, arrival, before), arrival);
            }
        }
        return known;
    }

    /**
     * A file that lies where a published load was read from is that load's file, also when this call names a narrower or
     * a wider folder and would call its dataset otherwise: else its correction would count beside what it corrects.
     */
    private static List<Arrival> asFirstLoaded(List<Arrival> found, List<Current> current) {
        Map<String, Current> byPath = new HashMap<>();
        current.forEach(load -> byPath.put(load.path, load));
        current.forEach(load -> byPath.put(load.realPath, load));
        List<Arrival> arrivals = new ArrayList<>();
        for (Arrival arrival : found) {
            FoundFile file = arrival.file();
            Path real = Inbox.real(file.path());
            Current load =
                    byPath.getOrDefault(real.toString(), byPath.get(file.path().toString()));
            arrivals.add(load == null ? arrival : arrival.as(load.dataset, load.name));
        }
        return arrivals;
    }

    private static List<SkippedFile> leaveSuperseded(List<Arrival> arrivals, Supersessions supersessions) {
        List<SkippedFile> superseded = new ArrayList<>();
        arrivals.removeIf(arrival -> {
            String by = supersessions.inPlaceOf(arrival.file());
            if (by != null) {
                superseded.add(new SkippedFile(arrival.file().path(), by + " takes its place, says dataset.yaml"));
            }
            return by != null;
        });
        return superseded;
    }

    private static void refuseSameIdentity(List<Arrival> arrivals) {
        Map<String, FoundFile> byLabel = new HashMap<>();
        for (Arrival arrival : arrivals) {
            FoundFile other = byLabel.put(arrival.file().label(), arrival.file());
            if (other != null) {
                throw new IllegalArgumentException("two files of one run are both " + other.label() + ": "
                        + other.path() + " and " + arrival.file().path()
                        + "; give their folders different names, or load the older one first");
            }
        }
    }

    static boolean isSame(Current before, Arrival arrival, Set<Long> outdated) {
        return !outdated.contains(before.id)
                && before.sha256.equals(arrival.file().sha256())
                && before.folderStatement.equals(arrival.folderStatement())
                && (arrival.statement().isEmpty() || arrival.statement().equals(before.statement));
    }

    private static final String CURRENT = """
            select distinct l.id, l.dataset, l.name, l.path, l.real_path, l.sha256, l.statement, l.folder_statement,
                l.about_file
            from ops.current_vintage c
            join ops.vintage_load v on v.vintage_id = c.vintage_id
            join ops.load l on l.id = v.load_id
            """;

    private List<Current> current() {
        return jdbc.sql(CURRENT + " order by l.id").query(Current.class).list();
    }

    /** What the command line stated once holds for the same bytes, where they are read again and nothing is stated. */
    private long insert(long run, Arrival arrival, @Nullable Current before) {
        Current same = before != null
                        && before.sha256.equals(arrival.file().sha256())
                        && arrival.statement().isEmpty()
                ? before
                : null;
        return jdbc.sql("""
                        insert into ops.load
                            (run_id, dataset, name, path, real_path, sha256, size_bytes, statement,
                             folder_statement, about_file, same_goods_accepted, warn_pct, hold_pct, a_selection,
                             status, corrects, registers, stated_by)
                        values (:run, :dataset, :name, :path, :realPath, :sha256, :size, :statement,
                             :folderStatement, :aboutFile, :accepted, :warn, :hold, :selection, 'registered', :corrects,
                             (select sha256 from ref.version),
                             coalesce((select stated_by from ops.load where id = :same), :run))
                        returning id
                        """)
                .param("run", run)
                .param("dataset", arrival.file().dataset())
                .param("name", arrival.file().name())
                .param("path", arrival.file().path().toString())
                .param("realPath", Inbox.real(arrival.file().path()).toString())
                .param("sha256", arrival.file().sha256())
                .param("size", arrival.file().size())
                .param("statement", same == null ? arrival.statement() : same.statement)
                .param("same", same == null ? null : same.id)
                .param("folderStatement", arrival.folderStatement())
                .param("aboutFile", same == null ? arrival.aboutFile() : same.aboutFile)
                .param("accepted", arrival.sameGoodsAccepted())
                .param("warn", arrival.thresholds().warnPercent())
                .param("hold", arrival.thresholds().holdPercent())
                .param("selection", arrival.thresholds().selection())
                .param("corrects", before == null ? null : before.id)
                .query(Long.class)
                .single();
    }

    /**
     * A load that has to be read.
     *
     * @param statedBy the run whose call stated what holds for the file
     * @param corrects the load that it supersedes, or {@code null}
     */
    public record Registered(
            long id,
            long run,
            String dataset,
            String name,
            String path,
            long size,
            boolean aboutFile,
            long statedBy,
            @Nullable Long corrects) {}

    private static final String REGISTERED =
            "select id, run_id as run, dataset, name, path, size_bytes as size, about_file, coalesce(stated_by, run_id) as stated_by, corrects from ops.load";

    /** The loads that a run has still to read, in the order they were found. */
    public List<Registered> toRead(long run) {
        return jdbc.sql(REGISTERED + " where run_id = :run and status = 'registered' order by id")
                .param("run", run)
                .query(Registered.class)
                .list();
    }

    /** The load of that number. */
    public Registered registered(long load) {
        return jdbc.sql(REGISTERED + " where id = :load")
                .param("load", load)
                .query(Registered.class)
                .single();
    }

    /** The file whose bytes a load has as well and that the same run has already loaded; empty where none is. */
    public Optional<String> loadedCopy(long load) {
        return jdbc.sql("""
                        select c.dataset || '/' || c.name from ops.load l
                        join ops.load c on c.run_id = l.run_id and c.sha256 = l.sha256 and c.id < l.id
                        where l.id = :load and c.status = 'loaded' order by c.id limit 1
                        """).param("load", load).query(String.class).optional();
    }

    /** The loads of a run that bring nothing to a month and correct nothing of it. */
    public List<Long> readAndNotOf(long run, LocalDate month) {
        return jdbc.sql("""
                        select l.id from ops.load l where l.run_id = :run and l.status = 'loaded'
                        and not exists (select from ops.load_month m where m.load_id = l.id and m.month = :month)
                        and not exists (
                            select from ops.superseded_load s
                            join ops.vintage_load v on v.load_id = s.superseded_id
                            join ops.current_vintage c on c.vintage_id = v.vintage_id and c.month = :month
                            where s.load_id = l.id)
                        order by l.id
                        """)
                .param("run", run)
                .param("month", month)
                .query(Long.class)
                .list();
    }

    /** Takes a file off the list that was not read, or whose lines were removed again. */
    public void leaveAlone(long load, String why) {
        Registered file = registered(load);
        noteSkipped(file.run, List.of(new SkippedFile(Path.of(file.path), why)));
        jdbc.sql("delete from ops.load where id = :load and status in ('registered', 'loaded')")
                .param("load", load)
                .update();
    }

    /** The loads that a run never finished reading, or read and never published because the run died. */
    public List<Long> unpublished(long run) {
        return jdbc.sql("""
                        select id from ops.load where run_id = :run and status in ('registered', 'loaded')
                        and not exists (
                            select from ops.vintage_load v join ops.vintage p on p.id = v.vintage_id
                            where v.load_id = load.id and p.published_at is not null)
                        """).param("run", run).query(Long.class).list();
    }

    /** Notes the end of a reading. */
    public void finish(long load, String status, @Nullable String description) {
        jdbc.sql("update ops.load set status = :status, description = :description, read_at = :now where id = :load")
                .param("status", status)
                .param("description", description)
                .param("now", OffsetDateTime.now(clock))
                .param("load", load)
                .update();
    }

    /** Files whose place a load is said to take, and that are neither there nor were ever loaded. */
    public List<String> unknownSuperseded(long load) {
        return Supersessions.unknown(jdbc, load);
    }

    /**
     * Holds back a load that was read.
     *
     * @throws IllegalStateException if it is none that would be published
     */
    public void hold(long load) {
        int held = jdbc.sql("update ops.load set status = 'held' where id = :load and status = 'loaded'")
                .param("load", load)
                .update();
        if (held == 0) {
            throw new IllegalStateException("load " + load + " is not about to be published, so it cannot be held");
        }
    }

    /** Notes the sources of exchange rates, in their order, that the lines of a load are converted by. */
    public void noteRates(long load, String order) {
        jdbc.sql("update ops.load set rate_order = :order where id = :load")
                .param("order", order)
                .param("load", load)
                .update();
    }

    /** Stores which files a run left alone. */
    public void noteSkipped(long run, List<SkippedFile> skipped) {
        for (SkippedFile file : skipped) {
            jdbc.sql("insert into ops.skipped_file (run_id, path, why) values (:run, :path, :why)")
                    .param("run", run)
                    .param("path", file.path().toString())
                    .param("why", file.why())
                    .update();
        }
    }
}
