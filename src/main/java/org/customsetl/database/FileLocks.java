package org.customsetl.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Locks between processes, which end with the process that holds them, however it ends. */
final class FileLocks {

    private FileLocks() {}

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static FileLock take(FileChannel channel, boolean shared, Deadline deadline, String waitingFor) throws IOException {
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        while (lock == null) {
            deadline.pause(waitingFor);
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
        }
        return lock;
    }
}
