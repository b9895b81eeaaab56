package org.customsetl.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.customsetl.inbox.Inbox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The registers that users extend, as other rooms know them. */
class RegisterTest {

    @ParameterizedTest
    @EnumSource
    void theInboxLeavesARegisterAlone(Register register, @TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("registers")).resolve(register.file()), "x");
        Inbox.Discovery found = new Inbox(folder, Duration.ZERO, Clock.systemUTC()).discover(List.of());
        assertThat(found.files()).isEmpty();
        assertThat(found.skipped()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aShippedRegisterHasTheColumnsOfAFileOfUsers(Register register) {
        assertThat(ReferenceFiles.columns(register.table())).isEqualTo(register.columnNames());
    }
}
