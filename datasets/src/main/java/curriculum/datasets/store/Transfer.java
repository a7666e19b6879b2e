package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Moves the bytes of one address into a partial file, beginning where the partial file ends.
 *
 * <p>An {@link IOException} means that this address failed, with a reason that reads well after the address; a
 * {@link DatasetException} means that no address can help.
 */
final class Transfer {
    private static final int RANGE_REFUSED = 416;
    /** How often a transfer is looked at: to show how far it is, and whether it still moves. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final HttpClient client;
    private final Duration stallTimeout;
    private final CatalogueFile file;
    private final Path part;
    private final DownloadListener listener;

    Transfer(HttpClient client, Duration stallTimeout, CatalogueFile file, Path part, DownloadListener listener) {
        this.client = client;
        this.stallTimeout = stallTimeout;
        this.file = file;
        this.part = part;
        this.listener = listener;
    }

    /** Completes the partial file, or leaves in it what came before the failure. */
    void run(URI address) throws IOException {
        if (received() > file.bytes()) {
            discard();
        }
        long offset = received();
        if (offset == file.bytes()) {
            return;
        }
        try (Reception reception = new Reception(file, part, offset)) {
            try {
                receive(address, offset, reception);
                return;
            } catch (IOException e) {
                if (reception.status() != RANGE_REFUSED || offset == 0) {
                    throw e;
                }
            }
        }
        discard();
        run(address);
    }

    /** How much of the file is there. */
    long received() {
        try {
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Forgets what is there. */
    void discard() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void receive(URI address, long offset, Reception reception) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "dl4j-curriculum");
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-");
        }
        // The request's own timeout covers the body as well on newer platforms, so it cannot be used.
        long patience =
                stallTimeout.plus(client.connectTimeout().orElse(Duration.ZERO)).toNanos();
        long start = System.nanoTime();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(), reception);
        try {
            listener.progress(file, offset, file.bytes());
            while (!arrived(answer, reception)) {
                listener.progress(file, reception.count(), file.bytes());
                if (reception.stalled(stallTimeout.toNanos())) {
                    throw failure(reception, null);
                }
                if (!reception.answered() && System.nanoTime() - start > patience) {
                    throw new IOException("did not answer in time");
                }
            }
            listener.progress(file, file.bytes(), file.bytes());
        } finally {
            answer.cancel(true);
        }
    }

    /** Waits a moment for the end; tells whether it has come. */
    private boolean arrived(CompletableFuture<?> answer, Reception reception) throws IOException {
        try {
            answer.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw failure(reception, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatasetException("The download of " + file.path() + " was interrupted; run it again", e);
        }
    }

    private static IOException failure(Reception reception, Throwable cause) {
        if (reception.failure() instanceof DatasetException unusable) {
            throw unusable;
        }
        if (reception.failure() != null) {
            return new IOException(reception.failure().getMessage(), reception.failure());
        }
        if (cause instanceof ConnectException || cause instanceof HttpTimeoutException) {
            return new IOException("could not be reached", cause);
        }
        return new IOException("failed (" + cause.getMessage() + ")", cause);
    }

    private DatasetException unusable(IOException e) {
        return unusable(part, e);
    }

    static DatasetException unusable(Path part, IOException e) {
        return new DatasetException(
                "Cannot write " + part + " (" + e + "); free some space or make its folder writable", e);
    }
}
