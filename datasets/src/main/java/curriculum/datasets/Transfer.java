package curriculum.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        HttpResponse<InputStream> response = request(address, offset);
        try (InputStream body = new StallGuard(response.body(), stallTimeout)) {
            switch (response.statusCode()) {
                case 200 -> receive(response, body, 0);
                case 206 -> receive(response, body, requireStart(response, offset));
                case 416 -> {
                    if (offset == 0) {
                        throw new IOException("answered 416");
                    }
                    discard();
                    run(address);
                }
                default -> throw new IOException("answered " + response.statusCode());
            }
        }
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

    private HttpResponse<InputStream> request(URI address, long offset) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("User-Agent", "dl4j-curriculum");
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-");
        }
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try {
            // The request's own timeout covers the body as well on newer platforms, so it cannot be used.
            Duration patience = stallTimeout.plus(client.connectTimeout().orElse(Duration.ZERO));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("did not answer in time", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DatasetException("The download of " + file.path() + " was interrupted; run it again", e);
        }
    }

    private static String reason(Throwable failure) {
        if (failure instanceof ConnectException || failure instanceof HttpTimeoutException) {
            return "could not be reached";
        }
        return "failed (" + failure.getMessage() + ")";
    }

    private static long requireStart(HttpResponse<?> response, long offset) throws IOException {
        String range = response.headers().firstValue("Content-Range").orElse("no Content-Range");
        if (!range.startsWith("bytes " + offset + "-")) {
            throw new IOException("answered the wrong range (" + range + ")");
        }
        return offset;
    }

    private void receive(HttpResponse<?> response, InputStream body, long start) throws IOException {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(file.bytes() - start);
        if (start + length != file.bytes()) {
            throw new IOException("offers " + (start + length) + " bytes instead of " + file.bytes());
        }
        try (FileChannel out = openAt(start)) {
            long count = start;
            listener.progress(file, count, file.bytes());
            byte[] buffer = new byte[1 << 16];
            for (int read = read(body, buffer, count); read >= 0; read = read(body, buffer, count)) {
                count += read;
                if (count > file.bytes()) {
                    discard();
                    throw new IOException("sends more than " + file.bytes() + " bytes");
                }
                write(out, ByteBuffer.wrap(buffer, 0, read));
                listener.progress(file, count, file.bytes());
            }
            if (count < file.bytes()) {
                throw new IOException("ended after " + count + " of " + file.bytes() + " bytes");
            }
        }
    }

    private int read(InputStream body, byte[] buffer, long count) throws IOException {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new IOException(
                    "stopped after " + count + " of " + file.bytes() + " bytes (" + e.getMessage() + ")", e);
        }
    }

    private FileChannel openAt(long start) {
        try {
            FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return out.truncate(start).position(start);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void write(FileChannel out, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private DatasetException unusable(IOException e) {
        return new DatasetException(
                "Cannot write " + part + " (" + e + "); free some space or make its folder writable", e);
    }
}
