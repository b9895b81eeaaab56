package org.customsetl.pipeline;

import java.util.List;
import org.customsetl.ownership.Fence;
import org.customsetl.trade.Outcome;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The main job. Discover the files, read each in a step of its own (source row → normalised outcome → COPY), hold
 * back what would make a total wrong, add up the totals of the months they touch, compare them with what customs printed,
 * and move the pointer for all of these months in one transaction.
 */
@Configuration(proxyBeanMethods = false)
class LoadJob {

    static final String NAME = "load";

    /** Rows a transaction: large enough that COPY's fixed cost does not show, small enough to fit small memories. */
    private static final int CHUNK = 5_000;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Fence fence;

    LoadJob(JobRepository repository, PlatformTransactionManager transactions, Fence fence) {
        this.repository = repository;
        this.transactions = transactions;
        this.fence = fence;
    }

    @Bean
    Job load(FirstCause firstCause, Step discover, Step read, Step gate, Step total, Step reconcile, Step publish) {
        return new JobBuilder(NAME, repository)
                .preventRestart()
                .listener(firstCause)
                .start(discover)
                .next(read)
                .next(gate)
                .next(total)
                .next(reconcile)
                .next(publish)
                .build();
    }

    @Bean
    Step discover(DiscoverStep discover) {
        return fenced("discover", discover);
    }

    @Bean
    Step read(FilePartitioner files, Step readFile, StopOnShutdown stopping) {
        return new StepBuilder("read", repository)
                .partitioner("readFile", files)
                .partitionHandler(new FilesInOrder(readFile))
                .listener(stopping)
                .build();
    }

    @Bean
    Step readFile(FileReader reader, FileWriter writer, FileListener listener, StopOnShutdown stopping) {
        return new StepBuilder("readFile", repository)
                .<List<Outcome>, List<Outcome>>chunk(CHUNK / FileReader.BATCH)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .listener(listener)
                .listener((StepExecutionListener) stopping)
                .build();
    }

    @Bean
    Step gate(GateStep gate) {
        return fenced("gate", gate);
    }

    @Bean
    Step total(TotalStep total) {
        return fenced("total", total);
    }

    @Bean
    Step reconcile(ReconcileStep reconcile) {
        return fenced("reconcile", reconcile);
    }

    @Bean
    Step publish(PublishStep publish) {
        return fenced("publish", publish);
    }

    private Step fenced(String name, Tasklet step) {
        return new StepBuilder(name, repository)
                .tasklet(new Fenced(fence, step), transactions)
                .build();
    }
}
