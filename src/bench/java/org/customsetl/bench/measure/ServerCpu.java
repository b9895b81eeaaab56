package org.customsetl.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** CPU time of the embedded server in a data directory. */
final class ServerCpu {

    private static final int DEPTH = 4;

    private final Path data;
    private long postmaster;
    private double most;

    ServerCpu(Path data) {
        this.data = data;
    }

    /** Looks again. */
    void look() {
        if (postmaster == 0) {
            postmaster = find();
        }
        if (postmaster != 0) {
            most = Math.max(most, ProcFile.cpu(postmaster) + ProcFile.cpuOfEnded(postmaster) + ofChildren());
        }
    }

    /** The most that was seen, in seconds. */
    double seconds() {
        return most;
    }

    private double ofChildren() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> ProcFile.cpu(child.pid()))
                .sum();
    }

    private long find() {
        try (Stream<Path> files =
                Files.find(data, DEPTH, (file, what) -> file.endsWith("postmaster.pid"))) {
            Optional<Path> file = files.findFirst();
            return file.isEmpty() ? 0 : Long.parseLong(Files.readAllLines(file.get()).get(0).strip());
        } catch (IOException | RuntimeException e) {
            return 0; // not written yet, or half
        }
    }
}
