package org.customsetl.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is read by a thread of its own, some blocks ahead, once it turns out to be long: unpacking a sheet takes
 * as long as looking at what is in it. To be used by one thread.
 */
final class ReadAhead extends InputStream {

    private static final int BLOCK = 1 << 17;
    private static final int MOST_BLOCKS = 6;
    /** So much is read without the thread, which a look at the first rows does not pay for. */
    private static final long SHORT = 1 << 20;

    private static final int PATIENCE_MILLIS = 100;

    /** Some bytes, and whether they are the last: because of the stream's end, or of what went wrong behind them. */
    private static final class Block {
        final byte[] bytes;
        final int length;
        final boolean last;
        final @Nullable Throwable failure;

        Block(byte[] bytes, int length, boolean last, @Nullable Throwable failure) {
            this.bytes = bytes;
            this.length = length;
            this.last = last;
            this.failure = failure;
        }
    }

    private final InputStream source;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(MOST_BLOCKS);
    private long read;
    private @Nullable Thread reader;
    private @Nullable Block current;
    private int at;
    private volatile boolean closed;

    ReadAhead(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (reader == null && read < SHORT) {
            int count = source.read(bytes, from, length);
            read += Math.max(count, 0);
            return count;
        }
        Block block = block();
        if (at == block.length) {
            return end(block);
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block.bytes, at, bytes, from, count);
        at += count;
        return count;
    }

    /** The block that has the next bytes; at the end the last one. */
    private Block block() throws IOException {
        if (reader == null) {
            reader = new Thread(this::fill, "customs-etl-unpack");
            reader.setDaemon(true);
            reader.start();
        }
        Block block = current;
        while (block == null || (at == block.length && !block.last)) {
            block = take();
            current = block;
            at = 0;
        }
        return block;
    }

    private Block take() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    private static int end(Block block) throws IOException {
        Throwable failure = block.failure;
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return -1;
    }

    private void fill() {
        boolean last = false;
        while (!last && !closed) {
            byte[] bytes = new byte[BLOCK];
            int length = 0;
            Throwable failure = null;
            try {
                int count = 0;
                while (count >= 0 && length < BLOCK) {
                    count = source.read(bytes, length, BLOCK - length);
                    length += Math.max(count, 0);
                }
                last = count < 0;
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
                last = true;
            }
            hand(new Block(bytes, length, last, failure));
        }
    }

    private void hand(Block block) {
        try {
            while (!closed && !blocks.offer(block, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // whoever reads is busy
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Waits for the thread: it may stand in the file, and a thread that is interrupted there closes the file for all. */
    @Override
    public void close() throws IOException {
        closed = true;
        blocks.clear();
        Thread thread = reader;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        source.close();
    }
}
