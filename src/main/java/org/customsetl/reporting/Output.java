package org.customsetl.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints answers as a table for people, or as JSON or CSV for programs. */
public final class Output {

    /** How to print. */
    public enum Format {
        TABLE,
        CSV,
        JSON
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final PrintStream out;

    /** @param out where to; bytes are UTF-8 */
    public Output(PrintStream out) {
        this.out = out;
    }

    /** Prints the rows of an answer. */
    public void print(Answer answer, Format format) {
        switch (format) {
            case TABLE -> {
                TextTable.lines(answer).forEach(out::println);
                out.println("(" + answer.rows().size() + (answer.rows().size() == 1 ? " row)" : " rows)"));
            }
            case CSV -> csv(answer);
            case JSON -> json(objects(answer));
        }
    }

    /** Prints any tree of maps, lists and values as JSON. */
    public void json(Object tree) {
        out.println(JSON.writeValueAsString(tree));
    }

    /** The rows as maps from column name to value. Numbers stay numbers, exactly; what JSON has no word for is text. */
    public static List<Map<String, @Nullable Object>> objects(Answer answer) {
        List<String> names = distinct(answer.columns());
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : answer.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                object.put(names.get(column), plain(row.get(column)));
            }
            objects.add(object);
        }
        return objects;
    }

    /** An object has one value a name: the second column that is called {@code sum} becomes {@code sum_2}. */
    private static List<String> distinct(List<String> columns) {
        List<String> names = new ArrayList<>();
        for (String column : columns) {
            String name = column;
            for (int next = 2; names.contains(name) || (next > 2 && columns.contains(name)); next++) {
                name = column + "_" + next;
            }
            names.add(name);
        }
        return names;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Values.Json document) {
            return JSON.readTree(document.text());
        }
        boolean asItIs = value instanceof BigDecimal
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Boolean
                || value instanceof List<?>;
        return asItIs ? value : value.toString();
    }

    private static @Nullable String field(@Nullable Object value) {
        return value == null ? null : TextTable.text(value);
    }

    private void csv(Answer answer) {
        StringWriter text = new StringWriter();
        // NULL is nothing, an empty text is "".
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(text)) {
            csv.writeRecord(answer.columns());
            answer.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Output::field).toList()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        out.print(text);
    }
}
