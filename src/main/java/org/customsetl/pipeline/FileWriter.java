package org.customsetl.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.customsetl.ownership.Fence;
import org.customsetl.staging.Stage;
import org.customsetl.trade.Outcome;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the outcomes of a chunk in the chunk's transaction, and reports progress. */
@Component
@StepScope
class FileWriter implements ItemWriter<List<Outcome>> {

    private final long load;
    private final long run;
    private final Fence fence;
    private final Stage stage;
    private final LoadProgress progress;
    private final TransactionTemplate ownTransaction;
    private final Set<LocalDate> prepared = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    FileWriter(
            @Value("#{stepExecutionContext['load']}") Long load,
            @Value("#{stepExecution}") StepExecution step,
            Fence fence,
            Stage stage,
            LoadProgress progress,
            PlatformTransactionManager transactions) {
        this.load = load;
        this.run = RunParameter.of(step);
        this.fence = fence;
        this.stage = stage;
        this.progress = progress;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void write(Chunk<? extends List<Outcome>> chunk) {
        fence.check(run);
        List<Outcome> outcomes =
                chunk.getItems().stream().<Outcome>flatMap(List::stream).toList();
        Set<LocalDate> months = Stage.months(outcomes);
        months.removeAll(prepared);
        if (!months.isEmpty()) {
            ownTransaction.executeWithoutResult(status -> stage.prepare(months));
            prepared.addAll(months);
        }
        stage.write(load, outcomes, named);
        progress.rows(outcomes.size());
    }
}
