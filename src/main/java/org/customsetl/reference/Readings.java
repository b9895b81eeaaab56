package org.customsetl.reference;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What written texts were read as. A million rows write few different things, and each is read once. */
final class Readings<T> {

    /** A file that writes more is not worth remembering, and must not fill the memory. */
    private static final int MOST = 10_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> reader;

    Readings(Function<String, T> reader) {
        this.reader = reader;
    }

    T of(String written) {
        T reading = known.get(written);
        if (reading == null) {
            reading = reader.apply(written);
            if (known.size() < MOST) {
                known.put(written, reading);
            }
        }
        return reading;
    }
}
