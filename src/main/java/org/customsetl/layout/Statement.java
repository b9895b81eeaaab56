package org.customsetl.layout;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.customsetl.trade.RateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the operator states about a file that does not say it itself: by {@code --flow} and {@code --period}, or in a
 * {@code dataset.yaml} in the file's folder.
 *
 * @param flow the flow of every line
 * @param period the reference period, as {@code 2024-01} or {@code 2024-01..2024-03}
 * @param layout the layout's id, where several fit
 * @param place name or code of the region that the table is about
 * @param unit the money unit of a table that states none, as {@code 万元}
 * @param accept which witnesses hold where two contradict each other, the first of them that says anything;
 *     {@code column}: the columns hold even where the file name says otherwise
 * @param drift what happens to columns, places, units and codes that nobody knows
 * @param densities by HS prefix, kilograms per litre: estimates net weight from a volume, and flags it
 * @param sameGoods {@code accept}: the goods are other ones although their keys equal those of another file
 * @param supersedes the files whose place the file takes, by their paths from its own folder
 * @param rates the sources of exchange rates in their order; {@code null} for {@link RateOrder#DEFAULT}
 * @param reconciliation what happens where figures differ that can be compared
 */
public record Statement(
        @Nullable Flow flow,
        @Nullable String period,
        @Nullable String layout,
        @Nullable String place,
        @Nullable String unit,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Accept> accept,

        @JsonProperty("density-kg-per-litre") @Nullable Map<String, BigDecimal> densities,
        @Nullable Drift drift,
        @JsonProperty("same-goods") @Nullable SameGoods sameGoods,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> supersedes,

        @Nullable RateOrder rates,
        @Nullable Reconciliation reconciliation) {

    /** What the operator says of a file that holds the same goods as another one. */
    public enum SameGoods {
        /** They are different goods. */
        @JsonProperty("accept")
        ACCEPT
    }

    /** Which of two contradicting readings the operator says holds. */
    public enum Accept {
        /** The columns of the table, or their headers. */
        @JsonProperty("column")
        COLUMN,
        /** The titles above the table. */
        @JsonProperty("title")
        TITLE,
        /** The sheet's name. */
        @JsonProperty("sheet-name")
        SHEET_NAME,
        /** The file's name. */
        @JsonProperty("file-name")
        FILE_NAME,
        /** The lines beneath the table. */
        @JsonProperty("footer")
        FOOTER,
        /** The figures as they are printed, although they contradict each other, or the ECB's exchange rates. */
        @JsonProperty("figures")
        FIGURES;

        /** As the operator writes it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Nothing stated. */
    public static final Statement NONE =
            new Statement(null, null, null, null, null, null, null, null, null, null, null, null);

    /** What a command line can state. */
    public static Statement of(@Nullable Flow flow, @Nullable String period, @Nullable List<Accept> accept) {
        return new Statement(flow, period, null, null, null, accept, null, null, null, null, null, null);
    }

    /** The period alone. */
    public static Statement of(Period period) {
        return of(null, period.toString(), null);
    }

    /** The flow alone. */
    public static Statement of(Flow flow) {
        return of(flow, null, null);
    }

    /** One witness that holds, and nothing else. */
    public static Statement of(Accept accept) {
        return of(null, null, List.of(accept));
    }

    /** The unit of money alone. */
    public static Statement ofUnit(String unit) {
        return new Statement(null, null, null, null, unit, null, null, null, null, null, null, null);
    }

    /** The place alone. */
    public static Statement ofPlace(String place) {
        return new Statement(null, null, null, place, null, null, null, null, null, null, null, null);
    }

    /** The witnesses that hold, in their order; none where nothing is accepted. */
    public List<Accept> accepted() {
        return accept == null ? List.of() : accept;
    }

    /** Whether a witness holds. */
    public boolean accepts(Accept witness) {
        return accepted().contains(witness);
    }

    /** This statement, completed by another one where it is silent. */
    public Statement orElse(Statement other) {
        return new Statement(
                flow != null ? flow : other.flow,
                period != null ? period : other.period,
                layout != null ? layout : other.layout,
                place != null ? place : other.place,
                unit != null ? unit : other.unit,
                both(accept, other.accept),
                densities != null ? densities : other.densities,
                drift == null ? other.drift : other.drift == null ? drift : drift.orElse(other.drift),
                sameGoods != null ? sameGoods : other.sameGoods,
                supersedes != null ? supersedes : other.supersedes,
                rates != null ? rates : other.rates,
                reconciliation == null
                        ? other.reconciliation
                        : other.reconciliation == null ? reconciliation : reconciliation.orElse(other.reconciliation));
    }

    /** What is accepted for a file does not take back what is accepted for its folder; it only goes before it. */
    private static @Nullable List<Accept> both(@Nullable List<Accept> one, @Nullable List<Accept> other) {
        return one == null || other == null
                ? one == null ? other : one
                : Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** Only what is stated: a key that is new in the program does not make a stored statement another one. */
    @Override
    public String toString() {
        return Arrays.stream(Statement.class.getRecordComponents())
                .map(this::said)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", ", "Statement[", "]"));
    }

    /** What is stated, as an operator would write it: {@code flow: X, period: 2024-01}. */
    public String inWords() {
        return inWords(this);
    }

    private static String inWords(Record stated) {
        return Arrays.stream(stated.getClass().getRecordComponents())
                .map(component -> inWords(component, valueOf(component, stated)))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String inWords(RecordComponent component, @Nullable Object value) {
        String key = component.getName().equals("densities")
                ? "density-kg-per-litre"
                : component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        boolean nested = value instanceof Drift || value instanceof Reconciliation;
        return value == null
                ? ""
                : key + ": "
                        + (nested
                                ? "{" + inWords((Record) value) + "}"
                                : value instanceof SameGoods ? "accept" : value);
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }

    /** {@code title+figures}; gates look for {@code figures} in it. */
    private static String inWords(List<Accept> accepted) {
        return accepted.stream().map(Accept::toString).collect(Collectors.joining("+"));
    }

    private String said(RecordComponent component) {
        Object value = valueOf(component, this);
        return value == null
                ? ""
                : component.getName() + "=" + ("accept".equals(component.getName()) ? inWords(accepted()) : value);
    }
}
