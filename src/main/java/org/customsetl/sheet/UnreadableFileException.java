package org.customsetl.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as what it claims to be. Says what is wrong with it and what its owner can do. */
public class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Damage {
        /** No bytes, or a workbook without a filled cell's sheet. */
        EMPTY_FILE,
        /** Its bytes cannot be had: no right to read them, or no file of bytes. */
        FILE_NOT_READABLE,
        /** Asks for a password. */
        ENCRYPTED_FILE,
        /** Ends or breaks off before it is complete, or its parts contradict each other. */
        DAMAGED_FILE,
        /** Its content is of another kind than its name says. */
        WRONG_FILE_TYPE,
        /** No kind of spreadsheet that this program reads. */
        UNKNOWN_FILE_TYPE,
        /** Unpacks to absurdly more than it holds, or asks for external or recursive XML entities. */
        DANGEROUS_FILE,
        /** A text whose character set could not be found out. */
        UNKNOWN_CHARSET
    }

    private final Damage damage;

    /**
     * @param damage the kind of damage
     * @param message what is wrong, where, and the way out, in one sentence a user can act on
     */
    public UnreadableFileException(Damage damage, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.damage = damage;
    }

    /** The kind of damage. */
    public Damage damage() {
        return damage;
    }
}
