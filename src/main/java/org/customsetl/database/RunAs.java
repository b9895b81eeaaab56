package org.customsetl.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way to run PostgreSQL as somebody it accepts: it refuses to run as root.
 *
 * @param prefix what to put before a command; nothing for an ordinary user
 */
record RunAs(List<String> prefix) {

    private static final int ROOT = 0;
    /** What Java calls a user who has none. */
    private static final String NAMELESS = "?";

    private static final int NOBODY = 65534;
    /** In a user namespace of its own a process stays who it is to the files, and is nobody to itself. */
    private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "--user"));

    /** Finds the way that works in this home. As root it may give the home away. */
    static RunAs chooseFor(ServerHome home) throws IOException {
        int me = me(home);
        int owner = idOf(home.path(), "unix:uid");
        if (me != ROOT) {
            if (owner != me) {
                throw new DatabaseUnavailableException("The directory " + home.path() + " belongs to "
                        + Files.getOwner(home.path()).getName() + ", and PostgreSQL runs only in one's own."
                        + " Choose another one with --data, or use a server of yours with --db-url.");
            }
            // initdb asks for the user's name, which a container's made-up user number may not have; nobody has one.
            boolean named = !NAMELESS.equals(System.getProperty("user.name"));
            return named || !NAMESPACE.mayWriteTo(home.path()) ? new RunAs(List.of()) : NAMESPACE;
        }
        if (owner == ROOT && NAMESPACE.mayWriteTo(home.path())) {
            return NAMESPACE;
        }
        return owner == ROOT
                ? asSomebody(home, NOBODY, NOBODY)
                : asSomebody(home, owner, idOf(home.path(), "unix:gid"));
    }

    private static RunAs asSomebody(ServerHome home, int user, int group) throws IOException {
        RunAs somebody = new RunAs(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
        // Nothing is given away in vain: root could not use it by another way later.
        if (somebody.mayEnter(home.path().resolveSibling("."))) {
            giveAway(home, user, group);
            if (somebody.mayWriteTo(home.path())) {
                return somebody;
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
        if (owner != ROOT && me(home) == ROOT) {
            giveAway(home, owner, idOf(home.path(), "unix:gid"));
        }
    }

    private static void giveAway(ServerHome home, int user, int group) throws IOException {
        Files.walkFileTree(home.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (idOf(file, "unix:uid") != user) {
                    Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException e) {
                // A server that is being taken over goes on making and removing files of its own.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Asks the file system: Java's own question takes a user without a name for root. */
    private static int me(ServerHome home) throws IOException {
        Path mine = Files.createTempFile(home.path(), "probe", "");
        try {
            return idOf(mine, "unix:uid");
        } finally {
            Files.delete(mine);
        }
    }

    private static int idOf(Path file, String attribute) throws IOException {
        return (Integer) Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean mayEnter(Path folder) throws IOException {
        return succeeds("cd \"$1\"", folder);
    }

    private boolean mayWriteTo(Path folder) throws IOException {
        return succeeds("cd \"$1\" && : >probe && rm -f probe", folder);
    }

    private boolean succeeds(String script, Path argument) throws IOException {
        return Commands.find(prefix.get(0)).isPresent()
                && Commands.run(of(List.of("/bin/sh", "-c", script, "sh", argument.toString())))
                        .succeeded();
    }

    /** The command as that somebody. */
    List<String> of(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
