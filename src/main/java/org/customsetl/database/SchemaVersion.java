package org.customsetl.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the warehouse to this program's version, and refuses one that a later program has brought further: what that one
 * writes this one does not know.
 */
@Configuration(proxyBeanMethods = false)
class SchemaVersion {

    @Bean
    FlywayMigrationStrategy migrateUnlessNewer() {
        return SchemaVersion::migrate;
    }

    /** Flyway validates first, and takes nothing for valid that it does not know (spring.flyway.ignore-migration-patterns). */
    private static void migrate(Flyway flyway) {
        if (isReadOnly(flyway)) {
            refuseNewer(flyway, null);
            refuseOlder(flyway);
            return;
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            refuseNewer(flyway, e);
            throw e;
        }
    }

    /** A standby, or a database that the administrator lets nobody write to: what only reads works there all the same. */
    private static boolean isReadOnly(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("show transaction_read_only")) {
            return setting.next() && setting.getString(1).equals("on");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot see whether the database can be written to", e);
        }
    }

    private static void refuseNewer(Flyway flyway, @Nullable FlywayValidateException why) {
        newer(flyway).ifPresent(version -> {
            throw new DatabaseUnavailableException(
                    "The warehouse was brought to version " + version + " by a later customs-etl, and this one knows "
                            + known(flyway) + ". Use the later program, or restore a back-up from before the upgrade",
                    why);
        });
    }

    private static void refuseOlder(Flyway flyway) {
        MigrationInfo[] lacking = flyway.info().pending();
        if (lacking.length > 0) {
            MigrationInfo now = flyway.info().current();
            throw new DatabaseUnavailableException("The database is read-only, and "
                    + (now == null ? "has no warehouse yet" : "its warehouse is of version " + now.getVersion())
                    + "; this customs-etl needs version " + lacking[lacking.length - 1].getVersion()
                    + ". Call customs-etl months with --db-url of the primary server, or while"
                    + " default_transaction_read_only is off: that brings it there");
        }
    }

    private static Optional<String> newer(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(migration -> String.valueOf(migration.getVersion()))
                .reduce((earlier, later) -> later);
    }

    private static String known(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.SUCCESS)
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .reduce((earlier, later) -> later)
                .map(version -> "no more than " + version)
                .orElse("none");
    }
}
