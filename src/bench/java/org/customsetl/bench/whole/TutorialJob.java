package org.customsetl.bench.whole;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.customsetl.database.EmbeddedPostgres;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job that a tutorial of Spring Batch comes to: a streaming reader of xlsx, a processor, a JdbcBatchItemWriter, chunks of
 * a thousand, and a GROUP BY. Its metadata are kept nowhere, which spares it some work.
 */
@Configuration
@EnableBatchProcessing
public class TutorialJob {

    /**
     * Loads a file.
     *
     * @param data the embedded server's data directory
     * @return how many lines its totals have
     */
    public static long load(Path data, Path file) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
            SingleConnectionDataSource database =
                    new SingleConnectionDataSource(server.jdbcUrl(), server.user(), server.password(), true);
            TutorialTables.make(new JdbcTemplate(database));
            return run(database, file);
        }
    }

    /** The context closes the connection with itself. */
    private static long run(DataSource database, Path file) throws Exception {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Path.class, () -> file);
        context.register(TutorialJob.class);
        context.refresh();
        try (ConfigurableApplicationContext open = context) {
            JobExecution done = open.getBean(JobOperator.class).start(open.getBean(Job.class), new JobParameters());
            if (!done.getAllFailureExceptions().isEmpty()) {
                throw new IllegalStateException(done.getAllFailureExceptions().get(0));
            }
            return TutorialTables.lines(new JdbcTemplate(database));
        }
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    Job job(JobRepository repository, PlatformTransactionManager transactions, DataSource database, Path file) {
        return new JobBuilder("tutorial", repository)
                .start(lines(repository, transactions, database, file))
                .next(totals(repository, transactions, database))
                .build();
    }

    private static Step lines(
            JobRepository repository, PlatformTransactionManager transactions, DataSource database, Path file) {
        return new StepBuilder("lines", repository)
                .<String[], TutorialLine>chunk(1000)
                .transactionManager(transactions)
                .reader(new TutorialReader(file))
                .processor(TutorialLine::of)
                .writer(writer(database))
                .build();
    }

    private static JdbcBatchItemWriter<TutorialLine> writer(DataSource database) {
        JdbcBatchItemWriter<TutorialLine> writer = new JdbcBatchItemWriterBuilder<TutorialLine>()
                .dataSource(database)
                .sql(TutorialTables.INSERT)
                .itemPreparedStatementSetter((line, statement) -> line.fill(statement))
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static Step totals(JobRepository repository, PlatformTransactionManager transactions, DataSource database) {
        return new StepBuilder("totals", repository)
                .tasklet(
                        (contribution, context) -> {
                            TutorialTables.total(new JdbcTemplate(database));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
