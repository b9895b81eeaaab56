package org.customsetl.inbox;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.customsetl.inbox.LoadRegister.Current;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bytes that were published once, until a correction took their place. Under another name they are mostly a copy that
 * somebody kept: read again, the goods would count beside their own correction. They come back under their own name,
 * which takes the correction back, or where the operator says of that very file that they are other goods. Bytes that a
 * rollback took out come back by a rollback alone, see {@link RolledBack}.
 */
final class CorrectedBytes {

    /** Loads of these bytes that no month stands on any more, and whether they are earlier states of the same file. */
    private static final String FORMER = """
            with recursive earlier (id, corrects) as (
                select id, corrects from ops.load where id = :before
                union
                select l.id, l.corrects from ops.load l join earlier e on l.id = e.corrects)
            select l.id, l.dataset || '/' || l.name as label,
                l.id in (select id from earlier) or (l.dataset = :dataset and l.name = :name) as own
            from ops.load l
            where l.sha256 = :sha256
            and exists (
                select from ops.vintage_load w join ops.vintage v on v.id = w.vintage_id
                where w.load_id = l.id and v.published_at is not null)
            and not exists (
                select from ops.vintage_load w join ops.current_vintage c on c.vintage_id = w.vintage_id
                where w.load_id = l.id)
            order by l.id desc
            """;

    private final JdbcClient jdbc;
    private final Map<String, Current> byIdentity;
    private final Map<String, Current> bySha256;
    private final RolledBack rolledBack;

    /** The published loads, by the identity of their files and by their bytes. */
    CorrectedBytes(JdbcClient jdbc, Map<String, Current> byIdentity, Map<String, Current> bySha256) {
        this.jdbc = jdbc;
        this.byIdentity = byIdentity;
        this.bySha256 = bySha256;
        this.rolledBack = new RolledBack(jdbc);
    }

    private record Former(long id, String label, boolean own) {}

    /** The files of a run that are to be left alone, in their order, and why. */
    Map<Arrival, String> among(List<Arrival> arrivals) {
        Map<Arrival, String> leftAlone = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            if (!bySha256.containsKey(arrival.file().sha256())) {
                rolledBack.why(arrival).ifPresent(why -> leftAlone.put(arrival, why));
            }
        }
        Set<String> corrected = correctedByNewBytes(arrivals, leftAlone.keySet());
        for (Arrival arrival : arrivals) {
            if (!arrival.otherGoods() && !leftAlone.containsKey(arrival)) {
                why(arrival, corrected).ifPresent(why -> leftAlone.put(arrival, why));
            }
        }
        return leftAlone;
    }

    /** The files that get bytes which no published load has. Files that only changed places correct nothing. */
    private Set<String> correctedByNewBytes(List<Arrival> arrivals, Set<Arrival> leftAlone) {
        Set<String> identities = new HashSet<>();
        for (Arrival arrival : arrivals) {
            Current before = byIdentity.get(arrival.file().label());
            if (before != null && !bySha256.containsKey(arrival.file().sha256()) && !leftAlone.contains(arrival)) {
                identities.add(before.identity());
            }
        }
        return identities;
    }

    private Optional<String> why(Arrival arrival, Set<String> correctedInThisRun) {
        Current before = byIdentity.get(arrival.file().label());
        Current twin = bySha256.get(arrival.file().sha256());
        if (twin == null) {
            return former(arrival.file(), before == null ? null : before.id());
        }
        boolean own = before != null && before.id() == twin.id();
        return own || !correctedInThisRun.contains(twin.identity())
                ? Optional.empty()
                : Optional.of(of(arrival.file(), twin.identity(), twin.id(), "is corrected in this run"));
    }

    private Optional<String> former(FoundFile file, @Nullable Long before) {
        List<Former> former = jdbc.sql(FORMER)
                .param("before", before)
                .param("sha256", file.sha256())
                .param("dataset", file.dataset())
                .param("name", file.name())
                .query(Former.class)
                .list();
        boolean takesBack = former.stream().anyMatch(Former::own);
        return takesBack
                ? Optional.empty()
                : former.stream().findFirst().map(load -> of(file, load.label, load.id, "has been corrected since"));
    }

    private static String of(FoundFile file, String label, long load, String what) {
        return "the bytes of " + label + " (load " + load + "), which " + what
                + "; they load again under that name only. If they are other goods, say so in dataset.yaml: files: {"
                + file.path().getFileName() + ": {same-goods: accept}}";
    }
}
