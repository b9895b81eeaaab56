package org.customsetl.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.customsetl.inbox.LoadRegister;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One partition a file, in the order they were found. */
@Component
@StepScope
class FilePartitioner implements Partitioner {

    private final LoadRegister register;
    private final StepExecution step;

    FilePartitioner(LoadRegister register, @Value("#{stepExecution}") StepExecution step) {
        this.register = register;
        this.step = step;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (LoadRegister.Registered load : register.toRead(RunParameter.of(step))) {
            ExecutionContext context = new ExecutionContext();
            context.putLong(FileReader.LOAD, load.id());
            partitions.put("load-" + load.id(), context);
        }
        return partitions;
    }
}
