package org.customsetl.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * This process among the users of a server: one end of the FIFO, by which the watchdog learns that the last one is gone,
 * and a share in a lock, by which a user learns that it is the last one.
 *
 * <p>The lock is taken before the FIFO is opened, and let go after it is closed, so whoever holds the lock alone knows that
 * nobody else holds the FIFO.
 */
final class Users implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock share;
    private final RandomAccessFile fifo;
    private final boolean alone;

    private Users(FileChannel channel, FileLock share, RandomAccessFile fifo, boolean alone) {
        this.channel = channel;
        this.share = share;
        this.fifo = fifo;
        this.alone = alone;
    }

    /** Becomes a user. Only under the start lock. */
    static Users enter(ServerHome home, Deadline deadline) throws IOException {
        FileChannel channel = FileLocks.open(home.useLock());
        try {
            boolean alone = isAlone(channel);
            FileLock share = FileLocks.take(channel, true, deadline, "another process is stopping the server");
            return new Users(channel, share, openFifo(home), alone);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isAlone(FileChannel channel) throws IOException {
        try (FileLock everything = channel.tryLock()) {
            return everything != null;
        }
    }

    private static RandomAccessFile openFifo(ServerHome home) throws IOException {
        if (!isFifo(home)) {
            Files.deleteIfExists(home.users());
            Commands.Outcome outcome =
                    Commands.run(List.of("mkfifo", "-m", "600", home.users().toString()));
            if (!outcome.succeeded()) {
                throw new IOException("mkfifo says: " + ServerLog.complaint(outcome.output()));
            }
        }
        // For reading too: opening it only for writing would wait for a reader.
        return new RandomAccessFile(home.users().toFile(), "rw");
    }

    private static boolean isFifo(ServerHome home) throws IOException {
        return Files.exists(home.users(), LinkOption.NOFOLLOW_LINKS)
                && Files.readAttributes(home.users(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isOther();
    }

    /** Whether nobody else was a user when this one entered. */
    boolean wereAlone() {
        return alone;
    }

    /** Writes a line to the watchdog. */
    void say(String line) throws IOException {
        // In one piece, and much shorter than what a pipe keeps in one piece.
        fifo.write(line.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Is no user any more.
     *
     * @param ifLast what to do if nobody else is; until it ends nobody can become one
     */
    void leave(Runnable ifLast) throws IOException {
        fifo.close();
        share.release();
        try (FileLock everything = channel.tryLock()) {
            if (everything != null) {
                ifLast.run();
            }
        } finally {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            leave(() -> {});
        }
    }
}
