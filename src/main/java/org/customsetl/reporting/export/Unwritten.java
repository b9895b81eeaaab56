package org.customsetl.reporting.export;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says why a file could not be written; the messages of these exceptions are often only its path. */
final class Unwritten {

    private Unwritten() {}

    static String why(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return "this user has no right to write there";
        }
        if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
            return "the folder that it is to lie in does not exist";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
