package org.customsetl.normalisation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.layout.FiguresTable;
import org.customsetl.layout.FiguresTable.FigureColumn;
import org.customsetl.layout.Statement;
import org.customsetl.layout.Told;
import org.customsetl.layout.UnusableTableException;
import org.customsetl.layout.Words;
import org.customsetl.reference.MoneyUnit;
import org.customsetl.reference.MoneyUnits;
import org.customsetl.reference.Reference;
import org.customsetl.reference.UnitReading;
import org.customsetl.reference.Units;
import org.customsetl.sheet.Row;
import org.customsetl.sheet.SheetInfo;
import org.customsetl.trade.PublishedFigure.Measure;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The money units of a printed table's columns. Multiplier and currency stand in a title, beneath the table or in a
 * column's header; wherever two of these state one, they must state the same.
 */
final class FigureUnits {

    private static final String YUAN = "元";
    private static final Map<Integer, String> MULTIPLES =
            Map.of(1, "", 1_000, "千", 10_000, "万", 1_000_000, "百万", 100_000_000, "亿");
    private static final Set<String> BARE_CURRENCIES = Set.of("人民币", "美元", "欧元", "rmb", "cny", "usd", "us$", "eur");
    private static final Map<String, String> CURRENCIES = Map.of("CNY", "元人民币", "USD", "美元");

    private final MoneyUnits register;
    private final Units quantities;
    private final SheetInfo sheet;
    private final Map<Integer, Stated> byColumn = new HashMap<>();

    private FigureUnits(Reference reference, SheetInfo sheet) {
        this.register = reference.moneyUnits();
        this.quantities = reference.units();
        this.sheet = sheet;
    }

    /**
     * A unit with where it is stated.
     *
     * @param printed as the table states it
     */
    record Stated(MoneyUnit unit, String printed, String where, Statement.@Nullable Accept source) {

        /** ISO 4217's code for what is no currency: nothing that is stated in it is published. */
        private static final Stated UNKNOWN = new Stated(new MoneyUnit("XXX", BigDecimal.ONE), "", "", null);

        private static final Pattern WORD_OF_A_UNIT = Pattern.compile(".*(?:元|yuan|юан).*", Pattern.DOTALL);

        /**
         * Whether it says in which currency, not in which multiple of it: 人民币 anywhere, 美元 in a header. 单位：美元 says
         * both, and so does 元.
         */
        boolean isBareCurrency() {
            boolean one = unit.multiplier().compareTo(BigDecimal.ONE) == 0;
            boolean yuan = unit.currency().equals("CNY");
            return one && (yuan ? !WORD_OF_A_UNIT.matcher(bare()).matches() : source == Statement.Accept.COLUMN);
        }

        private String bare() {
            return inBrackets(Words.folded(printed));
        }

        boolean isByOwnStatement() {
            return where.equals(Told.OPERATOR);
        }

        boolean isByFolder() {
            return where.equals(Told.FOLDER);
        }
    }

    /** @throws UnusableTableException if a column's unit is stated nowhere, is unknown, or is stated twice differently */
    static FigureUnits of(FiguresTable table, SheetInfo sheet, Statement statement, FigureRegisters registers)
            throws UnusableTableException {
        FigureUnits units = new FigureUnits(registers.reference(), sheet);
        List<Stated> whole = units.ofTheWhole(table);
        UnknownMoneyUnits unknown = new UnknownMoneyUnits(
                table, sheet, registers, column -> units.ofHeader(column, whole).isPresent());
        if (unknown.refuse(whole, statement.accepted())) {
            // Read all the same, in no currency, for all else that is new in it.
            table.columns().forEach(column -> units.byColumn.put(column.column(), Stated.UNKNOWN));
            return units;
        }
        for (FigureColumn column : table.columns()) {
            if (column.measure() == Measure.VALUE) {
                List<Stated> all = new ArrayList<>(whole);
                units.ofColumn(column, whole).ifPresent(all::add);
                units.byColumn.put(column.column(), units.one(column, all, statement.accepted()));
            }
        }
        units.holdAgainstCurrency(table, statement.accepted());
        if (!statement.accepts(Statement.Accept.COLUMN)) {
            units.holdAgainstEachOther(table);
        }
        return units;
    }

    /** The unit of a column of values. */
    Stated of(FigureColumn column) {
        Stated stated = byColumn.get(column.column());
        if (stated == null) {
            throw new IllegalArgumentException("no column of values: " + column);
        }
        return stated;
    }

