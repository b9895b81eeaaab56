package org.customsetl.schedule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param events what it is about; nobody is told where none of them is asked for
 * @param text the sentence of it
 * @param run the run, {@code null} where there is none
 * @param more further keys of the JSON
 */
record Alert(Set<Event> events, String text, @Nullable Long run, Map<String, Object> more) {

    /** What there is to tell. */
    enum Event {
        /** A run, or the whole night, failed. */
        FAILED,
        /** A run held files back. */
        HELD,
        /** A run rejected rows or files. */
        REJECTED,
        /** A run that died was done again. */
        RECOVERED,
        /** A run found no file in the inbox, or none of those that were loaded from it before. */
        EMPTY,
        /** Months that should be there are not. */
        MISSING
    }

    /** What is sent, as JSON. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", names());
        json.put("text", text);
        json.put("run", run);
        json.putAll(more);
        return json;
    }

    private List<String> names() {
        return events.stream()
                .sorted()
                .map(event -> event.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
