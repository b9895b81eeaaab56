package org.customsetl.pipeline;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.customsetl.aggregation.Totals;
import org.customsetl.database.OneWait;
import org.customsetl.database.Sockets;
import org.customsetl.inbox.Inbox;
import org.customsetl.inbox.LoadRegister;
import org.customsetl.inbox.MonthFiles;
import org.customsetl.inbox.OldFindings;
import org.customsetl.inbox.OutdatedLoads;
import org.customsetl.inbox.RunNotes;
import org.customsetl.inbox.StaleLoads;
import org.customsetl.inbox.UnreadFiles;
import org.customsetl.ownership.EndedOwners;
import org.customsetl.ownership.Fence;
import org.customsetl.ownership.Ownership;
import org.customsetl.ownership.SessionName;
import org.customsetl.publishing.Publisher;
import org.customsetl.publishing.Retention;
import org.customsetl.publishing.Rollback;
import org.customsetl.quality.Gates;
import org.customsetl.quality.HeldMonths;
import org.customsetl.quality.Reconciler;
import org.customsetl.reference.Reference;
import org.customsetl.reference.ReferenceLoader;
import org.customsetl.reference.RegisterImports;
import org.customsetl.staging.Stage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stages, which know nothing of Spring, as beans. */
@Configuration(proxyBeanMethods = false)
class Rooms {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static SessionName sessionName() {
        return SessionName.ofThisProcess();
    }

    /**
     * All sessions of this process have its name, so that a successor can end them, and so can this process itself; a lost
     * server is waited for once.
     */
    @Bean
    static BeanPostProcessor sessions(ObjectProvider<SessionName> name, ObjectProvider<Clock> clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String beanName) {
                if (bean instanceof HikariDataSource pool) {
                    // Said to the server: a URL may have an ApplicationName of its own, which is stronger than a
                    // property.
                    String named = "set application_name = '" + name.getObject().text() + "'";
                    String other = pool.getConnectionInitSql();
                    pool.setConnectionInitSql(other == null ? named : named + "; " + other);
                    pool.addDataSourceProperty("socketFactory", Sockets.class.getName());
                    pool.addDataSourceProperty(
                            "socketFactoryArg", name.getObject().text());
                    pool.addDataSourceProperty("tcpKeepAlive", "true");
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof HikariDataSource pool ? new OneWait(pool, clock.getObject()) : bean;
            }
        };
    }

    @Bean
    Ownership ownership(
            JdbcConnectionDetails database, SessionName name, @Value("${customs-etl.lease:30s}") Duration lease) {
        return new Ownership(
                () -> DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                name,
                lease);
    }

    @Bean
    Fence fence(JdbcClient jdbc) {
        return new Fence(jdbc);
    }

    @Bean
    EndedOwners endedOwners(JdbcClient jdbc) {
        return new EndedOwners(jdbc);
    }

    @Bean
    OldFindings oldFindings(JdbcClient jdbc) {
        return new OldFindings(jdbc);
    }

    @Bean
    Inbox inbox(
            @Value("${customs-etl.inbox:inbox}") String root,
            @Value("${customs-etl.quiet:2s}") Duration quiet,
            Clock clock) {
        // An empty setting is none.
        return new Inbox(Path.of(root.isBlank() ? "inbox" : root), quiet, clock);
    }

    @Bean
    LoadRegister loadRegister(JdbcClient jdbc, Clock clock) {
        return new LoadRegister(jdbc, clock);
    }

    @Bean
    OutdatedLoads outdatedLoads(JdbcClient jdbc) {
        return new OutdatedLoads(jdbc);
    }

    @Bean
    StaleLoads staleLoads(JdbcClient jdbc) {
        return new StaleLoads(jdbc);
    }

    @Bean
    MonthFiles monthFiles(JdbcClient jdbc, @Value("${customs-etl.inbox:inbox}") String root) {
        return new MonthFiles(jdbc, Path.of(root.isBlank() ? "inbox" : root));
    }

    @Bean
    UnreadFiles unreadFiles(JdbcClient jdbc, Clock clock) {
        return new UnreadFiles(jdbc, clock);
    }

    @Bean
    RunNotes runNotes(JdbcClient jdbc) {
        return new RunNotes(jdbc);
    }

    @Bean
    Reference reference() {
        return Reference.shipped();
    }

    /** Brings schema {@code ref} to the state of the shipped registers, before anything else uses the warehouse. */
    @Bean
    @DependsOnDatabaseInitialization
    ReferenceLoader referenceLoader(DataSource dataSource, Clock clock) throws SQLException {
        ReferenceLoader loader = new ReferenceLoader(dataSource, clock);
        loader.load();
        return loader;
    }

    @Bean
    RegisterImports registerImports(JdbcClient jdbc, Clock clock) {
        return new RegisterImports(jdbc, clock);
    }

    @Bean
    Stage stage(DataSource dataSource) {
        return new Stage(dataSource);
    }

    @Bean
    Gates gates(JdbcClient jdbc) {
        return Gates.of(jdbc);
    }

    @Bean
    Reconciler reconciler(JdbcClient jdbc) {
        return new Reconciler(jdbc);
    }

    @Bean
    HeldMonths heldMonths(JdbcClient jdbc) {
        return new HeldMonths(jdbc);
    }

    @Bean
    Totals totals(JdbcClient jdbc) {
        return new Totals(jdbc);
    }

    @Bean
    Publisher publisher(JdbcClient jdbc, Totals totals, Clock clock) {
        return new Publisher(jdbc, totals, clock);
    }

    @Bean
    Rollback rollback(JdbcClient jdbc, Clock clock) {
        return new Rollback(jdbc, clock);
    }

    @Bean
    Retention retention(JdbcClient jdbc, Clock clock, @Value("${customs-etl.keep-vintages:all}") String keep) {
        return new Retention(jdbc, clock, keep);
    }
}
