package org.customsetl.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class DatabaseConfigurationTest {

    @RegisterExtension
    static final TestDatabase operators = TestDatabase.empty();

    @Test
    void withoutASettingTheEmbeddedServerIsUsedMigratedAndStoppedWithTheContext(@TempDir Path data) throws Exception {
        try (ConfigurableApplicationContext context = start("--customs-etl.data=" + data)) {
            assertThat(context.getBean(JdbcTemplate.class).queryForObject("show time zone", String.class))
                    .isEqualTo("UTC");
            assertThat(context.getBean(JdbcTemplate.class).queryForObject("show fsync", String.class))
                    .isEqualTo("on");
            assertThat(runAJob(context)).isEqualTo(BatchStatus.COMPLETED);
            assertThat(Postmaster.find(ServerHome.in(data))).isPresent();
        }
        assertThat(Postmaster.find(ServerHome.in(data))).isEmpty();
    }

    @Test
    void theOperatorsServerIsUsedWhereOneIsNamed(@TempDir Path data) {
        try (ConfigurableApplicationContext context = start(
                "--customs-etl.data=" + data,
                "--spring.datasource.url=" + operators.url(),
                "--spring.datasource.username=" + operators.user(),
                "--spring.datasource.password=" + operators.password())) {
            assertThat(context.getBeansOfType(EmbeddedPostgres.class)).isEmpty();
            assertThat(data).isEmptyDirectory();
            assertThat(runAJob(context)).isEqualTo(BatchStatus.COMPLETED);
            assertThat(undescribedTables(context)).isEmpty();
        }
    }

    @Test
    void anEmptySettingOfTheDataDirectoryIsNone() {
        assertThat(DatabaseConfiguration.directory("")).isEqualTo(Path.of("./.customs-etl"));
        assertThat(DatabaseConfiguration.directory("data")).isEqualTo(Path.of("data"));
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }

    private static BatchStatus runAJob(ConfigurableApplicationContext context) {
        JobRepository repository = context.getBean(JobRepository.class);
        Job job = new JobBuilder("trial", repository)
                .start(new StepBuilder("only", repository)
                        .tasklet(
                                (contribution, chunk) -> RepeatStatus.FINISHED,
                                context.getBean(PlatformTransactionManager.class))
                        .build())
                .build();
        try {
            JobExecution execution = context.getBean(JobOperator.class).start(job, new JobParameters());
            Integer stored = context.getBean(JdbcTemplate.class)
                    .queryForObject("select count(*) from batch.batch_job_execution", Integer.class);
            assertThat(stored).isEqualTo(1);
            return execution.getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> undescribedTables(ConfigurableApplicationContext context) {
        return context.getBean(JdbcTemplate.class)
                .queryForList(
                        "select relname from pg_class where relnamespace = 'batch'::regnamespace and relkind in ('r', 'S')"
                                + " and obj_description(oid, 'pg_class') is null",
                        String.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class Application {}
}
