package org.customsetl.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * Reads the files one after the other, in the order they were found, so that two runs tell the same story. What is wrong
 * with a file fails no step; what fails one is wrong with more than the file, and the others are not tried.
 */
final class FilesInOrder implements PartitionHandler {

    private final Step readFile;

    FilesInOrder(Step readFile) {
        this.readFile = readFile;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
            throws JobExecutionException {
        List<StepExecution> files = splitter.split(manager, 1).stream()
                .sorted(Comparator.comparingLong(
                        file -> file.getExecutionContext().getLong(FileReader.LOAD)))
                .toList();
        for (StepExecution file : files) {
            if (manager.isTerminateOnly()) {
                throw new JobInterruptedException("stopped between two files");
            }
            readFile.execute(file);
            if (file.getStatus().isUnsuccessful()) {
                return List.of(file);
            }
        }
        return files;
    }
}
