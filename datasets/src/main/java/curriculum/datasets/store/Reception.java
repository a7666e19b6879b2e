package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Writes the body of one answer into a partial file as it arrives, so that whatever came before a failure is kept.
 *
 * <p>The body streams of {@code java.net.http} will not do: when a connection breaks they throw away what they have
 * received but not yet handed out.
 */
final class Reception implements HttpResponse.BodyHandler<Void>, HttpResponse.BodySubscriber<Void>, AutoCloseable {
    private final CatalogueFile file;
    private final Path part;
    private final long offset;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private int status;
    private Flow.Subscription subscription;
    private FileChannel out;
    private long count;
    private long lastArrival = System.nanoTime();
    // An IOException blames this address; a DatasetException means that no address can help.
    private Exception failure;
    private boolean closed;

    /**
     * @param part where the bytes go
     * @param offset how many of the file's bytes the partial file holds already
     */
    Reception(CatalogueFile file, Path part, long offset) {
        this.file = file;
        this.part = part;
        this.offset = offset;
        count = offset;
    }

    @Override
    public synchronized HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo answer) {
        status = answer.statusCode();
        try {
            begin(answer);
        } catch (IOException | DatasetException e) {
            failure = e;
        }
        return this;
    }

    private void begin(HttpResponse.ResponseInfo answer) throws IOException {
        if (status != 200 && status != 206) {
            throw new IOException("answered " + status);
        }
        String range = answer.headers().firstValue("Content-Range").orElse("no Content-Range");
        if (status == 206 && !range.startsWith("bytes " + offset + "-")) {
            throw new IOException("answered the wrong range (" + range + ")");
        }
        long start = status == 206 ? offset : 0;
        long length = answer.headers().firstValueAsLong("Content-Length").orElse(file.bytes() - start);
        if (start + length != file.bytes()) {
            throw new IOException("offers " + (start + length) + " bytes instead of " + file.bytes());
        }
        try {
            out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .truncate(start)
                    .position(start);
        } catch (IOException e) {
            throw Transfer.unusable(part, e);
        }
        count = start;
        lastArrival = System.nanoTime();
    }

    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (failure == null && !closed) {
            given.request(Long.MAX_VALUE);
        } else {
            stop();
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (failure != null || closed) {
            return;
        }
        lastArrival = System.nanoTime();
        try {
            for (ByteBuffer buffer : buffers) {
                count += buffer.remaining();
                if (count > file.bytes()) {
                    out.truncate(0);
                    fail(new IOException("sends more than " + file.bytes() + " bytes"));
                    return;
                }
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
        } catch (IOException e) {
            fail(Transfer.unusable(part, e));
        }
    }

    @Override
    public synchronized void onError(Throwable broken) {
        fail(new IOException("stopped after " + progress() + " (" + broken.getMessage() + ")", broken));
    }

    @Override
    public synchronized void onComplete() {
        if (count < file.bytes()) {
            fail(new IOException("ended after " + progress()));
        } else {
            end.complete(null);
        }
    }

    private void fail(Exception reason) {
        if (failure == null) {
            failure = reason;
        }
        stop();
    }

    private void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        end.completeExceptionally(failure == null ? new IOException("was given up") : failure);
    }

    private String progress() {
        return count + " of " + file.bytes() + " bytes";
    }

    /** Ends the transfer if nothing has arrived for so long; tells whether it did. */
    synchronized boolean stalled(long nanoseconds) {
        if (out == null || System.nanoTime() - lastArrival <= nanoseconds) {
            return false;
        }
        fail(new IOException("stopped after " + progress() + " (sent nothing for " + nanoseconds / 1e9 + " s)"));
        return true;
    }

    /** Whether the server has said anything yet. */
    synchronized boolean answered() {
        return status != 0;
    }

    /** The status of the answer, 0 before there is one. */
    synchronized int status() {
        return status;
    }

    /** How much of the file is there. */
    synchronized long count() {
        return count;
    }

    /** Why it failed, null if it did not, or not by anything that was seen here. */
    synchronized Exception failure() {
        return failure;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                throw Transfer.unusable(part, e);
            }
        }
    }
}
