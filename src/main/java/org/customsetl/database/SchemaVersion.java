package org.customsetl.database;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
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
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            newer(flyway).ifPresent(version -> {
                throw new DatabaseUnavailableException(
                        "The warehouse was brought to version " + version
                                + " by a later customs-etl, and this one knows " + known(flyway)
                                + ". Use the later program, or restore a back-up from before the upgrade",
                        e);
            });
            throw e;
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
