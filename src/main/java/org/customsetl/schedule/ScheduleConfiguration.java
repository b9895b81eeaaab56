package org.customsetl.schedule;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.customsetl.database.EmbeddedPostgres;
import org.customsetl.ownership.SessionName;
import org.customsetl.pipeline.FailedRuns;
import org.customsetl.pipeline.Loader;
import org.customsetl.pipeline.MonthQueue;
import org.customsetl.pipeline.Reprocessing;
import org.customsetl.pipeline.StaleMonths;
import org.customsetl.reporting.RunReport;
import org.customsetl.reporting.page.ReportKeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's parts, put together where the program serves and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ScheduleConfiguration {

    private static final Duration LOOK = Duration.ofSeconds(3);

    @Bean
    ServeSettings serveSettings(ConfigurableEnvironment environment) {
        return ServeSettings.of(environment);
    }

    @Bean
    Webhook webhook(ServeSettings settings) {
        return new Webhook(settings.webhook());
    }

    @Bean
    RunEnd runEnd(JdbcClient jdbc, ReportKeeper report, Webhook webhook, Loader loader) {
        return new RunEnd(new RunReport(jdbc), report, webhook, loader::isStopping);
    }

    @Bean
    MissingMonths missingMonths(JdbcClient jdbc, ServeSettings settings, Clock clock) {
        return new MissingMonths(jdbc, settings.expected(), clock);
    }

    @Bean
    Backlog backlog(
            Loader loader,
            FailedRuns failed,
            StaleMonths stale,
            MonthQueue queue,
            Reprocessing reprocessing,
            RunEnd end,
            ServeSettings settings) {
        return new Backlog(
                loader,
                failed,
                stale,
                queue,
                reprocessing,
                end,
                settings.nightly().patience());
    }

    @Bean
    Night night(
            Loader loader,
            Backlog backlog,
            MissingMonths missing,
            RunEnd end,
            Webhook webhook,
            ServeSettings settings) {
        return new Night(
                loader, backlog, missing, end, webhook, settings.nightly().patience());
    }

    @Bean
    NightlySchedule nightlySchedule(
            ServeSettings settings, Night night, DataSource database, SessionName name, Clock clock, Loader loader) {
        return new NightlySchedule(
                settings.nightly(), night::run, database, name, clock, loader::isStopping, settings.stop());
    }

    @Bean
    Unattended unattended(NightlySchedule schedule, Backlog backlog, Loader loader, ServeSettings settings) {
        return new Unattended(schedule, backlog, loader, settings.stop());
    }

    @Bean
    DatabaseWatch databaseWatch(
            JdbcConnectionDetails database,
            SessionName name,
            ObjectProvider<EmbeddedPostgres> own,
            Webhook webhook,
            ApplicationEventPublisher events) {
        EmbeddedPostgres postgres = own.getIfAvailable();
        return new DatabaseWatch(
                () -> named(
                        DriverManager.getConnection(
                                database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                        name),
                () -> postgres == null ? Optional.empty() : postgres.ending(),
                webhook,
                events::publishEvent,
                LOOK);
    }

    private static Connection named(Connection connection, SessionName name) throws SQLException {
        connection.setClientInfo("ApplicationName", name.text());
        return connection;
    }

    /** Named by the readiness group of application-serve.yaml. */
    @Bean
    ScheduleHealth scheduleHealthIndicator(NightlySchedule schedule, Unattended unattended, ServeSettings settings) {
        return new ScheduleHealth(schedule, unattended, settings.nightly());
    }

    @Bean
    WarehouseMetrics warehouseMetrics(
            JdbcClient jdbc,
            MissingMonths missing,
            StaleMonths stale,
            Clock clock,
            ServeSettings settings,
            PrometheusRegistry registry) {
        WarehouseState state = new WarehouseState(jdbc, missing, stale, clock);
        WarehouseMetrics metrics = new WarehouseMetrics(state::now, settings.keepMetrics());
        registry.register(metrics);
        return metrics;
    }
}
