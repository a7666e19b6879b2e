package curriculum.datasets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A stream that fails when nothing arrives for too long.
 *
 * <p>The body streams of {@code java.net.http} wait for ever; closing one from another thread wakes its reader.
 */
final class StallGuard extends FilterInputStream {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "download-stall-guard");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration limit;
    private final ScheduledFuture<?> watch;
    // Time that the caller spends between two reads is not the server's fault.
    private volatile boolean waiting;
    private volatile long waitingSince;
    private volatile boolean stalled;

    StallGuard(InputStream body, Duration limit) {
        super(body);
        this.limit = limit;
        long period = Math.max(1, limit.toMillis() / 4);
        this.watch = CLOCK.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (waiting && System.nanoTime() - waitingSince > limit.toNanos()) {
            stalled = true;
            try {
                in.close();
            } catch (IOException e) {
                // The reader is awake either way.
            }
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        waitingSince = System.nanoTime();
        waiting = true;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException e) {
            throw stalled ? stall(e) : e;
        } finally {
            waiting = false;
        }
        if (count < 0 && stalled) {
            throw stall(null);
        }
        return count;
    }

    private IOException stall(IOException cause) {
        HttpTimeoutException stall = new HttpTimeoutException("sent nothing for " + limit.toMillis() / 1000.0 + " s");
        stall.initCause(cause);
        return stall;
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        super.close();
    }
}
