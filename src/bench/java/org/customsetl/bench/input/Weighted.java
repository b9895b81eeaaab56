package org.customsetl.bench.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Draws things unevenly, as trade is spread: some are drawn hundreds of times as often as others, and all are drawn. */
final class Weighted<T> {

    private final List<T> things;

    private Weighted(List<T> things) {
        this.things = things;
    }

    /** In the order given, the first most often. */
    static <T> Weighted<T> byOrder(List<T> things) {
        return new Weighted<>(things);
    }

    /** In an order that is always the same, and not the codes'. */
    static <T> Weighted<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, new Random(20_240_101));
        return new Weighted<>(shuffled);
    }

    T draw(SplittableRandom random) {
        double even = random.nextDouble();
        return things.get((int) (even * even * even * things.size()));
    }
}
