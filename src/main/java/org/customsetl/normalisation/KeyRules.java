package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.layout.Field;
import org.customsetl.reference.CustomsOffice;
import org.customsetl.reference.Partner;
import org.customsetl.reference.Place;
import org.customsetl.reference.Places;
import org.customsetl.reference.Reference;
import org.customsetl.reference.TradeMode;
import org.customsetl.trade.Consignee;
import org.customsetl.trade.Flag;
import org.customsetl.trade.Goods;
import org.customsetl.trade.PlaceKey;
import org.customsetl.trade.Reason;
import org.jspecify.annotations.Nullable;

/** Commodity, partner, place, trade mode, customs office and trader of a line, looked up in the registers. */
final class KeyRules {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern HS_MARKS = Pattern.compile("[.\\s\\u3000\\u00a0]");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{2,6}");

    /** ISO 3166 leaves it to users; loaded only where the dataset lets unknown partners in. */
    private static final String UNKNOWN_PARTNER = "ZZZ";

    private final Reference reference;
    private final @Nullable String statedPlace;
    private final Remembered<Goods> goods = new Remembered<>();
    private final Remembered<String> partners = new Remembered<>();
    private final Remembered<PlaceKey> places = new Remembered<>();
    private final Remembered<String> tradeModes = new Remembered<>();
    private final Remembered<String> customsOffices = new Remembered<>();

    /** @param statedPlace code or name of the place that the operator states for a list without one */
    KeyRules(Reference reference, @Nullable String statedPlace) {
        this.reference = reference;
        this.statedPlace = statedPlace;
    }

    @Nullable
    Goods goods(LineCells cells, YearMonth month) {
        String printed = cells.optional(Field.HS);
        String name = cells.optional(Field.COMMODITY_NAME);
        return goods.of(cells, printed, name, month, () -> goods(cells, printed, name, month));
    }

    private @Nullable Goods goods(LineCells cells, @Nullable String printed, @Nullable String name, YearMonth month) {
        if (printed == null) {
            cells.problem(Field.HS, Reason.HS_MISSING, "no HS code");
            return null;
        }
        String hs = HS_MARKS.matcher(printed).replaceAll("");
        if (hs.length() % 2 == 1
                && DIGITS.matcher(hs).matches()
                && reference.commodities().isPrefix("0" + hs)) {
            // HS codes have an even number of digits: a spreadsheet program took the code for a number.
            hs = "0" + hs;
            cells.flag(Flag.HS_ZERO_RESTORED);
        }
        boolean wellFormed =
                DIGITS.matcher(hs).matches() && hs.length() % 2 == 0 && hs.length() >= 2 && hs.length() <= 10;
        if (!wellFormed || hs.startsWith("00") || hs.startsWith("77")) {
            cells.problem(Field.HS, Reason.HS_INVALID, "'" + printed + "' is no HS code");
            return null;
        }
        if (hs.length() >= 8
                && reference.commodities().find(hs.substring(0, 8), month).isEmpty()) {
            cells.flag(Flag.HS_NOT_LISTED);
        }
        return new Goods(hs, name);
    }

    @Nullable
    String partner(LineCells cells) {
        String code = cells.optional(Field.PARTNER_CODE);
        String name = cells.optional(Field.PARTNER_NAME);
        return partners.of(cells, code, name, null, () -> partner(cells, code, name));
    }

    private @Nullable String partner(LineCells cells, @Nullable String code, @Nullable String name) {
        if (code == null && name == null) {
            Field field = cells.has(Field.PARTNER_CODE) ? Field.PARTNER_CODE : Field.PARTNER_NAME;
            cells.problem(field, Reason.PARTNER_MISSING, "no partner");
            return null;
        }
        Field said = code != null ? Field.PARTNER_CODE : Field.PARTNER_NAME;
        String text = code != null ? code : String.valueOf(name);
        Optional<Partner> partner = reference.partners().find(text);
        if (partner.isEmpty()) {
            cells.unknown(said, Reason.PARTNER_UNKNOWN, text, "'" + text + "' is no known partner");
            return UNKNOWN_PARTNER;
        }
        if (code != null && name != null) {
            Optional<Partner> named = reference.partners().find(name);
            if (named.isEmpty()) {
                cells.flag(Flag.NAME_UNKNOWN);
            } else if (!named.get().code().equals(partner.get().code())) {
                cells.problem(
                        Field.PARTNER_NAME,
                        Reason.PARTNER_CONFLICT,
                        "the code " + code + " is " + partner.get().nameZh() + ", the name says " + name);
            }
        }
        return partner.get().code();
    }

    @Nullable
    PlaceKey place(LineCells cells, YearMonth month) {
        if (!cells.has(Field.PLACE_CODE) && !cells.has(Field.PLACE_NAME)) {
            if (statedPlace != null) {
                return stated(cells, statedPlace, month);
            }
            cells.flag(Flag.PLACE_NOT_STATED);
            Place nation = reference.places().nation();
            return new PlaceKey(nation.regionCode(), nation.prefectureCode(), null);
        }
        String code = cells.optional(Field.PLACE_CODE);
        String name = cells.optional(Field.PLACE_NAME);
        return places.of(cells, code, name, month, () -> place(cells, code, name, month));
    }

    private @Nullable PlaceKey place(LineCells cells, @Nullable String code, @Nullable String name, YearMonth month) {
        if (code == null && name == null) {
            Field field = cells.has(Field.PLACE_CODE) ? Field.PLACE_CODE : Field.PLACE_NAME;
            cells.problem(field, Reason.PLACE_UNKNOWN, "no place");
            return null;
        }
        if (code != null && !CODE.matcher(code).matches()) {
            return named(cells, Field.PLACE_CODE, code, month);
        }
        return code != null
                ? coded(cells, code, name, month)
                : named(cells, Field.PLACE_NAME, String.valueOf(name), month);
    }

