package org.customsetl.printed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A printed table of one shape, with what each of its cells says: {@code families/*.yaml}. Its figures are made up,
 * small enough to be added in one's head.
 *
 * @param layout the layout that reads it
 * @param layoutYaml that layout, where the program does not ship it
 * @param about what it is, and what is typical of it
 * @param file where it lies and how it is called
 * @param figures what its cells say
 * @param ignored how many rows of its first sheet hold no figures, by kind
 * @param checks what its figures prove, one {@link CheckRule} a line
 */
record Family(
        String layout,
        String layoutYaml,
        String about,
        String file,
        List<SheetOf> sheets,
        FiguresOf figures,
        Map<String, Long> ignored,
        String checks) {

    static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    /**
     * A sheet.
     *
     * @param merged areas such as B4:B5
     * @param rows by number; the first value of each stands in column A
     */
    record SheetOf(String name, List<String> merged, Map<Integer, List<Object>> rows) {}

    /**
     * What the cells say.
     *
     * @param subject what the rows are about
     * @param columns one {@link ColumnOf} a line
     * @param rows one {@link RowOf} a line
     * @param labels the column of the labels; after a blank those that hold one where it is blank
     */
    record FiguresOf(String subject, String labels, String columns, String rows) {}

    private static final Map<String, Family> READ = new ConcurrentHashMap<>();

    /** The family of that name. */
    static Family read(String id) {
        return READ.computeIfAbsent(id, Family::fromFile);
    }

    private static Family fromFile(String id) {
        try (InputStream in =
                Objects.requireNonNull(Family.class.getResourceAsStream("families/" + id + ".yaml"), id)) {
            return YAML.readValue(in, Family.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same table with other columns and rows: a line takes the place of the one that begins like it. */
    Family with(List<String> columns, List<String> rows) {
        FiguresOf other = new FiguresOf(
                figures.subject, figures.labels, replaced(figures.columns, columns), replaced(figures.rows, rows));
        return new Family(layout, layoutYaml, about, file, sheets, other, ignored, checks);
    }

    private static String replaced(String text, List<String> others) {
        return lines(text)
                .map(line -> others.stream()
                        .filter(other -> parts(other, 8)[0].equals(parts(line, 8)[0]))
                        .findFirst()
                        .orElse(line))
                .collect(Collectors.joining("\n"));
    }

    Paper paper() {
        Paper paper = new Paper(file);
        for (SheetOf sheet : sheets) {
            PaperSheet made = new PaperSheet(sheet.name);
            Stream.ofNullable(sheet.merged).flatMap(List::stream).map(Area::of).forEach(made.merged()::add);
            new TreeMap<>(sheet.rows).forEach((row, values) -> made.setRow(row, Values.of(values)));
            paper.sheets().add(made);
        }
        return paper;
    }

    /** Puts the layout of its own beside a file of it. */
    void layoutBeside(Path file) {
        if (layoutYaml != null) {
            try {
                Files.writeString(file.resolveSibling(layout + ".layout.yaml"), layoutYaml);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What every cell of figures says. */
    Figures expected() {
        return Figures.of(this);
    }

    List<ColumnOf> columns() {
        return lines(figures.columns).map(ColumnOf::of).toList();
    }

    List<RowOf> rows() {
        return lines(figures.rows).map(RowOf::of).toList();
    }

    List<CheckRule> checkRules() {
        return lines(checks).map(CheckRule::of).toList();
    }

    /** What a row is about. */
    String what(int number) {
        RowOf row = row(number);
        return Figure.what(figures.subject, label(number), row.place(), row.key());
    }

    /** What the cell of a row in a column is about. */
    String what(int number, ColumnOf column) {
        AcrossOf across = column.across();
        return across == null ? what(number) : across.what(figures.subject, row(number), label(number));
    }

    private RowOf row(int number) {
        return rows().stream().filter(each -> each.row() == number).findFirst().orElseThrow();
    }

    private String label(int row) {
        return Arrays.stream(figures.labels.split(" "))
                .map(column -> paper().sheet().get(new At(row, At.column(column))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** What a cell of figures says, were that printed in it. */
    Figure figure(At at, Object cell) {
        RowOf row = row(at.row());
        ColumnOf column = columns().stream()
                .filter(each -> each.column() == at.column())
                .findFirst()
                .orElseThrow();
        return new FigureOf(this, row, column, label(at.row())).figure(at, cell);
    }

    /** The number that a cell of the first sheet prints; {@code null} for nil or blank. */
    BigDecimal number(At at) {
        Object cell = paper().sheet().get(at);
        return cell == null ? null : number(cell);
    }

    /** The number that such a cell prints here; only the Kyrgyz yearbook writes decimal commas. */
    BigDecimal number(Object cell) {
        return Values.number(cell, layout.startsWith("kyrgyz"));
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /** The parts of a line between its bars; "" where nothing stands. */
    static String[] parts(String line, int most) {
        String[] parts = line.split("\\|", -1);
        if (parts.length > most) {
            throw new IllegalArgumentException("more than " + most + " parts: " + line);
        }
        String[] all = Arrays.copyOf(parts, most);
        Arrays.setAll(all, i -> all[i] == null ? "" : all[i].strip());
        return all;
    }
}
