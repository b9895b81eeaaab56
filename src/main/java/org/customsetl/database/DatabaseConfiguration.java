package org.customsetl.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Provides the embedded server where no other one is named by {@code spring.datasource.url}. The connection pool, Flyway
 * and Spring Batch follow it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.NoServerNamed.class)
public class DatabaseConfiguration {

    /** Lives from before the connection pool opens until after it is closed, because the pool depends on it. */
    @Bean
    EmbeddedPostgres embeddedPostgres(@Value("${customs-etl.data:./.customs-etl}") String dataDirectory) {
        return EmbeddedPostgres.start(directory(dataDirectory));
    }

    /** An empty setting is none. */
    static Path directory(String setting) {
        return Path.of(setting.isBlank() ? "./.customs-etl" : setting);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgres.jdbcUrl();
            }

            @Override
            public String getUsername() {
                return postgres.user();
            }

            @Override
            public String getPassword() {
                return postgres.password();
            }
        };
    }

    /** Whether the operator has named no server; an empty name is none. */
    static final class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
