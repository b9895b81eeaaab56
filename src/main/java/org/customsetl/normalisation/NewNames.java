package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.customsetl.layout.Drift;
import org.customsetl.reference.Place;
import org.customsetl.reference.Reference;
import org.customsetl.trade.NewName;
import org.customsetl.trade.Reason;

/**
 * Collects what a sheet has that its layout or the registers do not know, under the policy of its dataset. Used by one
 * thread.
 */
final class NewNames {

    private static final int NEAREST = 3;

    private final Drift drift;
    private final Reference reference;
    private final Map<Key, Long> rows = new LinkedHashMap<>();

    NewNames(Drift drift, Reference reference) {
        this.drift = drift;
        this.reference = reference;
    }

    private record Key(Drift.Kind kind, String name) {}

    /** Notes a name of a row; whether the row is to be loaded without it. A reason that is no new name evolves never. */
    boolean evolves(Reason reason, String name) {
        Drift.Kind kind = Drift.Kind.of(reason);
        if (kind == null || name.isEmpty()) {
            return false;
        }
        note(kind, name);
        return drift.of(kind) == Drift.Policy.EVOLVE;
    }

    /** Notes a column that the layout does not know. */
    void column(String header) {
        note(Drift.Kind.COLUMN, header);
    }

    private void note(Drift.Kind kind, String name) {
        rows.merge(new Key(kind, name), 1L, Long::sum);
    }

    Drift drift() {
        return drift;
    }

    /** What was met so far, with the nearest known names. */
    List<NewName> all() {
        List<NewName> all = new ArrayList<>();
        rows.forEach((key, count) -> all.add(new NewName(
                key.kind.name().toLowerCase(java.util.Locale.ROOT),
                key.name,
                key.kind == Drift.Kind.PLACE ? nearestPlaces(key.name) : "",
                count,
                drift.of(key.kind).toString())));
        return all;
    }

    private String nearestPlaces(String name) {
        return reference.places().nearest(name, NEAREST).stream()
                .map(place -> name(place))
                .collect(Collectors.joining(", "));
    }

    private static String name(Place place) {
        return place.nameZh() + " (" + place.code() + ")";
    }
}
