package org.simsite.modempool.at;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.serial.LinkLost;
import org.simsite.modempool.serial.SerialLink;

/**
 * A link with a thread that reads it. The same thread watches the writer: a modem that takes nothing would block it for
 * ever, since write time-outs are not honoured, so the link is closed under it.
 */
final class AtStream implements AutoCloseable {
    /** Lines waiting to be looked at. When full the reader waits, and so in the end does the modem. */
    private static final int WAITING = 4_096;

    private static final Duration LONGEST_WRITE = Duration.ofSeconds(2);

    private final SerialLink link;
    private final Transcript transcript;
    private final BlockingQueue<Token> tokens = new ArrayBlockingQueue<>(WAITING);
    private final LineSplitter splitter = new LineSplitter(this::hear);
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean closed;
    /** {@link System#nanoTime} of the write in progress; 0 for none. */
    private volatile long writingSince;

    AtStream(SerialLink link, ThreadFactory threads, Transcript transcript) {
        this.link = link;
        this.transcript = transcript;
        Thread reader = threads.newThread(this::readAll);
        reader.start();
    }

    /** Writes the characters as octets. */
    void write(String characters) throws LinkLost {
        transcript.add(true, characters);
        writingSince = System.nanoTime() | 1;
        try {
            link.write(characters.getBytes(ISO_8859_1));
        } finally {
            writingSince = 0;
        }
    }

    void awaitPrompt(boolean awaited) {
        splitter.awaitPrompt(awaited);
    }

    /** Lets the present {@link #next} return, if there is one, and is remembered; from any thread. */
    void wake() {
        if (!woken.getAndSet(true)) {
            tokens.offer(new Token.Woken());
        }
    }

    /** Whether somebody called {@link #wake} since the last call of this. */
    boolean wasWoken() {
        return woken.getAndSet(false);
    }

    /**
     * The next thing that happens.
     *
     * @return null if nothing does before the deadline, a {@link System#nanoTime}
     * @throws LinkLost if the link is gone; again at each further call
     */
    @Nullable
    Token next(long deadline) throws LinkLost, InterruptedException {
        Token token = tokens.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (token instanceof Token.Gone gone) {
            tokens.offer(token);
            throw new LinkLost(String.valueOf(gone.cause().getMessage()), gone.cause());
        }
        return token;
    }

    private void readAll() {
        byte[] buffer = new byte[4_096];
        try {
            while (!closed) {
                splitter.feed(buffer, link.read(buffer));
                watchWriter();
            }
        } catch (LinkLost e) {
            offer(new Token.Gone(e));
        }
    }

    private void watchWriter() {
        long since = writingSince;
        if (since != 0 && System.nanoTime() - since > LONGEST_WRITE.toNanos()) {
            close();
        }
    }

    private void hear(Token token) {
        transcript.add(false, token instanceof Token.Line line ? line.text() : ">");
        offer(token);
    }

    /** Waits for room, but not beyond the life of the stream. */
    private void offer(Token token) {
        try {
            while (!tokens.offer(token, 200, TimeUnit.MILLISECONDS) && !closed) {
                watchWriter();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        link.close();
    }
}
