package org.customsetl.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the layouts of a folder, or says everything that is wrong with any of them. */
final class LayoutFolder {

    /** How a layout beside the files it is for is called. */
    static final String ENDING = ".layout.yaml";

    private final LayoutFile.Source source;
    private final KnownNames names;
    private final List<LayoutFile> layouts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** What stands before a file's name where it lies above the files that it is for. */
    private final String prefix;

    private LayoutFolder(LayoutFile.Source source, KnownNames names, String prefix) {
        this.source = source;
        this.names = names;
        this.prefix = prefix;
    }

    /**
     * The layouts of each folder that a file lies in, {@code *.layout.yaml}, the outermost folder first; folders without
     * one are left out.
     */
    static List<List<LayoutFile>> beside(Path file, KnownNames names) throws BadLayoutsException {
        List<List<LayoutFile>> byFolder = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String above = "";
        for (Path folder = file.toAbsolutePath().normalize().getParent();
                folder != null;
                folder = folder.getParent(), above += "../") {
            LayoutFolder read = new LayoutFolder(LayoutFile.Source.FOLDER, names, above);
            if (above.isEmpty() || Files.isReadable(folder)) {
                read.readAll(folder, name -> name.endsWith(ENDING));
            }
            problems.addAll(read.problems);
            byFolder.add(0, read.layouts);
        }
        if (!problems.isEmpty()) {
            throw new BadLayoutsException(problems);
        }
        byFolder.removeIf(List::isEmpty);
        return byFolder;
    }

    /** The layouts of a folder that holds nothing else: {@code *.yaml}, but for a dataset.yaml. */
    static List<LayoutFile> of(Path folder, KnownNames names) throws BadLayoutsException {
        if (!Files.isDirectory(folder)) {
            throw new BadLayoutsException(List.of("there is no folder " + folder + " with layouts"));
        }
        List<LayoutFile> layouts = new LayoutFolder(LayoutFile.Source.CALL, names, "")
                .all(folder, name -> name.endsWith(".yaml") && !name.equals(DatasetFile.NAME));
        if (layouts.isEmpty()) {
            throw new BadLayoutsException(List.of("there is no layout (*.yaml) in the folder " + folder));
        }
        return layouts;
    }

    private List<LayoutFile> all(Path folder, Predicate<String> wanted) throws BadLayoutsException {
        readAll(folder, wanted);
        if (!problems.isEmpty()) {
            throw new BadLayoutsException(problems);
        }
        return layouts;
    }

    private void readAll(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> wanted.test(name(file)) && !name(file).startsWith(".") && Files.isRegularFile(file))
                    .sorted()
                    .forEach(this::read);
        } catch (IOException e) {
            problems.add("the folder " + folder + " cannot be read");
        }
        refuseIdsTwice();
    }

    private void read(Path file) {
        try {
            read(prefix + name(file), Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(prefix + name(file) + " cannot be read");
        }
    }

    private void read(String name, byte[] bytes) {
        StrictYaml.Reading<LayoutSpec> reading = StrictYaml.read(bytes, LayoutSpec.class);
        if (reading.isBlank()) {
            return; // a shell makes the file before the draft is written into it
        }
        List<YamlProblem> wrong = LayoutCheck.problems(reading, names);
        wrong.forEach(problem -> problems.add(problem.in(name)));
        LayoutSpec spec = reading.value();
        if (spec != null && wrong.isEmpty()) {
            layouts.add(layout(spec, source, name, bytes));
        }
    }

    /**
     * Reads one layout.
     *
     * @throws BadLayoutsException if anything is wrong with it
     */
    static LayoutFile read(String name, byte[] bytes, LayoutFile.Source source, KnownNames names)
            throws BadLayoutsException {
        LayoutFolder one = new LayoutFolder(source, names, "");
        one.read(name, bytes);
        if (!one.problems.isEmpty()) {
            throw new BadLayoutsException(one.problems);
        }
        return one.layouts.get(0);
    }

    private static LayoutFile layout(LayoutSpec spec, LayoutFile.Source source, String name, byte[] bytes) {
        return new LayoutFile(spec, source, name, LayoutFile.sha256(bytes), new String(bytes, StandardCharsets.UTF_8));
    }

    private void refuseIdsTwice() {
        Map<String, LayoutFile> byId = new HashMap<>();
        for (LayoutFile layout : layouts) {
            LayoutFile other = byId.putIfAbsent(layout.spec().id(), layout);
            if (other != null) {
                problems.add(new YamlProblem(
                                StrictYaml.read(layout.yaml().getBytes(StandardCharsets.UTF_8), LayoutSpec.class)
                                        .line("id"),
                                "the id '" + layout.spec().id() + "' is that of " + other.name() + " too")
                        .in(layout.name()));
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
