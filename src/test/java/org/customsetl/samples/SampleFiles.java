package org.customsetl.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes the files under {@code input-samples}. */
public final class SampleFiles {

    private SampleFiles() {}

    /**
     * Writes the files into a folder.
     *
     * @param args the folder; {@code input-samples} if none is named
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args.length == 0 ? "input-samples" : args[0]));
    }

    /** Writes every sample file into a folder. */
    public static void write(Path folder) throws IOException {
        new DeclarationLists(new Plan()).write(within(folder, "xinjiang-declarations"));
        PublishedTables.byPlace(within(folder, "gacc-place").resolve("2024-01.xlsx"));
        PublishedTables.zhejiang(within(folder, "hangzhou-cities").resolve("浙江省-2024-01.csv"));
        for (String register : List.of("commodity-groups", "commodity-group-members", "zone-members")) {
            registers(register + ".csv", within(folder, "registers"));
        }
    }

    /**
     * Writes {@code 2022.xlsx} as it stood before its revision, when Kashgar's trade of 2022 was 49.31 billion yuan, for
     * those who want to load a correction. Not among the samples: the two would count the same goods twice.
     */
    public static void writeFirstPublished2022(Path folder) throws IOException {
        Files.createDirectories(folder);
        new DeclarationLists(new Plan()).writeFirstPublished2022(folder);
    }

    /** They are written by hand: as they lie beside this class. */
    private static void registers(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleFiles.class.getResourceAsStream("registers/" + name))) {
            Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private static Path within(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
