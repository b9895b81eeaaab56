package org.customsetl.normalisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.customsetl.layout.Drift;
import org.customsetl.reference.NearestNames;
import org.customsetl.reference.Place;
import org.customsetl.reference.Reference;
import org.customsetl.reference.UnitReading;
import org.customsetl.trade.NewName;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a sheet has that its layout or the registers do not know, under the policy of its dataset. Used by one
 * thread.
 */
final class NewNames {

    private static final int NEAREST = 3;

    /** A column that is read as another one brings thousands of new names, which nobody looks up one by one. */
    private static final int MOST_NEAREST = 200;

    private final Drift drift;
    private final Reference reference;
    private final Map<Key, Long> rows = new LinkedHashMap<>();
    private final Map<Key, String> nearest = new HashMap<>();
    /** What nothing can be loaded without. */
    private final Set<Key> needed = new HashSet<>();

    private @Nullable Rejection refusal;

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
        note(kind, name, () -> nearest(reason, name));
        return drift.of(kind) == Drift.Policy.EVOLVE;
    }

    /**
     * Notes a currency of a row or the unit of a value, where it is new: nothing is loaded without one, whatever the
     * policy.
     *
     * @param reason CURRENCY_UNKNOWN or UNIT_UNKNOWN
     * @return whether it is new, and not a known unit of something else or a bare multiplier
     */
    boolean money(Reason reason, String name) {
        Drift.Kind kind = Drift.Kind.of(reason);
        if (kind == null || name.isBlank() || (kind == Drift.Kind.UNIT && isKnown(name))) {
            return false;
        }
        note(kind, name, () -> nearestMoney(kind, name));
        needed.add(new Key(kind, name));
        return true;
    }

    private boolean isKnown(String unit) {
        return reference.units().read(unit) instanceof UnitReading.Known
                || reference.units().multiplier(unit).isPresent();
    }

    private List<String> nearestMoney(Drift.Kind kind, String name) {
        return kind == Drift.Kind.UNIT
                ? reference.moneyUnits().nearest(name, NEAREST)
                : reference.currencies().nearest(name, NEAREST);
    }

    /** Has the whole sheet refused for a unit that all its values need; it is read all the same, for what else is new. */
    void refuse(Rejection rejection) {
        boolean freezes = drift.of(Drift.Kind.UNIT) == Drift.Policy.FREEZE;
        refusal = freezes ? rejection.because(Reason.SCHEMA_DRIFT).out(rejection.wayOut()) : rejection;
    }

    /** Why the whole sheet is refused; {@code null} for nothing. */
    @Nullable
    Rejection refusal() {
        return refusal;
    }

    /**
     * Notes a column that the layout does not know.
     *
     * @param header as the run's report names it
     * @param known the headers that the layout knows
     * @param bare what is compared with them
     */
    void column(String header, List<String> known, String bare) {
        note(Drift.Kind.COLUMN, header, () -> NearestNames.among(known, bare, NEAREST));
    }

    private void note(Drift.Kind kind, String name, Supplier<List<String>> near) {
        Key key = new Key(kind, name);
        if (rows.merge(key, 1L, Long::sum) == 1 && rows.size() <= MOST_NEAREST) {
            nearest.put(key, String.join(", ", near.get()));
        }
    }

    /** Names that are noted nowhere and let nothing in, for rows on trial. */
    NewNames strict() {
        return new NewNames(Drift.NONE, reference);
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
                nearest.getOrDefault(key, ""),
                count,
                policy(key).toString(),
                needed.contains(key))));
        return all;
    }

    private Drift.Policy policy(Key key) {
        Drift.Policy stated = drift.of(key.kind);
        return stated == Drift.Policy.EVOLVE && needed.contains(key) ? Drift.Policy.QUARANTINE : stated;
    }

    private List<String> nearest(Reason reason, String name) {
        return switch (reason) {
            case PLACE_UNKNOWN ->
                reference.places().nearest(name, NEAREST).stream()
                        .map(place -> name(place))
                        .toList();
            case UNIT_UNKNOWN -> reference.units().nearest(name, NEAREST);
            case PARTNER_UNKNOWN -> reference.partners().nearest(name, NEAREST);
            case TRADE_MODE_UNKNOWN -> reference.tradeModes().nearest(name, NEAREST);
            case CUSTOMS_OFFICE_UNKNOWN -> reference.customsOffices().nearest(name, NEAREST);
            case REGIME_UNKNOWN -> reference.regimes().nearest(name, NEAREST);
            case OWNERSHIP_UNKNOWN -> reference.ownerships().nearest(name, NEAREST);
            default -> List.of();
        };
    }

    private static String name(Place place) {
        return place.nameZh() + " (" + place.code() + ")";
    }
}
