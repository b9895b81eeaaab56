package org.customsetl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.customsetl.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that the program has no right to read, seen by a process that is nobody special. */
class UnreadableFilesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    private Path secret;
    private Path closed;

    @BeforeEach
    void takeRightsAway() throws Exception {
        Terminal.list(folder.resolve("ds/202401.csv"), Terminal.line("202401", 100));
        secret = Terminal.list(folder.resolve("ds/202402.csv"), Terminal.line("202402", 100));
        closed = Terminal.list(folder.resolve("closed/202403.csv"), Terminal.line("202403", 100))
                .getParent();
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    }

    @AfterEach
    void giveThemBack() throws Exception {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    private Program onWarehouse(String... arguments) throws Exception {
        assumeThat(Program.isPossible()).isTrue();
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        System.arraycopy(
                new String[] {"--db-url", DATABASE.url(), "--db-user", DATABASE.user()}, 0, all, arguments.length, 4);
        return Program.run(folder, DATABASE.password(), all);
    }

    @Test
    void whatMayNotBeReadIsRejectedByNameAndTheRestIsPublished() throws Exception {
        Program load = onWarehouse("load", folder.toString());
        assertThat(load.exitCode()).as(load.toString()).isEqualTo(3);
        assertThat(load.out())
                .contains("2024: 01 (1)")
                .contains(
                        "ds/202402.csv  FILE_NOT_READABLE: the file cannot be read: this program has no right to read it. Way out")
                .contains("/closed  FILE_NOT_READABLE: the folder, with whatever lies in it, cannot be read");
        assertThat(rejections()).isEqualTo(2);
    }

    private static long rejections() throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select count(*) from mart.rejection where reason_code = 'FILE_NOT_READABLE' and sha256 is null
                        """)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aClosedFolderThatIsNamedIsASentence() throws Exception {
        Program load = onWarehouse("load", closed.toString());
        assertThat(load.exitCode()).isEqualTo(1);
        assertThat(load.out()).contains(closed + " cannot be read: this program has no right to read it");
    }

    @Test
    void inspectSaysThatItMayNotReadTheFile() throws Exception {
        assumeThat(Program.isPossible()).isTrue();
        Program inspect = Program.run(folder, "", "inspect", secret.toString());
        assertThat(inspect.exitCode()).isEqualTo(3);
        assertThat(inspect.out())
                .contains("FILE_NOT_READABLE: 202402.csv cannot be read: this program has no right to read it. Way out")
                .doesNotContain("DAMAGED", "..");
    }
}
