package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Told;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.reference.Place;
import org.customsetl.reference.Places;
import org.customsetl.reference.Reference;
import org.customsetl.trade.FigureRow.Keys;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a printed table's are.
 *
 * @param places the register that its labels are looked up in
 * @param code the place's code, or ISO 3166 alpha-3 of a nation abroad; {@code null} where nothing says it
 * @param region the region that the table lies in, "" for a nation
 */
record PlaceOfTable(Places places, @Nullable String code, String region) {

    /**
     * The nation, a place that the layout names, or the one region that operator, titles, names of sheet, file or
     * folders name.
     *
     * @throws UnusableTableException if two of them name different regions, and the operator none; or one a region, where
     *     the layout is a nation's
     */
    static PlaceOfTable find(FiguresTable table, Reference reference, YearMonth month) throws UnusableTableException {
        String stated = table.figures().place();
        Places china = reference.places();
        if (stated.equals("nation")) {
            holdAgainst(table, china, month);
            return new PlaceOfTable(china, china.nation().code(), "");
        }
        return stated.equals("region") ? region(table, china, month) : named(stated, reference, month);
    }

    /** A title of one region above the layout of a nation's table: its figures would be published as the nation's. */
    private static void holdAgainst(FiguresTable table, Places china, YearMonth month) throws UnusableTableException {
        for (Told<String> text : table.place()) {
            List<Place> named = text.byOperator()
                    ? china.byCodeOrName(text.value(), month)
                    : text.source() == Statement.Accept.TITLE ? china.regionsNamedIn(text.value(), month) : List.of();
            if (text.byOperator() && named.contains(china.nation())) {
                return;
            }
            if (named.size() == 1) {
                throw new UnusableTableException(Rejection.ofFile(
                                Reason.PLACE_CONFLICT,
                                "two readings of whose figures these are: the layout "
                                        + table.spec().id() + " is that of a table of the nation, " + text.where()
                                        + " says " + named.get(0).nameZh()
                                        + "; a table of a region needs a layout of its own, with `place: region`, which"
                                        + " `customs-etl inspect --draft FILE` drafts"))
                        .between(Stream.of(Statement.ofPlace(china.nation().nameZh())));
            }
        }
    }

    private static PlaceOfTable region(FiguresTable table, Places china, YearMonth month)
            throws UnusableTableException {
        Told<Place> told = null;
        for (Told<String> text : table.place()) {
            List<Place> regions = text.byOperator()
                    ? china.byCodeOrName(text.value(), month)
                    : china.regionsNamedIn(text.value(), month);
            if (regions.size() == 1) {
                Told<Place> next = new Told<>(regions.get(0), text.where(), text.source());
                told = told == null ? next : agreed(told, next);
            }
        }
        return told == null
                ? new PlaceOfTable(china, null, "")
                : new PlaceOfTable(china, told.value().code(), told.value().regionCode());
    }

    private static Told<Place> agreed(Told<Place> one, Told<Place> other) throws UnusableTableException {
        if (one.byOperator() || one.value().code().equals(other.value().code())) {
            return one;
        }
        throw new UnusableTableException(Rejection.ofFile(
                        Reason.PLACE_CONFLICT,
                        "two readings of whose figures these are: " + one.where() + " says "
                                + one.value().nameZh() + ", " + other.where() + " says "
                                + other.value().nameZh()))
                .between(Stream.of(one, other)
                        .map(told -> Statement.ofPlace(told.value().nameZh())));
    }

    /** A nation abroad has a register of its own, or none. A place that is called so at other times only is none here. */
    private static PlaceOfTable named(String codeOrName, Reference reference, YearMonth month) {
        Places china = reference.places();
        return new PlacesCalled(reference)
                .find(codeOrName).stream()
                        .filter(called -> called.register() != china
                                || china.byCode(called.code(), month).isPresent()
                                || !china.hasCode(called.code()))
                        .findFirst()
                        .map(called -> new PlaceOfTable(called.register(), called.code(), called.region()))
                        .orElse(new PlaceOfTable(china, null, ""));
    }

    /** What one of its places means. */
    RowMeaning meaning(Place one) {
        return new RowMeaning(Keys.ofPlace(one.code()), one.code(), wholes(one), depth(one), false, List.of());
    }

    private List<String> wholes(Place one) {
        return Stream.of(one.prefectureCode(), one.regionCode(), places.nation().code())
                .filter(code -> !code.equals(one.code()))
                .distinct()
                .toList();
    }

    private static int depth(Place one) {
        return switch (one.level()) {
            case NATION -> 0;
            case REGION -> 1;
            case PREFECTURE, UNALLOCATED -> 2;
            case COUNTY, ZONE -> 3;
        };
    }
}
