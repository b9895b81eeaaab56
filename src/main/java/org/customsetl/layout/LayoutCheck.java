package org.customsetl.layout;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.customsetl.trade.Subject;
import org.jspecify.annotations.Nullable;

/** What a layout must be beyond its keys and types: one whole, of names that the registers know. */
final class LayoutCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern COLUMN = Pattern.compile("[A-Z]{1,3}");
    private static final Set<String> FLOWS = Set.of("M", "X", "T");

    private final StrictYaml.Reading<LayoutSpec> reading;
    private final KnownNames names;
    private final List<YamlProblem> problems = new ArrayList<>();

    private LayoutCheck(StrictYaml.Reading<LayoutSpec> reading, KnownNames names) {
        this.reading = reading;
        this.names = names;
    }

    /** Everything that is wrong with a layout. */
    static List<YamlProblem> problems(StrictYaml.Reading<LayoutSpec> reading, KnownNames names) {
        LayoutSpec spec = reading.value();
        if (spec == null) {
            return reading.problems();
        }
        LayoutCheck check = new LayoutCheck(reading, names);
        check.id(spec.id());
        check.sections(spec);
        check.columns(spec);
        check.nil(orEmpty(spec.nil()));
        check.units(spec.units());
        if (spec.figures() != null) {
            check.figures(spec.figures());
        }
        if (spec.rates() != null) {
            check.currencies(spec.rates());
        }
        return YamlProblem.sorted(check.problems);
    }

    private void id(String id) {
        if (!ID.matcher(id).matches()) {
            wrong(
                    "id",
                    "the id '" + id + "' must be lower-case letters and digits with hyphens between, such as my-table");
        }
    }

    /** A section that is called like a kind belongs to that kind alone; the other kinds are lists and have columns. */
    private void sections(LayoutSpec spec) {
        String kind = YamlKeys.word(spec.kind());
        Set<String> kinds = Set.copyOf(YamlKeys.words(LayoutSpec.Kind.class));
        boolean isList = true;
        for (Map.Entry<String, RecordComponent> entry :
                YamlKeys.of(LayoutSpec.class).entrySet()) {
            String key = entry.getKey();
            boolean own = key.equals(kind);
            isList &= !own;
            if (kinds.contains(key)) {
                section(key, own, value(spec, entry.getValue()) != null, kind);
            }
        }
        for (String key : List.of("columns", "require", "require-one-of")) {
            if (!isList && reading.lines().containsKey(key)) {
                wrong(key, "'" + key + "' belongs to a list; a layout of kind " + kind + " has '" + kind + "' instead");
            }
        }
        if (isList && (spec.columns() == null || spec.columns().isEmpty())) {
            wrong("kind", "a layout of kind " + kind + " needs 'columns'");
        }
    }

    private void section(String key, boolean own, boolean present, String kind) {
        if (own && !present) {
            wrong("kind", "a layout of kind " + kind + " needs '" + key + "'");
        } else if (!own && present) {
            wrong(key, "'" + key + "' belongs to kind " + key + ", and this layout is of kind " + kind);
        }
    }

    private static @Nullable Object value(LayoutSpec spec, RecordComponent component) {
        try {
            return component.getAccessor().invoke(spec);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessors are public", e);
        }
    }

    private void columns(LayoutSpec spec) {
        List<LayoutSpec.Column> columns = orEmpty(spec.columns());
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).headers().isEmpty()) {
                wrong("columns[" + index + "].headers", "a column needs at least one header");
            }
        }
        Set<Field> mapped = columns.stream().map(LayoutSpec.Column::field).collect(Collectors.toSet());
        needColumns("require", orEmpty(spec.require()), mapped);
        needColumns("require-one-of", orEmpty(spec.requireOneOf()), mapped);
    }

    private void needColumns(String key, List<Field> fields, Set<Field> mapped) {
        for (int index = 0; index < fields.size(); index++) {
            if (!mapped.contains(fields.get(index))) {
                wrong(
                        key + "[" + index + "]",
                        "'" + key + "' names " + fields.get(index).label() + ", which no column holds");
            }
        }
    }

    private void nil(List<String> words) {
        for (int index = 0; index < words.size(); index++) {
            if (Recogniser.looksNumeric(words.get(index))) {
                wrong(
                        "nil[" + index + "]",
                        "'" + words.get(index) + "' is a number, so it cannot say that there is none");
            }
        }
    }

    private void units(@Nullable Map<String, String> units) {
        if (units != null) {
            units.forEach((word, unit) -> {
                if (!names.isUnit(unit)) {
                    wrong("units." + word, "'" + unit + "' is no unit that the register knows; write 吨, 千克, 辆 …");
                }
            });
        }
    }

    private void currencies(LayoutSpec.Rates rates) {
        List<LayoutSpec.Currency> currencies = orEmpty(rates.currencies());
        for (int index = 0; index < currencies.size(); index++) {
            String code = currencies.get(index).code();
            if (!names.isCurrency(code)) {
                wrong("rates.currencies[" + index + "].code", "'" + code + "' is no currency; write its ISO 4217 code");
            }
        }
    }

    private void figures(LayoutSpec.Figures figures) {
        labels(figures);
        across(figures);
        keyColumns(figures);
        place(figures.place());
        if (figures.groupHeadings() && figures.levels() == LayoutSpec.Levels.REGISTER) {
            wrong(
                    "figures.group-headings",
                    "'figures.group-headings' goes with 'levels: indentation' or none; by register a row is a part of what"
                            + " it stands for");
        }
        String unit = figures.unit();
        if (unit != null && !names.isMoneyUnit(unit)) {
            wrong("figures.unit", "'" + unit + "' is no unit of money; write it as 万元, 千美元 or USD 1000");
        }
        for (String flow :
                figures.flows() == null ? Set.<String>of() : figures.flows().keySet()) {
            if (!FLOWS.contains(flow)) {
                wrong("figures.flows." + flow, "the key 'figures.flows." + flow + "' is unknown; known are M, X, T");
            }
        }
    }

    private void place(String place) {
        List<String> meant =
                place.equals("nation") || place.equals("region") ? List.of(place) : names.placesCalled(place);
        if (meant.size() > 1) {
            wrong(
                    "figures.place",
                    "the figures.place '" + place + "' may be " + String.join(" or ", meant) + "; write its code");
        } else if (meant.isEmpty()) {
            List<String> nearest = names.nearestPlaces(place);
            wrong(
                    "figures.place",
                    "'" + place + "' is no figures.place; it can be nation, region, or the code or name of a place"
                            + " (310000, 浙江省) or of a nation (KGZ)"
                            + (nearest.isEmpty() ? "" : "; the nearest known are " + String.join(", ", nearest)));
        }
    }

    private void labels(LayoutSpec.Figures figures) {
        String column = figures.labelColumn();
        if (column == null && figures.labelHeaders() == null) {
            wrong("figures", "in 'figures' the key 'label-headers' is missing");
        } else if (column == null && figures.labelWords().isEmpty()) {
            wrong("figures.label-headers", "'figures.label-headers' needs at least one header");
        }
        if (column != null && !COLUMN.matcher(column).matches()) {
            wrong("figures.label-column", "'" + column + "' is no column; write its letters, such as A");
        }
        if (column != null
                && orEmpty(figures.titleWords()).isEmpty()
                && orEmpty(figures.requireWords()).isEmpty()
                && orEmpty(figures.requireLabels()).isEmpty()) {
            wrong(
                    "figures.label-column",
                    "with 'figures.label-column' any table would fit: add title-words, require-words or require-labels");
        }
    }

    private void across(LayoutSpec.Figures figures) {
        LayoutSpec.Across across = figures.across();
        if (across != null && (across.subject() == Subject.PERIOD || across.subject() == figures.subject())) {
            wrong(
                    "figures.across.subject",
                    across.subject() == Subject.PERIOD
                            ? "periods across need no key: the header's own words tell them"
                            : "'figures.across.subject' must be another one than 'figures.subject'");
        }
    }

    private void keyColumns(LayoutSpec.Figures figures) {
        List<LayoutSpec.KeyColumn> columns = figures.allKeyColumns();
        for (int index = 0; index < columns.size(); index++) {
            LayoutSpec.KeyColumn column = columns.get(index);
            String path = "figures.key-columns[" + index + "]";
            boolean years = column.holds() == LayoutSpec.Holds.YEAR;
            if (column.headers().isEmpty()) {
                wrong(path + ".headers", "a column needs at least one header");
            }
            if (column.holds().name().equals(figures.subject().name())) {
                wrong(path + ".holds", "'figures.key-columns.holds' must be another one than 'figures.subject'");
            }
            if (years && figures.subject() != Subject.PERIOD) {
                wrong(path + ".holds", "a column of years belongs to 'subject: period'");
            }
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private void wrong(String path, String sentence) {
        problems.add(new YamlProblem(reading.line(path), sentence));
    }
}
