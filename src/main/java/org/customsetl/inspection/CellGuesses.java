package org.customsetl.inspection;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.customsetl.layout.Field;
import org.customsetl.layout.FlowText;
import org.customsetl.layout.PeriodText;
import org.customsetl.layout.SheetSketch;
import org.customsetl.reference.Place;
import org.customsetl.reference.Reference;
import org.customsetl.reference.UnitReading;
import org.customsetl.sheet.Cell;
import org.customsetl.trade.Subject;

/** What the registers make of cells, for a draft: a column is what at least eight of its first ten cells are. */
final class CellGuesses {

    private static final int SHARE = 80;
    private static final int SHARE_OF_LABELS = 50;
    private static final Pattern HS = Pattern.compile("\\d{4}|\\d{6}|\\d{8}|\\d{10}");
    private static final Pattern CODE = Pattern.compile("\\d{2,4}|[A-Za-z]{2,3}");
    private static final Pattern SECTION = Pattern.compile(
            "第\\s*[一二三四五六七八九十]+\\s*类.*|(?!00|77)\\d{2}(?:\\s*章|\\s+\\p{IsHan}).*|S\\d{1,2}", Pattern.DOTALL);

    private static final Pattern NONE = Pattern.compile("[-–—./…?]+");

    private final Reference reference;
    private final YearMonth month;
    private final Map<Field, Predicate<String>> known;
    private final Map<Subject, Predicate<String>> subjects;

    /** @param month when names have to be valid */
    CellGuesses(Reference reference, YearMonth month) {
        this.reference = reference;
        this.month = month;
        this.known = Map.ofEntries(
                Map.entry(Field.HS, this::isHs),
                Map.entry(Field.PERIOD, text -> PeriodText.read(text).isPresent()),
                Map.entry(Field.FLOW, text -> FlowText.read(text).isPresent()),
                Map.entry(Field.PARTNER_CODE, text -> isCode(text) && isPartner(text)),
                Map.entry(Field.PARTNER_NAME, text -> !isCode(text) && isPartner(text)),
                Map.entry(
                        Field.PLACE_CODE,
                        text -> reference.places().byDistrict(text, month).isPresent()
                                || reference.places().hasCode(text)),
                Map.entry(Field.PLACE_NAME, this::isPlace),
                Map.entry(Field.UNIT_1, this::isUnit),
                Map.entry(Field.NET_WEIGHT_UNIT, this::isUnit),
                Map.entry(
                        Field.CURRENCY,
                        text -> reference.currencies().find(text).isPresent()),
                Map.entry(
                        Field.TRADE_MODE_NAME,
                        text -> reference.tradeModes().find(text).isPresent()),
                Map.entry(
                        Field.CUSTOMS_OFFICE_NAME,
                        text -> reference.customsOffices().find(text).isPresent()));
        this.subjects = Map.of(
                Subject.PLACE, this::isPlace,
                Subject.HS, text -> SECTION.matcher(text).matches(),
                Subject.PARTNER,
                        text -> isPartner(text)
                                || reference.partnerGroups().find(text).isPresent(),
                Subject.REGIME,
                        text -> reference.regimes().find(text).isPresent()
                                || reference.regimes().findGroup(text).isPresent(),
                Subject.OWNERSHIP,
                        text -> reference.ownerships().find(text).isPresent()
                                || reference.ownerships().findGroup(text).isPresent());
    }

    /** Whether a column can hold a field, by what its cells hold. */
    boolean fits(Field field, List<Cell> cells) {
        return switch (field) {
            case NET_WEIGHT, QUANTITY_1, QUANTITY_2, SUPPLEMENTARY_QUANTITY, VALUE, VALUE_CNY, VALUE_USD ->
                share(cells.stream().filter(SheetSketch::isNumber).count(), cells.size()) >= SHARE;
            default -> {
                Predicate<String> test = known.get(field);
                yield test == null || share(texts(cells).stream().filter(test).count(), cells.size()) >= SHARE;
            }
        };
    }

