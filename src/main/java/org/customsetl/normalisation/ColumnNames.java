package org.customsetl.normalisation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.Field;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FlowText;
import org.customsetl.layout.ListHeaders;
import org.customsetl.reference.Place;
import org.customsetl.reference.Reference;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** What a column of texts beside the labels of a printed table holds: what a register knows of it, or its header says. */
final class ColumnNames {

    private static final String FLOWS = "flows";

    /** What headers say that columns beside the labels hold. */
    private static final Map<Field, String> BY_HEADER = Map.ofEntries(
            Map.entry(Field.FLOW, FLOWS),
            Map.entry(Field.HS, "commodities"),
            Map.entry(Field.COMMODITY_NAME, "commodities"),
            Map.entry(Field.PARTNER_CODE, "partners"),
            Map.entry(Field.PARTNER_NAME, "partners"),
            Map.entry(Field.PLACE_CODE, "places"),
            Map.entry(Field.PLACE_NAME, "places"),
            Map.entry(Field.TRADE_MODE_NAME, "customs regimes"),
            Map.entry(Field.CUSTOMS_OFFICE_NAME, "customs offices"),
            Map.entry(Field.CONSIGNEE_NAME, "traders"));

    private final FiguresTable table;
    private final Reference reference;
    private final YearMonth month;
    private final RegisterKeys registers;

    ColumnNames(FiguresTable table, Reference reference, YearMonth month) {
        this.table = table;
        this.reference = reference;
        this.month = month;
        this.registers = new RegisterKeys(reference, null, month);
    }

    /** Whether most texts are flows, those of both at once left out. */
    static boolean areFlows(Set<String> texts) {
        return most(texts, text -> flow(text).isPresent());
    }

    /** Whether a text is the flow M, X or T; 进出口 is that of both. */
    static boolean saysFlow(String text, String flow) {
        return flow(text).map(Flow::name).orElse("T").equals(flow);
    }

    private static Optional<Flow> flow(String text) {
        return FlowText.read(text.replaceFirst("总?[额值]$", ""));
    }

    /** Whether a header says that flows stand beneath it. */
    static boolean isFlow(String header) {
        return first(header).filter(Field.FLOW::equals).isPresent();
    }

    /** Whether they are what the labels are as well: in another language, or what they are parts of. */
    boolean areLikeLabels(Set<String> texts) {
        return most(texts, text -> knows(table.subject(), text));
    }

    /** Whether a header says that beneath it stands what the labels are as well. */
    boolean headsLabels(String header) {
        List<String> same = switch (table.subject()) {
            case HS, COMMODITY_ITEM -> List.of("commodities");
            case PARTNER -> List.of("partners");
            case PLACE -> List.of("places");
            case REGIME -> List.of("customs regimes");
            case OWNERSHIP -> List.of("traders");
            case PERIOD -> List.of();
        };
        return ListHeaders.hinted(header).stream().anyMatch(field -> same.contains(BY_HEADER.getOrDefault(field, "")));
    }

    /** What texts are by a register; by their header where none knows them; {@code null} where nothing says it. */
    @Nullable
    String held(Set<String> texts, String header) {
        if (most(texts, this::isPlace)) {
            return areOfTheTable(texts) ? null : "places";
        }
        return Stream.of(
                        Map.entry("partners", knowing(Subject.PARTNER)),
                        Map.entry("customs regimes", knowing(Subject.REGIME)),
                        Map.entry("ownerships", knowing(Subject.OWNERSHIP)),
                        Map.entry("commodities", knowing(Subject.HS)),
                        Map.<String, Predicate<String>>entry("customs regimes", this::isTradeMode),
                        Map.<String, Predicate<String>>entry("customs offices", this::isOffice))
                .filter(kind -> most(texts, kind.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> headsLabels(header)
                        ? null
                        : first(header).map(BY_HEADER::get).orElse(null));
    }

    private static Optional<Field> first(String header) {
        return ListHeaders.hinted(header).stream().findFirst();
    }

    private Predicate<String> knowing(Subject subject) {
        return text -> knows(subject, text);
    }

    private boolean knows(Subject subject, String text) {
        return subject == Subject.PLACE
                ? isPlace(text)
                : registers.find(subject, text).isPresent();
    }

    private boolean isTradeMode(String text) {
        return reference.tradeModes().find(text).isPresent();
    }

    private boolean isOffice(String text) {
        return reference.customsOffices().find(text).isPresent();
    }

    private boolean isPlace(String text) {
        return !places(text).isEmpty();
    }

    private List<Place> places(String text) {
        return Stream.concat(
                        Stream.of(reference.places()),
                        reference.places().nationsAbroad().stream()
                                .flatMap(nation -> reference.places().of(nation).stream()))
                .flatMap(register -> register.byName(text, month).stream())
                .toList();
    }

    /** Whether they name again whose table this is. */
    private boolean areOfTheTable(Set<String> texts) {
        Set<String> named = texts.stream()
                .flatMap(text -> places(text).stream())
                .map(Place::code)
                .collect(Collectors.toSet());
        return texts.size() == 1 && (named.contains(own()) || named.stream().anyMatch(regions()::contains));
    }

    private String own() {
        String place = table.figures().place();
        return place.equals("nation") ? reference.places().nation().code() : place;
    }

    /** The regions that titles and names say where the layout leaves it to them. */
    private Set<String> regions() {
        return table.place().stream()
                .filter(told -> table.figures().place().equals("region"))
                .flatMap(told -> reference.places().regionsNamedIn(told.value(), month).stream())
                .map(Place::code)
                .collect(Collectors.toSet());
    }

    private static boolean most(Collection<String> texts, Predicate<String> test) {
        return 2 * texts.stream().filter(test).count() >= texts.size();
    }
}
