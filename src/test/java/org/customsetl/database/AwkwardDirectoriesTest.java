package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other owners, other versions, other things where the data should be. */
class AwkwardDirectoriesTest {

    /** Nobody, but for reading the class path, which may lie in root's closed home. */
    private static final String[] NOBODY = {
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
        "--inh-caps=+dac_read_search",
        "--ambient-caps=+dac_read_search"
    };

    @TempDir
    Path folder;

    @Test
    void whereRootMayHaveNoNamespaceOfItsOwnTheServerRunsAsNobody() throws Exception {
        assumeThat(new UnixSystem().getUid()).isZero();
        assumeThat(Commands.find("setpriv")).isPresent();
        letEverybodyRead();
        Path data = Files.createDirectory(folder.resolve("data"));
        try (UserProcess root = UserProcess.start(data, searchPathWithout("unshare"), List.of())) {
            root.awaitReady();
            assertThat(ownerOfServer(data)).isEqualTo("nobody");
            assertThat(root.ask("create table kept as select 1")).isEqualTo("done");
        }
        UserProcess.awaitNothingLeft(data);
        // The same directory, now by the unprivileged user itself, and by root that could do otherwise.
        try (UserProcess nobody = UserProcess.start(data, NOBODY);
                UserProcess root = UserProcess.start(data)) {
            nobody.awaitReady();
            root.awaitReady();
            assertThat(nobody.ask("select * from kept")).isEqualTo("1");
        }
        UserProcess.awaitNothingLeft(data);
    }

    @Test
    void whereRootCannotBecomeAnybodyElseTheWayOutIsNamed() throws Exception {
        assumeThat(new UnixSystem().getUid()).isZero();
        try (UserProcess root = UserProcess.start(folder, searchPathWithout("unshare", "setpriv"), List.of())) {
            assertThat(root.nextLine())
                    .startsWith("unavailable PostgreSQL refuses to run as root")
                    .contains("--db-url");
            assertThat(root.end()).isEqualTo(1);
        }
    }

    @Test
    void aFolderWithSomebodyElsesFilesIsLeftAlone() throws Exception {
        Path theirs = Files.createDirectories(folder.resolve("postgresql")).resolve("novel.txt");
        Files.writeString(theirs, "Chapter 1");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("not this program's")
                .hasMessageContaining("--data");
    }

    @Test
    void aFileIsNoDataDirectory() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void aDirectoryOfSomebodyElseIsRefused() throws Exception {
        assumeThat(new UnixSystem().getUid()).isZero();
        assumeThat(Commands.find("setpriv")).isPresent();
        letEverybodyRead();
        try (UserProcess nobody = UserProcess.start(folder, NOBODY)) {
            assertThat(nobody.nextLine()).startsWith("unavailable").contains("--data");
        }
    }

    @Test
    void aPathThatAShellWouldReadIsRefused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("$HOME")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void aServerThatCannotBeUsedSaysWhy() throws Exception {
        EmbeddedPostgres.start(folder, Durability.NONE).close();
        ServerHome home = ServerHome.in(folder);
        assertThat(Files.getPosixFilePermissions(home.password()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Path settings = home.cluster().resolve("postgresql.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "shared_buffers = lots\n");
        assertUnavailable("shared_buffers");
        Files.writeString(settings, before);

        Files.writeString(home.password(), "wrong\n");
        assertUnavailable("refuses the password");
        Files.delete(home.password());
        assertUnavailable("password is missing");

        Files.writeString(home.cluster().resolve("PG_VERSION"), "16\n");
        assertUnavailable("was made by PostgreSQL 16, and this program brings PostgreSQL 17");
        UserProcess.awaitNothingLeft(folder);
    }

    private void assertUnavailable(String reason) throws Exception {
        // A start that fails does not wait for its server to end.
        UserProcess.awaitNothingLeft(folder);
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.NONE))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("--data");
    }

    private void letEverybodyRead() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String ownerOfServer(Path data) {
        long server = UserProcess.server(ServerHome.in(data));
        return ProcessHandle.of(server).flatMap(handle -> handle.info().user()).orElse("");
    }

    /** A search path with all commands but these. */
    private String searchPathWithout(String... names) throws IOException {
        Path commands = Files.createDirectory(folder.resolve("commands"));
        for (String name : List.of("unshare", "setpriv", "setsid", "mkfifo", "rm", "mv", "sleep", "true")) {
            if (Stream.of(names).noneMatch(name::equals)) {
                Path script = commands.resolve(name);
                Files.writeString(
                        script, "#!/bin/sh\nexec " + Commands.find(name).orElseThrow() + " \"$@\"\n");
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return commands.toString();
    }
}