    private List<Stated> ofTheWhole(FiguresTable table) {
        List<Stated> all = new ArrayList<>();
        for (Told<String> told : table.units()) {
            read(told.value())
                    .ifPresent(known -> all.add(new Stated(known, told.value(), told.where(), told.source())));
        }
        for (Told<String> hint : all.stream().allMatch(Stated::isByFolder) ? table.hints() : List.<Told<String>>of()) {
            read(hint.value())
                    .filter(unit -> isMoreThanACurrency(hint.value()))
                    .ifPresent(unit -> all.add(new Stated(unit, hint.value(), hint.where(), hint.source())));
        }
        for (Told<String> mention : table.mentions()) {
            read(mention.value())
                    .map(unit -> new Stated(unit, mention.value(), mention.where(), mention.source()))
                    .filter(stated -> !stated.isBareCurrency())
                    .ifPresent(all::add);
        }
        String unit = table.figures().unit();
        if (all.isEmpty() && unit != null) {
            read(unit).ifPresent(known -> all.add(new Stated(known, unit, "the layout", null)));
        }
        return all;
    }

    /** A bare 人民币 says in which currency, not in which multiple of it. */
    private static boolean isMoreThanACurrency(String text) {
        return !BARE_CURRENCIES.contains(Words.folded(text));
    }

    private Optional<Stated> ofColumn(FigureColumn column, List<Stated> whole) throws UnusableTableException {
        if (column.unit().isEmpty() || whole.stream().anyMatch(Stated::isByOwnStatement)) {
            return Optional.empty();
        }
        String inBrackets = inBrackets(column.unit());
        if (quantities.read(inBrackets) instanceof UnitReading.Known) {
            throw unusable(
                            Reason.UNIT_CONFLICT,
                            column.unit(),
                            "the header of column " + Row.columnName(column.column()) + " (" + column.header()
                                    + ") names no quantity, but its unit, " + inBrackets + ", is one of quantity")
                    .between(whole.stream().map(stated -> Statement.ofUnit(stated.printed)));
        }
        return ofHeader(column, whole)
                .map(unit -> new Stated(
                        unit,
                        column.unit(),
                        "the header of column " + Row.columnName(column.column()),
                        Statement.Accept.COLUMN));
    }

    private Optional<MoneyUnit> ofHeader(FigureColumn column, List<Stated> whole) {
        String inBrackets = inBrackets(column.unit());
        return read(column.unit()).or(() -> read(inBrackets)).or(() -> multiple(inBrackets, whole));
    }

    /** A bare 亿 in a header is of the currency that the table states. */
    private Optional<MoneyUnit> multiple(String written, List<Stated> whole) {
        return whole.stream()
                .findFirst()
                .flatMap(stated ->
                        read(written + YUAN).map(unit -> new MoneyUnit(stated.unit.currency(), unit.multiplier())));
    }

    /** What is stated for the file, or by the first accepted witness; else by all. */
    private static List<Stated> holding(List<Stated> all, List<Statement.Accept> accepted) {
        // A currency that is accepted must not drop the multiplier that stands elsewhere.
        return Stream.concat(
                        Stream.<Predicate<Stated>>of(Stated::isByOwnStatement),
                        accepted.stream().map(witness -> stated -> stated.source == witness))
                .map(holds -> all.stream().filter(holds).toList())
                .filter(said -> said.stream().anyMatch(stated -> !stated.isBareCurrency()))
                .findFirst()
                .orElse(all);
    }

    private Stated one(FigureColumn column, List<Stated> all, List<Statement.Accept> accepted)
            throws UnusableTableException {
        List<Stated> asked = holding(all, accepted);
        if (asked.isEmpty()) {
            throw unusable(
                    Reason.UNIT_NOT_STATED,
                    null,
                    "no cell states the unit (单位：…) of column " + Row.columnName(column.column()) + " ("
                            + column.header() + ")");
        }
        Stated first = asked.stream()
                .filter(stated -> !stated.isBareCurrency())
                .findFirst()
                .orElse(asked.get(0));
        for (Stated other : asked) {
            if (!agree(first, other)) {
                throw contradicts(
                        "two units: ", first, other, other.isBareCurrency() ? ", a currency without a multiplier" : "");
            }
        }
        return first;
    }

    /** 万元人民币 and the bare currency 人民币 are no contradiction, 万元人民币 and 美元 are. */
    private static boolean agree(Stated full, Stated other) {
        return other.isBareCurrency()
                ? other.unit.currency().equals(full.unit.currency())
                : isSame(other.unit, full.unit);
    }

