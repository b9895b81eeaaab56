package org.customsetl.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way to run PostgreSQL as somebody it accepts: it refuses to run as root.
 *
 * @param prefix what to put before a command; nothing for an ordinary user
 */
record RunAs(List<String> prefix) {

    private static final long ROOT = 0;
    private static final int NOBODY = 65534;

    /** Finds the way that works in this home. As root it may give the home away. */
    static RunAs chooseFor(ServerHome home) throws IOException {
        long me = new UnixSystem().getUid();
        int owner = idOf(home.path(), "unix:uid");
        if (me != ROOT) {
            if (owner != me) {
                throw new DatabaseUnavailableException("The directory " + home.path() + " belongs to "
                        + Files.getOwner(home.path()).getName() + ", and PostgreSQL runs only in one's own."
                        + " Choose another one with --data, or use a server of yours with --db-url.");
            }
            return new RunAs(List.of());
        }
        // In a user namespace of its own, root's process is root to the files and nobody to itself.
        RunAs namespace = new RunAs(List.of("unshare", "--user"));
        if (owner == ROOT && namespace.reaches(home)) {
            return namespace;
        }
        return owner == ROOT
                ? asSomebody(home, NOBODY, NOBODY)
                : asSomebody(home, owner, idOf(home.path(), "unix:gid"));
    }

    private static RunAs asSomebody(ServerHome home, int user, int group) throws IOException {
        List<String> plain = List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
        if (new RunAs(plain).works()) {
            giveAway(home, user, group);
            // A home below a closed directory, such as /root, is reached with root's right to search.
            List<String> searching = new ArrayList<>(plain);
            searching.add("--inh-caps=+dac_read_search");
            searching.add("--ambient-caps=+dac_read_search");
            for (List<String> prefix : List.of(plain, searching)) {
                RunAs candidate = new RunAs(List.copyOf(prefix));
                if (candidate.reaches(home)) {
                    return candidate;
                }
            }
        }
        throw new DatabaseUnavailableException("PostgreSQL refuses to run as root, and neither 'unshare --user' nor"
                + " 'setpriv' can make it somebody else who may use " + home.path()
                + ". Run this as an ordinary user, choose a directory everybody can reach with --data,"
                + " or use a server of yours with --db-url.");
    }

    /** Gives the files that root has made meanwhile to the home's owner, who could not use them otherwise. */
    void settle(ServerHome home) throws IOException {
        int owner = idOf(home.path(), "unix:uid");
        if (owner != ROOT && new UnixSystem().getUid() == ROOT) {
            giveAway(home, owner, idOf(home.path(), "unix:gid"));
        }
    }

    private static void giveAway(ServerHome home, int user, int group) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(home.path())) {
            files = found.toList();
        }
        for (Path file : files) {
            if (idOf(file, "unix:uid") != user) {
                Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int idOf(Path file, String attribute) throws IOException {
        return (Integer) Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean works() throws IOException {
        return succeeds("true", "");
    }

    private boolean reaches(ServerHome home) throws IOException {
        return succeeds("cd \"$1\" && : >probe && rm -f probe", home.path().toString());
    }

    private boolean succeeds(String script, String argument) throws IOException {
        return Commands.find(prefix.get(0)).isPresent()
                && Commands.run(of(List.of("/bin/sh", "-c", script, "sh", argument)))
                        .succeeded();
    }

    /** The command as that somebody. */
    List<String> of(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
