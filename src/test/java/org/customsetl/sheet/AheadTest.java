package org.customsetl.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is made ahead comes in its order, with its end and its failures at their places. */
class AheadTest {

    private static List<Integer> taken(Ahead<Integer> ahead) throws IOException {
        List<Integer> taken = new ArrayList<>();
        for (Integer next = ahead.next(); next != null; next = ahead.next()) {
            taken.add(next);
        }
        return taken;
    }

    @Test
    void everythingComesInItsOrderAndTheEndIsToldAgainAndAgain() throws IOException {
        AtomicInteger last = new AtomicInteger();
        try (Ahead<Integer> ahead = new Ahead<>("test", 2, taker -> {
            taker.accept(last.incrementAndGet());
            return last.get() < 100;
        })) {
            assertThat(taken(ahead)).hasSize(100).isSorted();
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void aFailureComesBehindWhatWasMadeBeforeIt() throws IOException {
        try (Ahead<Integer> ahead = new Ahead<>("test", 2, taker -> {
            taker.accept(1);
            throw new IOException("broken off");
        })) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThatThrownBy(ahead::next).isInstanceOf(IOException.class).hasMessage("broken off");
        }
    }

    @Test
    void itIsMadeWhileNobodyTakes() throws Exception {
        CountDownLatch made = new CountDownLatch(3);
        try (Ahead<Integer> ahead = new Ahead<>("test", 5, taker -> {
            taker.accept(1);
            made.countDown();
            return made.getCount() > 0;
        })) {
            made.await();
            assertThat(taken(ahead)).hasSize(3);
        }
    }

    @Test
    void whoClosesWaitsForAThreadThatNobodyTakesFrom() {
        Ahead<Integer> ahead = new Ahead<>("nobody takes", 1, taker -> {
            taker.accept(1);
            return true;
        });
        ahead.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("nobody takes"));
    }

    @Test
    void aLongStreamHasTheSameBytes() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        try (InputStream ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aStreamThatBreaksOffDoesSoBehindItsLastByte() throws IOException {
        byte[] bytes = new byte[2_000_001];
        InputStream broken = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read == bytes.length) {
                    throw new IOException("broken off");
                }
                read++;
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = Math.min(length, bytes.length - read);
                if (count == 0) {
                    throw new IOException("broken off");
                }
                read += count;
                return count;
            }
        };
        try (InputStream ahead = new ReadAhead(broken)) {
            assertThat(ahead.readNBytes(bytes.length)).hasSize(bytes.length);
            assertThatThrownBy(ahead::read).hasMessage("broken off");
        }
    }
}