    private @Nullable PlaceKey stated(LineCells cells, String stated, YearMonth month) {
        List<Place> places = reference.places().byCodeOrName(stated, month);
        if (places.stream().map(place -> key(place, null)).distinct().count() == 1) {
            cells.flag(Flag.STATED);
            return key(places.get(0), null);
        }
        cells.problem(
                Field.PLACE_NAME,
                places.isEmpty() ? Reason.PLACE_UNKNOWN : Reason.PLACE_AMBIGUOUS,
                "the stated place '" + stated + "' is " + (places.isEmpty() ? "none in " : "several in ") + month);
        return null;
    }

    private @Nullable PlaceKey coded(LineCells cells, String code, @Nullable String name, YearMonth month) {
        Optional<Place> place = code.length() == 6
                ? reference.places().byCode(code, month)
                : reference.places().byDistrict(code, month);
        if (place.isEmpty()) {
            cells.unknown(
                    Field.PLACE_CODE,
                    Reason.PLACE_UNKNOWN,
                    code,
                    "'" + code + "' is no " + (code.length() == 6 ? "GB/T 2260 code" : "customs district") + " in "
                            + month);
            return key(reference.places().nation(), null);
        }
        if (name != null) {
            List<Place> named = reference.places().byName(name, month);
            if (named.isEmpty()) {
                cells.flag(Flag.NAME_UNKNOWN);
            } else if (named.stream()
                    .noneMatch(other ->
                            other.regionCode().equals(place.get().regionCode()) && agree(other, place.get()))) {
                cells.problem(
                        Field.PLACE_NAME,
                        Reason.PLACE_CONFLICT,
                        "the code " + code + " is " + place.get().nameZh() + ", the name says " + name);
            }
        }
        return key(place.get(), code.length() == 5 ? code : null);
    }

    /** A name that only says the region agrees with every place in it. */
    private static boolean agree(Place named, Place coded) {
        return named.prefectureCode().equals(coded.prefectureCode())
                || named.prefectureCode().endsWith("ZZZZ")
                || coded.prefectureCode().endsWith("ZZZZ");
    }

    private @Nullable PlaceKey named(LineCells cells, Field field, String name, YearMonth month) {
        List<Place> places = reference.places().byName(name, month);
        List<PlaceKey> keys =
                places.stream().map(place -> key(place, null)).distinct().toList();
        if (keys.size() == 1) {
            return keys.get(0);
        }
        if (keys.isEmpty()) {
            cells.unknown(field, Reason.PLACE_UNKNOWN, name, unknownPlace(reference.places(), name));
            return key(reference.places().nation(), null);
        } else {
            cells.problem(
                    field,
                    Reason.PLACE_AMBIGUOUS,
                    "'" + name + "' may be " + places.stream().map(Place::code).collect(Collectors.joining(" or ")));
        }
        return null;
    }

    static String unknownPlace(Places places, String name) {
        String nearest = places.nearest(name, 3).stream()
                .map(place -> place.nameZh() + " (" + place.code() + ")")
                .collect(Collectors.joining(", "));
        return "'" + name + "' is no known place" + (nearest.isEmpty() ? "" : "; nearest: " + nearest);
    }

    private static PlaceKey key(Place place, @Nullable String district) {
        return new PlaceKey(place.regionCode(), place.prefectureCode(), district);
    }

    @Nullable
    String tradeMode(LineCells cells) {
        String code = cells.optional(Field.TRADE_MODE_CODE);
        Field field = code != null ? Field.TRADE_MODE_CODE : Field.TRADE_MODE_NAME;
        String text = code != null ? code : cells.optional(Field.TRADE_MODE_NAME);
        if (text == null) {
            return null;
        }
        return tradeModes.of(cells, text, null, null, () -> tradeMode(cells, field, text));
    }

    private @Nullable String tradeMode(LineCells cells, Field field, String text) {
        Optional<String> known = reference.tradeModes().find(text).map(TradeMode::code);
        if (known.isEmpty()) {
            cells.unknown(field, Reason.TRADE_MODE_UNKNOWN, text, "'" + text + "' is no known trade mode");
        }
        return known.orElse(null);
    }

    @Nullable
    String customsOffice(LineCells cells) {
        String code = cells.optional(Field.CUSTOMS_OFFICE_CODE);
        Field field = code != null ? Field.CUSTOMS_OFFICE_CODE : Field.CUSTOMS_OFFICE_NAME;
        String text = code != null ? code : cells.optional(Field.CUSTOMS_OFFICE_NAME);
        if (text == null) {
            return null;
        }
        return customsOffices.of(cells, text, null, null, () -> customsOffice(cells, field, text));
    }

    private @Nullable String customsOffice(LineCells cells, Field field, String text) {
        Optional<String> known = reference.customsOffices().find(text).map(CustomsOffice::code);
        if (known.isEmpty()) {
            cells.unknown(field, Reason.CUSTOMS_OFFICE_UNKNOWN, text, "'" + text + "' is no known customs office");
        }
        return known.orElse(null);
    }

    @Nullable
    Consignee consignee(LineCells cells) {
        String code = cells.optional(Field.CONSIGNEE_CODE);
        String name = cells.optional(Field.CONSIGNEE_NAME);
        return code == null && name == null ? null : new Consignee(code, name);
    }
}
