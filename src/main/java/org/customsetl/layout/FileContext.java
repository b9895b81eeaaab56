package org.customsetl.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a file before its first cell is read.
 *
 * @param baseName its name without folder and ending
 * @param folders the names of the two nearest folders that it lies in, the nearest first
 * @param stated what the operator states about it
 */
public record FileContext(String baseName, List<String> folders, DatasetFile.Stated stated) {

    /** How many folders above a file may say whose table it is, as in {@code shanghai/regime/2024.xlsx}. */
    private static final int NEAREST_FOLDERS = 2;

    /**
     * The context of a file: its name, the {@code dataset.yaml} of its folder, and what the command line states.
     *
     * @param call what the command line states
     * @param aboutThisFile whether the command line names this one file, so that it holds against the file's name
     * @throws UnusableTableException if the {@code dataset.yaml} cannot be read
     */
    public static FileContext of(Path file, Statement call, boolean aboutThisFile) throws UnusableTableException {
        DatasetFile.Stated yaml = DatasetFile.about(file);
        DatasetFile.Stated stated = aboutThisFile
                ? new DatasetFile.Stated(call.orElse(yaml.own()), yaml.folder())
                : new DatasetFile.Stated(yaml.own(), call.orElse(yaml.folder()));
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return new FileContext(dot > 0 ? name.substring(0, dot) : name, folders(file), stated);
    }

    private static List<String> folders(Path file) {
        List<String> names = new ArrayList<>();
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null && folder.getFileName() != null && names.size() < NEAREST_FOLDERS) {
            names.add(folder.getFileName().toString());
            folder = folder.getParent();
        }
        return names;
    }

    /** The same where more is stated about this very file. */
    public FileContext stating(Statement more) {
        return new FileContext(baseName, folders, new DatasetFile.Stated(more.orElse(stated.own()), stated.folder()));
    }

    /** Everything stated, the file's own statement first. */
    public Statement statement() {
        return stated.own().orElse(stated.folder());
    }
}
