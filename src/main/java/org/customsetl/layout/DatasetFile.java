package org.customsetl.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.customsetl.trade.Flow;
import org.customsetl.trade.RateOrder;
import org.customsetl.trade.Reason;
import org.customsetl.trade.Rejection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

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
        Statement.@Nullable Accept accept,
        @JsonProperty("density-kg-per-litre") @Nullable Map<String, BigDecimal> densities,
        @Nullable Drift drift,
        @JsonProperty("same-goods") Statement.@Nullable SameGoods sameGoods,
        @Nullable RateOrder rates,
        @Nullable Map<String, Statement> files) {

    static final String NAME = "dataset.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule().addDeserializer(RateOrder.class, new RateOrderReader()))
            .build();

    /** What the folder of a file states about it; nothing where there is no {@code dataset.yaml}. */
    static Stated about(Path file) throws UnusableTableException {
        Path folder = file.toAbsolutePath().getParent();
        Path yaml = folder == null ? Path.of(NAME) : folder.resolve(NAME);
        if (!Files.isRegularFile(yaml)) {
            return new Stated(Statement.NONE, Statement.NONE);
        }
        String text = "";
        try {
            text = Files.readString(yaml);
            DatasetFile read = YAML.readValue(text, DatasetFile.class);
            Statement own = read.files == null ? null : read.files.get(String.valueOf(file.getFileName()));
            return new Stated(own == null ? Statement.NONE : own, read.all());
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new UnusableTableException(Rejection.ofFile(
                    Reason.BAD_STATEMENT,
                    yaml.getFileName() + ", line " + lineOf(e.getPropertyName(), text) + ": the key '"
                            + e.getPropertyName() + "' is unknown; known are " + known));
        } catch (InvalidFormatException e) {
            throw new UnusableTableException(Rejection.ofFile(
                    Reason.BAD_STATEMENT,
                    yaml.getFileName() + ", line " + e.getLocation().getLineNr() + ": "
                            + (e.getTargetType() == RateOrder.class
                                    ? e.getOriginalMessage()
                                    : "'" + e.getValue() + "' is no " + key(e) + choices(e.getTargetType()))));
        } catch (JacksonException | IOException e) {
            String where = e instanceof JacksonException j && j.getLocation() != null
                    ? ", line " + j.getLocation().getLineNr()
                    : "";
            throw new UnusableTableException(
                    Rejection.ofFile(Reason.BAD_STATEMENT, yaml.getFileName() + where + ": " + firstLine(e)));
        }
    }

    private Statement all() {
        return new Statement(flow, period, layout, place, unit, accept, densities, drift, sameGoods, null, rates);
    }

    /** The parser has already read on when it finds a key unknown; the line of the key itself helps. */
    private static long lineOf(String key, String text) {
        return 1
                + text.lines()
                        .takeWhile(line -> !line.matches("(.*[\\s{,'\"])?" + Pattern.quote(key) + "['\"]?\\s*:.*"))
                        .count();
    }

    private static String key(InvalidFormatException e) {
        return e.getPath().isEmpty()
                ? "value"
                : e.getPath().get(e.getPath().size() - 1).getPropertyName();
    }

    private static String choices(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? "; it can be "
                        + Stream.of(type.getEnumConstants())
                                .map(choice -> type == Flow.class
                                        ? choice.toString()
                                        : choice.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))
                : "";
    }

    private static String firstLine(Exception e) {
        String message = e instanceof JacksonException j ? j.getOriginalMessage() : e.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    /**
     * The two statements that concern a file.
     *
     * @param own what is stated about this very file: it holds against the file's name
     * @param folder what is stated for all files of the folder: it may not contradict the file's name
     */
    public record Stated(Statement own, Statement folder) {}
}
