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

    /** Why a statement does not hold against the file, and how it would. */
    private static final String FOR_ALL_FILES =
            "; what is stated for all files does not hold against a file's own words: state it for this file alone, under"
                    + " `files:` in the dataset.yaml, or in a call that names the file";

    private record Said(Statement.Accept source, String where, String text) {}

    private final DatasetFile.Stated stated;

    private final Statement.@Nullable Accept accepted;
    private final List<Said> said = new ArrayList<>();

    Witnesses(FileContext file, @Nullable String sheetName, List<Title> titles) {
        this.stated = file.stated();
        this.accepted = file.statement().accept();
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
        List<Told<Period>> told = holding(said(PeriodText::find));
        Told<Period> folder = stated(stated.folder());
        if (folder != null) {
            told.add(folder);
        }
        Told<Period> narrowest = null;
        for (Told<Period> next : told) {
            if (narrowest == null || narrowest.value().contains(next.value())) {
                narrowest = narrowest != null && narrowest.value().equals(next.value()) ? narrowest : next;
            } else if (!next.value().contains(narrowest.value())) {
                throw conflict(
                        Reason.PERIOD_CONFLICT, "period", narrowest, next, List.of(narrowest.value(), next.value()));
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
        List<Told<Flow>> told = holding(said(FlowText::find));
        if (stated.folder().flow() != null) {
            told.add(new Told<>(stated.folder().flow(), Told.OPERATOR));
        }
        for (Told<Flow> next : told) {
            if (next.value() != told.get(0).value()) {
                throw conflict(Reason.FLOW_CONFLICT, "flow", told.get(0), next, List.of());
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
        boolean isAccepted = accepted != null && told.source() == accepted;
        return isAccepted || (told.byOperator() && own != null);
    }

    /** Whether the operator says that the header holds. */
    boolean headerHolds() {
        return accepted == Statement.Accept.COLUMN;
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

    /** Those of the witness that the operator says holds, where it says anything; else all. */
    private <T> List<Told<T>> holding(List<Told<T>> all) {
        List<Told<T>> accepting =
                all.stream().filter(told -> told.source() == accepted).toList();
        return new ArrayList<>(accepted == null || accepting.isEmpty() ? all : accepting);
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
        return Stream.of(told).anyMatch(Told::byOperator) ? FOR_ALL_FILES : "";
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