    /** What a column holds, where its cells alone tell. */
    Optional<Field> byCells(List<Cell> cells) {
        boolean numbers = cells.stream().allMatch(SheetSketch::isNumber);
        List<Field> telling = numbers
                ? List.of(Field.HS)
                : List.of(Field.FLOW, Field.PERIOD, Field.PARTNER_NAME, Field.PLACE_NAME, Field.UNIT_1, Field.CURRENCY);
        boolean longCodes = texts(cells).stream().allMatch(text -> text.length() >= 8);
        return telling.stream()
                .filter(field -> fits(field, cells) && (field != Field.HS || longCodes))
                .findFirst();
    }

    /** Whether a column holds units of quantity. */
    boolean areUnits(List<Cell> cells) {
        List<Cell> said = cells.stream()
                .filter(cell -> !NONE.matcher(cell.text()).matches())
                .toList();
        return said.stream().noneMatch(SheetSketch::isNumber) && fits(Field.UNIT_1, said);
    }

    /** Whether a column holds flows. */
    boolean areFlows(List<Cell> cells) {
        return fits(Field.FLOW, cells);
    }

    /** Whether a text is a unit of money. */
    boolean isMoney(String unit) {
        return !unit.isEmpty() && reference.moneyUnits().read(unit).isPresent();
    }

    /** What labels are about, where a register knows at least half of them. */
    Optional<Subject> subject(List<String> labels) {
        return subjects.keySet().stream()
                .filter(subject -> known(subject, labels) >= SHARE_OF_LABELS)
                .max(java.util.Comparator.comparingLong(subject -> known(subject, labels)));
    }

    /** How many labels of a hundred a register knows. */
    long known(Subject subject, List<String> labels) {
        Predicate<String> test = subjects.getOrDefault(subject, text -> false);
        return share(labels.stream().filter(test).count(), labels.size());
    }

    /** Whether a register has a code for what labels are about; a number may have lost its zero. */
    boolean isCode(Subject subject, Cell cell) {
        String code = cell instanceof Cell.Decimal number
                ? number.value().stripTrailingZeros().toPlainString()
                : cell.text().strip();
        return switch (subject) {
            case PARTNER -> isCode(code) && isPartner(code);
            case PLACE ->
                reference.places().byDistrict(code, month).isPresent()
                        || reference.places().hasCode(code);
            case HS ->
                code.matches("\\d{1,10}")
                        && reference.commodities().isPrefix(code.length() % 2 == 0 ? code : "0" + code);
            case REGIME, OWNERSHIP, COMMODITY_ITEM, PERIOD -> false;
        };
    }

    /** The nation abroad that at least half of the labels are places of. */
    Optional<String> abroad(List<String> labels) {
        return reference.places().nationsAbroad().stream()
                .filter(nation -> share(
                                labels.stream()
                                        .filter(label -> isPlaceOf(nation, label))
                                        .count(),
                                labels.size())
                        >= SHARE_OF_LABELS)
                .findFirst();
    }

    private boolean isPlaceOf(String nation, String label) {
        return reference.places().of(nation).stream()
                .flatMap(places -> places.byName(label, month).stream())
                .anyMatch(place -> place.level() != Place.Level.NATION);
    }

    /** Whether a text names one region of China. */
    boolean namesRegion(String text) {
        return reference.places().regionsNamedIn(text, month).size() == 1;
    }

    /** Whether labels are places of several regions, as only a table of all China has them. */
    boolean areOfSeveralRegions(List<String> labels) {
        return labels.stream()
                        .map(label -> reference.places().byName(label, month))
                        .filter(places -> places.size() == 1 && places.get(0).level() != Place.Level.NATION)
                        .map(places -> places.get(0).regionCode())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a label names a region, and nothing beneath one. */
    boolean isRegion(String label) {
        return reference.places().byName(label, month).stream().anyMatch(place -> place.level() == Place.Level.REGION);
    }

    private boolean isHs(String text) {
        return HS.matcher(text).matches() && reference.commodities().isPrefix(text.substring(0, 4));
    }

    private boolean isPartner(String text) {
        return reference.partners().find(text).isPresent();
    }

    private boolean isPlace(String text) {
        return !reference.places().byName(text, month).isEmpty();
    }

    private boolean isUnit(String text) {
        return reference.units().read(text) instanceof UnitReading.Known;
    }

    private static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }

    private static long share(long part, int whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
