package org.customsetl.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
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

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final InputStream source;
    private long read;
    private @Nullable Ahead<ByteBuffer> ahead;
    private ByteBuffer current = NOTHING;

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
        if (length == 0) {
            return 0;
        }
        if (ahead == null && read < SHORT) {
            int count = source.read(bytes, from, length);
            read += Math.max(count, 0);
            return count;
        }
        if (!current.hasRemaining()) {
            ByteBuffer next = blocks().next();
            if (next == null) {
                return -1;
            }
            current = next;
        }
        int count = Math.min(length, current.remaining());
        current.get(bytes, from, count);
        return count;
    }

    private Ahead<ByteBuffer> blocks() {
        Ahead<ByteBuffer> blocks = ahead;
        if (blocks == null) {
            blocks = new Ahead<>("customs-etl-unpack", MOST_BLOCKS, this::block);
            ahead = blocks;
        }
        return blocks;
    }

    /** What was read before it failed is handed out all the same. */
    private boolean block(Consumer<ByteBuffer> taker) throws IOException {
        byte[] bytes = new byte[BLOCK];
        int length = 0;
        int count = 0;
        try {
            while (count >= 0 && length < BLOCK) {
                count = source.read(bytes, length, BLOCK - length);
                length += Math.max(count, 0);
            }
        } finally {
            if (length > 0) {
                taker.accept(ByteBuffer.wrap(bytes, 0, length));
            }
        }
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        source.close();
    }
}