    /** What stands in the last brackets of a text; the text where there are none. */
    static String inBrackets(String text) {
        return Words.narrowed(text).replaceAll(".*[(\\[【]|[)\\]】]", "");
    }

    private static boolean isSame(MoneyUnit one, MoneyUnit other) {
        return one.currency().equals(other.currency()) && one.multiplier().compareTo(other.multiplier()) == 0;
    }

    /** A table has one multiplier a currency: 万 over one column and 亿 over the next is a header that lies. */
    private void holdAgainstEachOther(FiguresTable table) throws UnusableTableException {
        for (FigureColumn column : table.columns()) {
            for (FigureColumn other : table.columns()) {
                Stated one = byColumn.get(column.column());
                Stated two = byColumn.get(other.column());
                if (one != null
                        && two != null
                        && one.unit.currency().equals(two.unit.currency())
                        && !isSame(one.unit, two.unit)) {
                    throw contradicts("two units: ", one, two, "");
                }
            }
        }
    }

    /** The currency in a title, as in 总值表（人民币值）, holds for all columns. */
    private void holdAgainstCurrency(FiguresTable table, List<Statement.Accept> accepted)
            throws UnusableTableException {
        for (Told<String> hint : table.hints()) {
            MoneyUnit said = isMoreThanACurrency(hint.value())
                    ? null
                    : read(hint.value()).orElse(null);
            for (Map.Entry<Integer, Stated> column : byColumn.entrySet()) {
                Stated stated = column.getValue();
                if (said != null
                        && !stated.isByOwnStatement()
                        && !said.currency().equals(stated.unit.currency())) {
                    Stated title = new Stated(
                            new MoneyUnit(said.currency(), stated.unit.multiplier()),
                            hint.value(),
                            hint.where(),
                            hint.source());
                    column.setValue(settled(title, stated, accepted));
                }
            }
        }
    }

    /** Of a title that names another currency than a unit the one that is accepted. */
    private Stated settled(Stated title, Stated unit, List<Statement.Accept> accepted) throws UnusableTableException {
        Statement.Accept first = accepted.stream()
                .filter(witness -> witness == title.source || witness == unit.source)
                .findFirst()
                .orElse(null);
        if (first == null || title.source == unit.source) {
            throw contradicts("two currencies: ", title, unit, "");
        }
        return first == unit.source
                ? unit
                : new Stated(title.unit, unit.printed, unit.where + " in the currency of " + title.where, title.source);
    }

    private UnusableTableException contradicts(String what, Stated one, Stated other, String more) {
        boolean folder = one.isByFolder() || other.isByFolder();
        return unusable(
                        Reason.UNIT_CONFLICT,
                        null,
                        what + one.where + " says " + one.printed + ", " + other.where + " says " + other.printed + more
                                + (folder ? Told.FOR_ALL_FILES : ""))
                .between(Stream.of(toState(one, other), toState(other, one))
                        .flatMap(Optional::stream)
                        .map(Statement::ofUnit));
    }

    /** A unit as an operator would state it: as printed where that says all, else in words, a bare currency like the other. */
    private Optional<String> toState(Stated stated, Stated other) {
        boolean bare = stated.isBareCurrency() || !isMoreThanACurrency(stated.printed);
        MoneyUnit meant = bare ? new MoneyUnit(stated.unit.currency(), other.unit.multiplier()) : stated.unit;
        return Stream.of(
                        stated.printed, MULTIPLES.get(meant.multiplier().intValue()) + CURRENCIES.get(meant.currency()))
                .filter(words -> read(words).filter(unit -> isSame(unit, meant)).isPresent())
                .findFirst();
    }

    /** A unit of money, with percent signs and separators beside it left out: 人民币，元，% is 人民币元. */
    static Optional<MoneyUnit> read(MoneyUnits register, String printed) {
        String joined = Stream.of(Words.narrowed(printed).split("[,、;/]"))
                .map(String::strip)
                .filter(part -> !part.equals("%"))
                .collect(Collectors.joining());
        return register.read(printed).or(() -> register.read(joined));
    }

    private Optional<MoneyUnit> read(String printed) {
        return read(register, printed);
    }

    private UnusableTableException unusable(Reason reason, @Nullable String raw, String message) {
        return new UnusableTableException(new Rejection(sheet.name(), 0, 0, raw, reason, message));
    }
}
