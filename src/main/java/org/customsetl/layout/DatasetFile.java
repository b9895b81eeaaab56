package org.customsetl.layout;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.customsetl.trade.Flow;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A {@code dataset.yaml}: what holds for every file of its folder, and under {@code files} what holds for one.
 *
 * <pre>{@code
 * flow: M
 * rates: [customs-statistical, ecb-monthly-mean]
 * files:
 *   chinese-full.csv: {flow: X, period: 2024-01}
 *   list-2.csv: {supersedes: list.csv}
 * }</pre>
 */
public record DatasetFile(
        @Nullable Flow flow,
        @Nullable String period,
        @Nullable String layout,
        @Nullable String place,
        @Nullable String unit,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Statement.Accept> accept,

        @JsonProperty("density-kg-per-litre") @Nullable Map<String, BigDecimal> densities,
        @Nullable Drift drift,
        @JsonProperty("same-goods") Statement.@Nullable SameGoods sameGoods,
        @Nullable RateOrder rates,
        @Nullable Reconciliation reconciliation,
        @Nullable Map<String, Statement> files) {

    /** What such a file is called. */
    public static final String NAME = "dataset.yaml";

    /** What the folder of a file states about it; nothing where there is no {@code dataset.yaml}. */
    static Stated about(Path file) throws UnusableTableException {
        Path folder = file.toAbsolutePath().getParent();
        DatasetFile read = folder == null ? null : in(folder);
        Map<String, Statement> files = read == null || read.files == null ? Map.of() : read.files;
        return new Stated(
                files.getOrDefault(String.valueOf(file.getFileName()), Statement.NONE),
                read == null ? Statement.NONE : read.all());
    }

    /** The files that the {@code dataset.yaml} of a folder names and that do not lie in it; its keys hold for none. */
    public static List<String> absent(Path folder) throws UnusableTableException {
        DatasetFile read = in(folder);
        if (read == null || read.files == null) {
            return List.of();
        }
        // By their names alone, as they are looked up.
        return read.files.keySet().stream()
                .filter(name -> name.contains("/") || !Files.exists(folder.resolve(name)))
                .sorted()
                .toList();
    }

    /** What the file in a folder states; {@code null} where there is none or it is blank. */
    private static @Nullable DatasetFile in(Path folder) throws UnusableTableException {
        Path yaml = folder.resolve(NAME);
        if (!Files.isRegularFile(yaml)) {
            return null;
        }
        try {
            StrictYaml.Reading<DatasetFile> reading = StrictYaml.read(Files.readAllBytes(yaml), DatasetFile.class);
            if (!reading.problems().isEmpty()) {
                throw bad(reading.problems().stream()
                        .map(problem -> problem.in(NAME))
                        .collect(Collectors.joining("; ")));
            }
            return reading.value();
        } catch (AccessDeniedException e) {
            throw bad(NAME + " cannot be read: this program has no right to read it");
        } catch (IOException e) {
            throw bad(NAME + " cannot be read");
        }
    }

    private static UnusableTableException bad(String message) {
        return new UnusableTableException(Rejection.ofFile(Reason.BAD_STATEMENT, message));
    }

    private Statement all() {
        return new Statement(
                flow, period, layout, place, unit, accept, densities, drift, sameGoods, null, rates, reconciliation);
    }

    /**
     * The two statements that concern a file.
     *
     * @param own what is stated about this very file: it holds against the file's name
     * @param folder what is stated for all files of the folder: it may not contradict the file's name
     */
    public record Stated(Statement own, Statement folder) {}
}
