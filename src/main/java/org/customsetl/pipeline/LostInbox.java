package org.customsetl.pipeline;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.customsetl.inbox.Inbox;
import org.customsetl.inbox.RunNotes;
import org.customsetl.inbox.SkippedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells an inbox without anything new from one that has lost its files, as a mount that is gone leaves it: then a folder is
 * there, and nothing in it.
 */
@Component
class LostInbox {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final RunNotes notes;
    private final Runs runs;

    LostInbox(JdbcClient jdbc, Inbox inbox, RunNotes notes, Runs runs) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.notes = notes;
        this.runs = runs;
    }

    /** Notes what a run found, and says where that is nothing of what it should. */
    void look(long run, LoadRequest request, Inbox.Discovery found) {
        int files = found.files().size() + found.unreadable().size();
        if (!request.paths().isEmpty()) {
            runs.found(run, files, null);
            return;
        }
        List<String> known = known();
        Set<String> there = paths(found);
        boolean lost = known.isEmpty() ? there.isEmpty() : known.stream().noneMatch(there::contains);
        runs.found(run, files, lost);
        if (lost) {
            notes.add(run, inbox.root(), sentence(known.size(), there.size()));
        }
    }

    private static String sentence(int known, int there) {
        return (there == 0 ? "holds no file at all" : "holds none of the files that were loaded from it before")
                + (known == 0 ? "" : "; published months stand on " + known + " of its files")
                + ". See that it is the right folder, and mounted. What is published stays";
    }

    private static Set<String> paths(Inbox.Discovery found) {
        Set<String> paths = new HashSet<>();
        found.files().forEach(file -> paths.add(file.path().toString()));
        found.unreadable().forEach(file -> paths.add(file.path().toString()));
        found.skipped().stream().map(SkippedFile::path).map(Path::toString).forEach(paths::add);
        return paths;
    }

    /** The files of the inbox that published months stand on. */
    private List<String> known() {
        return jdbc.sql("""
                        select distinct l.path from ops.current_vintage c
                        join ops.vintage_load v on v.vintage_id = c.vintage_id
                        join ops.load l on l.id = v.load_id
                        where starts_with(l.path, :root)
                        """)
                .param("root", inbox.root() + "/")
                .query(String.class)
                .list();
    }
}
