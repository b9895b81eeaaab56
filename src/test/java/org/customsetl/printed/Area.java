package org.customsetl.printed;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rectangle of cells, such as B4:K13. */
record Area(At first, At last) {

    static Area of(String text) {
        String[] corners = text.split(":", -1);
        return new Area(At.of(corners[0]), At.of(corners[corners.length - 1]));
    }

    Stream<At> cells() {
        return IntStream.rangeClosed(first.row(), last.row())
                .boxed()
                .flatMap(row ->
                        IntStream.rangeClosed(first.column(), last.column()).mapToObj(column -> new At(row, column)));
    }

    boolean contains(At cell) {
        return first.row() <= cell.row()
                && cell.row() <= last.row()
                && first.column() <= cell.column()
                && cell.column() <= last.column();
    }

    Area moved(UnaryOperator<At> to) {
        return new Area(to.apply(first), to.apply(last));
    }
}
