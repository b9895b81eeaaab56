package org.customsetl.layout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A layout with where it was read from.
 *
 * @param name the file's name, with ../ before it for each folder that it lies above the file it is used for
 * @param sha256 the fingerprint of its bytes, 64 hexadecimal digits
 * @param yaml its text
 */
public record LayoutFile(LayoutSpec spec, Source source, String name, String sha256, String yaml) {

    /** Who a layout comes from; the last one that has an id holds. */
    public enum Source {
        /** The program ships it. */
        SHIPPED,
        /** It lies in the folder that {@code --layouts} names. */
        CALL,
        /** It lies beside the file that it is used for, or in a folder above it. */
        FOLDER;

        /** As it is stored. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it comes from, for people. */
    public String origin() {
        return switch (source) {
            case SHIPPED -> "that the program ships";
            case CALL -> "in " + name + " of --layouts";
            case FOLDER -> "in " + name + (name.startsWith("../") ? " above the file" : " beside the file");
        };
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
