package org.customsetl.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.trade.Flow;
import org.customsetl.trade.Period;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What file name, sheet name, title and operator say of the period and the flow of a sheet. Metadata lies: where two of
 * them disagree nothing is chosen, and both readings are named.
 */
final class Witnesses {

    static final String FILE_NAME = "the file name";
    static final String OPERATOR = Told.OPERATOR;

    private record Said(Statement.Accept source, String where, String text) {}

    private final DatasetFile.Stated stated;

    private final List<Statement.Accept> accepted;
    private final List<Said> said = new ArrayList<>();

    Witnesses(FileContext file, @Nullable String sheetName, List<Title> titles) {
        this.stated = file.stated();
        this.accepted = file.statement().accepted();
        said.add(new Said(Statement.Accept.FILE_NAME, FILE_NAME, file.baseName()));
        if (sheetName != null) {
            said.add(new Said(Statement.Accept.SHEET_NAME, "the sheet name", sheetName));
        }
        for (Title title : titles) {
            said.add(new Said(Statement.Accept.TITLE, "the title in row " + title.row(), title.text()));
        }
    }

    /** A text above the header. */
    record Title(int row, String text) {}

    /** The period that all of them agree on, the narrowest one; {@code null} where none says any. */
    @Nullable
    Told<Period> period() throws UnusableTableException {
        Told<Period> own = stated(stated.own());
        if (own != null) {
            return own;
        }
        List<Told<Period>> told = holding(said(PeriodText::find), stated(stated.folder()));
        Told<Period> narrowest = null;
        for (Told<Period> next : told) {
            if (narrowest == null || narrowest.value().contains(next.value())) {
                narrowest = narrowest != null && narrowest.value().equals(next.value()) ? narrowest : next;
            } else if (!next.value().contains(narrowest.value())) {
                List<Period> readings = List.of(narrowest.value(), next.value());
                throw conflict(Reason.PERIOD_CONFLICT, "period", narrowest, next, readings)
                        .between(readings.stream().map(Statement::of));
            }
        }
        return narrowest;
    }

    /** The flow that all of them agree on; {@code null} where none says any. */
    @Nullable
    Told<Flow> flow() throws UnusableTableException {
        if (stated.own().flow() != null) {
            return new Told<>(stated.own().flow(), Told.OPERATOR);
        }
        Flow folder = stated.folder().flow();
        List<Told<Flow>> told =
                holding(said(FlowText::find), folder == null ? null : new Told<>(folder, Told.OPERATOR));
        for (Told<Flow> next : told) {
            if (next.value() != told.get(0).value()) {
                throw conflict(Reason.FLOW_CONFLICT, "flow", told.get(0), next, List.of())
                        .between(Stream.of(told.get(0).value(), next.value()).map(Statement::of));
            }
        }
        return told.isEmpty() ? null : told.get(0);
    }

    /**
     * Whether what is told holds against the header too: it is stated about this very file, or the operator accepts the
     * witness that tells it.
     */
    boolean settles(Told<?> told) {
        Object own = told.value() instanceof Flow
                ? stated.own().flow()
                : stated.own().period();
        boolean isAccepted = told.source() != null && accepted.contains(told.source()) && !headerHolds();
        return isAccepted || (told.byOperator() && own != null);
    }

    /** Whether the operator says that the header holds. */
    boolean headerHolds() {
        return accepted.contains(Statement.Accept.COLUMN);
    }

    /** All texts, for finding the region that a table is about. */
    List<Told<String>> texts() {
        return said.stream().map(s -> new Told<>(s.text, s.where, s.source)).toList();
    }

    private @Nullable Told<Period> stated(Statement statement) throws UnusableTableException {
        if (statement.period() == null) {
            return null;
        }
        Period period = PeriodText.read(statement.period())
                .orElseThrow(() -> new UnusableTableException(Rejection.ofFile(
                        Reason.BAD_STATEMENT,
                        "the stated period '" + statement.period() + "' is none; write 2024-01 or 2024-01..2024-03")));
        return new Told<>(period, OPERATOR);
    }

    /** Those of the first accepted witness that says anything; else all, and what is stated for the folder. */
    private <T> List<Told<T>> holding(List<Told<T>> all, @Nullable Told<T> folder) {
        for (Statement.Accept witness : accepted) {
            List<Told<T>> accepting =
                    all.stream().filter(told -> told.source() == witness).toList();
            if (!accepting.isEmpty()) {
                return accepting;
            }
        }
        return folder == null
                ? all
                : Stream.concat(all.stream(), Stream.of(folder)).toList();
    }

    /** What each text says, where it says one thing; a text that says several says nothing. */
    private <T> List<Told<T>> said(Function<String, Set<T>> finder) {
        List<Told<T>> told = new ArrayList<>();
        for (Said text : said) {
            Set<T> found = finder.apply(text.text);
            if (found.size() == 1) {
                told.add(new Told<>(found.iterator().next(), text.where, text.source));
            }
        }
        return told;
    }

    /** The way out where somebody states for many files what one of them contradicts; else "". */
    static String remark(Told<?>... told) {
        return Stream.of(told).anyMatch(Told::byOperator) ? Told.FOR_ALL_FILES : "";
    }

    private static UnusableTableException conflict(
            Reason reason, String what, Told<?> one, Told<?> other, List<Period> periods) {
        Set<String> readings = new LinkedHashSet<>(
                List.of(one.where() + " says " + one.value(), other.where() + " says " + other.value()));
        return new UnusableTableException(
                Rejection.ofFile(
                        reason,
                        "two readings of the " + what + ": " + readings.stream().collect(Collectors.joining(", "))
                                + remark(one, other)),
                new Dispute(periods, null));
    }
}
