package org.customsetl.inbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file, or a folder with whatever lies in it, that was found and cannot be read.
 *
 * @param dataset the dataset that it belongs to, as of a {@link FoundFile}
 * @param name its path within that dataset
 * @param path where it lies
 * @param why what keeps it from being read, in a sentence without its path
 */
public record UnreadableFile(String dataset, String name, Path path, String why) {

    /** Why something cannot be read; the messages of these exceptions are often only its path. */
    public static String why(IOException failure) {
        return failure instanceof NoSuchFileException
                ? "it is gone, or is a link to nothing"
                : failure instanceof AccessDeniedException
                        ? "this program has no right to read it"
                        : failure instanceof FileSystemLoopException
                                ? "it is a link to a folder that it lies in"
                                : String.valueOf(failure.getMessage());
    }

    /** Whether there is nothing to read, rather than something that cannot be. */
    static boolean isNothing(IOException failure) {
        return failure instanceof NoSuchFileException || failure instanceof FileSystemLoopException;
    }
}
