package org.customsetl.sheet;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.customsetl.sheet.UnreadableFileException.Damage;
import org.jspecify.annotations.Nullable;

/** Turns whatever goes wrong in a file into one exception with one message: the file, what is wrong, the way out. */
final class FileTrouble {

    private static final int DEEPEST_CAUSE = 20;

    private final String file;

    FileTrouble(Path file) {
        this.file = String.valueOf(file.getFileName());
    }

    /** Something that reads, and may fail in any way. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws Exception;
    }

    /** Something that reads a row, or comes to the end. */
    @FunctionalInterface
    interface RowReading {
        @Nullable
        Row read() throws Exception;
    }

    /** Reads; what fails comes out as an {@link UnreadableFileException}, memory eaten by a hostile file included. */
    <T> T guard(Supplier<String> place, Reading<T> reading) throws UnreadableFileException {
        try {
            return reading.read();
        } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
            throw explain(failure, place.get());
        }
    }

    /** As {@link #guard}, for a row that may be the end. */
    @Nullable
    Row guardRow(Supplier<String> place, RowReading reading) throws UnreadableFileException {
        try {
            return reading.read();
        } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
            throw explain(failure, place.get());
        }
    }

    UnreadableFileException because(Damage damage, String what, String place, @Nullable Throwable cause) {
        return new UnreadableFileException(damage, message(damage, what, place), cause);
    }

    private UnreadableFileException explain(Throwable failure, String place) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof UnreadableFileException known) {
                return known;
            }
            if (cause instanceof ContentException content) {
                return because(content.damage(), String.valueOf(content.getMessage()), place, failure);
            }
            if (cause instanceof EncryptedDocumentException) {
                return because(Damage.ENCRYPTED_FILE, "it asks for a password", "", failure);
            }
            if (isExcess(cause)) {
                return because(Damage.DANGEROUS_FILE, "it unpacks to far more than it holds", place, failure);
            }
            if (cause instanceof AccessDeniedException) {
                return because(Damage.FILE_NOT_READABLE, "this program has no right to read it", "", failure);
            }
            cause = cause.getCause();
        }
        return because(Damage.DAMAGED_FILE, "its content breaks off or contradicts itself", place, failure);
    }

    /** POI tells its limits apart from other failures by their words only. */
    private static boolean isExcess(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof OutOfMemoryError
                || cause instanceof StackOverflowError
                || message.contains("Zip bomb")
                || message.contains("exceeds the max");
    }

    private String message(Damage damage, String what, String place) {
        String where = place.isEmpty() ? "" : " (" + place + ")";
        return switch (damage) {
            case EMPTY_FILE -> "%s is empty%s: %s. Ask for a new copy.".formatted(file, where, what);
            case FILE_NOT_READABLE -> "%s cannot be read%s: %s.".formatted(file, where, what);
            case ENCRYPTED_FILE ->
                "%s is encrypted%s: %s. Open it in Excel and save it without a password.".formatted(file, where, what);
            case DAMAGED_FILE ->
                "%s is damaged%s: %s. Ask for a new copy, or open it in Excel, check it and save it as xlsx."
                        .formatted(file, where, what);
            case DANGEROUS_FILE ->
                "%s was not read for safety%s: %s. Ask its sender about it; if it is sound, open it in Excel and save it as xlsx."
                        .formatted(file, where, what);
            case WRONG_FILE_TYPE, UNKNOWN_FILE_TYPE, UNKNOWN_CHARSET -> "%s %s.".formatted(file, what + where);
        };
    }
}
