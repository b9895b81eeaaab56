package org.customsetl.printed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/**
 * A printed table that lies or is damaged, and what must become of it: {@code variants/*.yaml}.
 *
 * @param id its name
 * @param of the family that it is made from
 * @param done what was done to it, and why that matters
 * @param edits how, in order: {@link Edits}
 * @param state what the operator states in a {@code dataset.yaml}, as its lines
 * @param outcome what becomes of the file
 * @param reason why it is held or rejected as a whole
 * @param says what the message of a rejection must hold; of a held file both readings
 * @param rejections single rows that are rejected, each as cell and reason
 * @param lost rows of the family whose figures are not published
 * @param lostColumns columns of the family whose figures are not published
 * @param changed cells of the family that print another figure here; ~ for nil
 * @param loose whether the edit takes away what tells level and kind of the rows
 * @param adds families of which the file holds tables as well, on sheets of their own
 * @param beside other tables that are loaded in the same run, and read right
 * @param columns lines of {@link ColumnOf} that hold here in place of the family's
 * @param rows lines of {@link RowOf} that hold here in place of the family's
 * @param note what the sheet's notes must say
 */
record Variant(
        String id,
        String of,
        String done,
        List<Map<String, Object>> edits,
        String state,
        Outcome outcome,
        String reason,
        List<String> says,
        List<String> rejections,
        List<Integer> lost,
        List<String> lostColumns,
        Map<String, Object> changed,
        boolean loose,
        List<String> adds,
        List<Beside> beside,
        List<String> columns,
        List<String> rows,
        String note) {

    /** What becomes of a file. */
    enum Outcome {
        /** It is read, and every figure published is a figure of the family. */
        READ,
        /** It contradicts itself and waits for a person. */
        HELD,
        /** It is not loaded, and the reason is named. */
        REJECTED
    }

    /** Another file, made from a family as well. */
    record Beside(String of, List<Map<String, Object>> edits, List<String> columns, Map<String, Object> changed) {

        Paper paper() {
            Paper paper = Family.read(of).paper();
            Edits.apply(paper, orEmpty(edits));
            return paper;
        }

        List<Figure.Content> expected() {
            Family family = Family.read(of).with(orEmpty(columns), List.of());
            return family.expected().all().stream()
                    .map(figure -> contentOf(family, figure, changed))
                    .toList();
        }
    }

    static List<Variant> read(String file) {
        try (InputStream in =
                Objects.requireNonNull(Variant.class.getResourceAsStream("variants/" + file + ".yaml"), file)) {
            return Family.YAML.readValue(in, new TypeReference<List<Variant>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Paper paper() {
        Paper paper = Family.read(of).paper();
        Edits.apply(paper, edits);
        return paper;
    }

    private Family family() {
        return Family.read(of).with(orEmpty(columns), orEmpty(rows));
    }

    /** The figures that must be published, whatever their places in the sheet. */
    List<Figure.Content> expected() {
        List<Figure.Content> contents = new ArrayList<>();
        orEmpty(beside).forEach(other -> contents.addAll(other.expected()));
        if (outcome != Outcome.READ) {
            return contents;
        }
        for (Figure figure : family().expected().all()) {
            At at = At.of(figure.cell());
            boolean gone = orEmpty(lost).contains(at.row())
                    || orEmpty(lostColumns).stream().map(At::column).anyMatch(column -> column == at.column());
            if (!gone) {
                contents.add(ofWhatIsLeft(contentOf(family(), figure, changed)));
            }
        }
        orEmpty(adds)
                .forEach(
                        other -> Family.read(other).expected().all().forEach(figure -> contents.add(figure.content())));
        return contents;
    }

    /** What is part of a row that is lost is part of nothing that is published. */
    private Figure.Content ofWhatIsLeft(Figure.Content content) {
        boolean gone = orEmpty(lost).stream().map(family()::what).anyMatch(content.of()::equals);
        return gone ? content.partOf("") : content;
    }

    private static Figure.Content contentOf(Family family, Figure figure, Map<String, Object> changed) {
        if (changed == null || !changed.containsKey(figure.cell())) {
            return figure.content();
        }
        Object number = Values.of(changed.get(figure.cell()));
        return family.figure(At.of(figure.cell()), number).content();
    }

    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    @Override
    public String toString() {
        return id;
    }
}
