package org.customsetl.database;

import java.util.List;

/** What a power cut may cost. */
enum Durability {
    /** Nothing that was committed. */
    SAFE,
    /** Everything: for tests, whose databases are thrown away anyway. */
    NONE;

    List<String> serverArguments() {
        return this == SAFE
                ? List.of()
                : List.of("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off");
    }
}
