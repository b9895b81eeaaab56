package org.customsetl.inbox;

import java.nio.file.Path;

/**
 * A whole file that was found.
 *
 * @param dataset the folder's name under the inbox
 * @param name its path within that folder, with {@code /} between folders; with the dataset it is the file's identity
 * @param path where it lies
 * @param sha256 the fingerprint of its bytes, 64 hexadecimal digits
 * @param size in bytes
 */
public record FoundFile(String dataset, String name, Path path, String sha256, long size) {

    /** The file as reports name it. */
    public String label() {
        return dataset + "/" + name;
    }
}
