package org.customsetl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.customsetl.bench.input.Form;
import org.customsetl.bench.input.Inputs;
import org.customsetl.bench.limit.ReadyRows;
import org.customsetl.bench.measure.Observed;
import org.customsetl.bench.measure.Sample;
import org.jspecify.annotations.Nullable;

/** Where things are measured: the inputs, the databases, and the processes that use them. */
final class Bench {

    /** The heap of readers and peers, the same as the program's. */
    private static final String HEAP = "-Xmx1g";

    private final Settings settings;
    private final Inputs inputs;
    private final Databases databases;

    Bench(Settings settings) throws IOException {
        this.settings = settings;
        this.inputs = new Inputs(settings.folder().resolve("inputs"));
        this.databases = new Databases(settings.folder());
    }

    Settings settings() {
        return settings;
    }

    Inputs inputs() {
        return inputs;
    }

    /** Forgets what the run before loaded. */
    void newRun() throws IOException {
        databases.dropLoaded();
    }

    /** Reads a file by one of the readers. */
    Sample read(String reader, Form form, int rows) throws Exception {
        return child(null, rows, List.of("read", reader, inputs.oneMonth(form, rows).toString()));
    }

    /** A limit of the processor and the disk. */
    Sample limit(String what, int rows) throws Exception {
        return child(null, rows, List.of(what, inputs.oneMonth(Form.SHARED, rows).toString()));
    }

    /** A limit of the database. */
    Sample databaseLimit(String what, int rows) throws Exception {
        Path data = databases.fresh();
        return child(data, rows, List.of(what, data.toString(), ready(what, rows).toString()));
    }

    /** The tutorial's job from start to end, its JVM among it, as the program's load is measured. */
    Sample tutorial(int rows) throws Exception {
        Path data = databases.fresh();
        String file = inputs.oneMonth(Form.SHARED, rows).toString();
        return observe(data, rows, List.of("tutorial", data.toString(), file)).whole();
    }

    /** {@code load} of a file or a folder into a fresh warehouse. */
    Sample load(Path what) throws Exception {
        return launch(databases.fresh(), "load", what.toString()).whole();
    }

    /** The first load of a run; its warehouse stays for what needs one that has something in it. */
    Sample loadToStay(Path what) throws Exception {
        databases.dropLoaded();
        return launch(databases.loaded(), "load", what.toString()).whole();
    }

    /** A command of the program on a warehouse that has this file already. */
    Sample onLoaded(Path what, String... command) throws Exception {
        if (!databases.hasLoaded()) {
            loadToStay(what);
        }
        return launch(databases.loaded(), command).whole();
    }

    /** From the start of a load to the file's first row, where the bar begins; the load's other figures are the whole's. */
    Sample firstRow(Path what) throws Exception {
        Observed load = launch(databases.fresh(), "load", what.toString());
        Sample whole = load.whole();
        return new Sample(load.firstOutput(), whole.cpuSeconds(), whole.residentMb(), whole.heapMb());
    }

    /** A query of 24 months with so many lines each, which are loaded once and kept. */
    Sample query(String query, int lines) throws Exception {
        Path data = settings.folder().resolve("months-of-" + lines);
        Path done = settings.folder().resolve("months-of-" + lines + ".loaded");
        for (int month = loadedMonths(done); month < Inputs.MONTHS; month++) {
            launch(data, "load", inputs.month(month, lines).toString());
            Files.writeString(done, Integer.toString(month + 1));
        }
        return child(data, 1, List.of("query", data.toString(), query));
    }

    private static int loadedMonths(Path done) throws IOException {
        return Files.exists(done) ? Integer.parseInt(Files.readString(done)) : 0;
    }

    private Observed launch(Path data, String... command) throws Exception {
        return Observed.launcher(settings.folder(), data, List.of(command));
    }

    private Path ready(String what, int rows) throws IOException {
        boolean isText = what.equals("copy-text");
        Path file = settings.folder().resolve("inputs").resolve("ready-" + (isText ? "text" : "binary") + "-" + rows);
        if (Files.notExists(file)) {
            if (isText) {
                ReadyRows.text(file, rows);
            } else {
                ReadyRows.binary(file, rows);
            }
        }
        return file;
    }

    private Sample child(@Nullable Path data, int rows, List<String> arguments) throws Exception {
        Observed observed = observe(data, rows, arguments);
        Sample whole = observed.whole();
        double seconds = Child.measured(observed.output())[0] / 1e9;
        return new Sample(seconds, whole.cpuSeconds(), whole.residentMb(), whole.heapMb());
    }

    private Observed observe(@Nullable Path data, int rows, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(HEAP, "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(arguments);
        Observed observed = Observed.java(settings.folder(), data, command);
        long count = Child.measured(observed.output())[1];
        if (count < rows) {
            throw new IllegalStateException(arguments + " saw only " + count + " of " + rows + " rows");
        }
        return observed;
    }
}
