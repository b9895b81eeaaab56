package org.customsetl.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Closes for files of one dataset that hold the same goods. Where one of two is published already, the new one is held;
 * where both are new, both are: nobody but the operator knows which one counts.
 */
final class SameGoods implements Gate {

    private final JdbcClient jdbc;
    private final AcceptedGoods accepted;

    SameGoods(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.accepted = new AcceptedGoods(jdbc);
    }

    private record Pair(long load, long other) {}

    @Override
    public List<Finding> ask(long run) {
        Map<Pair, List<SharedRows>> pairs = new LinkedHashMap<>();
        for (SharedMonth month : SharedMonth.of(jdbc, run)) {
            for (SharedRows shared : SharedRows.in(month, jdbc)) {
                pairs.computeIfAbsent(new Pair(shared.load(), shared.other()), pair -> new ArrayList<>())
                        .add(shared);
            }
        }
        return findings(pairs, new RowNames(jdbc));
    }

    private List<Finding> findings(Map<Pair, List<SharedRows>> pairs, RowNames names) {
        List<Finding> findings = new ArrayList<>();
        Map<Long, List<Rejection>> held = new LinkedHashMap<>();
        pairs.forEach((pair, shared) -> {
            List<SharedRows> proofs = proofs(shared);
            if (isAccepted(pair, proofs)) {
                return;
            }
            if (proofs.isEmpty()) {
                findings.add(perhaps(shared.get(0), names));
            } else {
                held.computeIfAbsent(pair.load, load -> new ArrayList<>()).add(rejection(pair, proofs, names));
            }
        });
        held.forEach((load, rejections) -> findings.add(new Finding.Hold(load, rejections)));
        return findings;
    }

    /** For every month the key that proves most. What may be chance once is none twice, be it in two months. */
    private static List<SharedRows> proofs(List<SharedRows> shared) {
        long perhapsChance = shared.stream()
                .filter(rows -> !rows.key().isSure())
                .mapToLong(SharedRows::keys)
                .sum();
        Map<LocalDate, SharedRows> best = new LinkedHashMap<>();
        shared.stream()
                .filter(rows -> rows.isProof() || perhapsChance > 1)
                .sorted(Comparator.comparing(SharedRows::rows).reversed())
                .forEach(rows -> best.putIfAbsent(rows.month(), rows));
        return best.values().stream()
                .sorted(Comparator.comparing(SharedRows::month))
                .toList();
    }

    private boolean isAccepted(Pair pair, List<SharedRows> proofs) {
        Optional<Long> statedBy = accepted.statedBy(pair.load, pair.other);
        statedBy.ifPresent(load -> proofs.stream()
                // Of two that are new each is asked about the other; one note is enough.
                .filter(rows -> pair.load > pair.other)
                .forEach(rows -> accepted.store(rows.load(), rows.other(), rows.month(), rows.rows(), load)));
        return statedBy.isPresent();
    }

    private Rejection rejection(Pair pair, List<SharedRows> proofs, RowNames names) {
        long rows = proofs.stream().mapToLong(SharedRows::rows).sum();
        SharedRows first = proofs.get(0);
        String message = rows + (rows == 1 ? " row holds" : " rows hold") + " the same goods as " + label(pair.other)
                + ": " + places(first, names) + (rows > first.here().size() ? ", …" : "") + "; the same "
                + first.key().words();
        return Rejection.ofFile(Reason.SAME_GOODS, message);
    }

    private Finding perhaps(SharedRows shared, RowNames names) {
        String remark =
                "perhaps the same goods as in " + label(shared.other()) + ": " + places(shared, names) + ", the same "
                        + shared.key().words() + "; without a declaration number that may be chance, so both count";
        return new Finding.Remark(shared.load(), RowNames.sheetOf(shared.here().get(0)), remark);
    }

    private static String places(SharedRows shared, RowNames names) {
        StringJoiner places = new StringJoiner(", ");
        for (int i = 0; i < shared.here().size(); i++) {
            places.add(names.of(shared.load(), shared.here().get(i)) + " = "
                    + names.of(shared.other(), shared.there().get(i)));
        }
        return places.toString();
    }

    private String label(long load) {
        return jdbc.sql("""
                        select dataset || '/' || name || case when exists (
                            select from ops.current_vintage c
                            join ops.vintage_load v on v.vintage_id = c.vintage_id where v.load_id = l.id)
                            then ' (published, load ' || id || ')' else ' (new too)' end
                        from ops.load l where id = :load
                        """).param("load", load).query(String.class).single();
    }
}
