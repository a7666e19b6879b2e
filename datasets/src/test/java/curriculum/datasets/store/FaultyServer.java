package curriculum.datasets.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on the loopback interface that serves well or badly, and remembers what it was asked. */
final class FaultyServer implements AutoCloseable {
    /** What a client asked for; {@code range} is null if it asked for the whole. */
    record Request(String path, String range) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    FaultyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    /** Lets a handler answer at a path. */
    URI serve(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            requests.add(new Request(path, exchange.getRequestHeaders().getFirst("Range")));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + path);
    }

    List<Request> requests() {
        return requests;
    }

    /** Always the whole, whatever range is asked for. */
    static HttpHandler whole(byte[] content) {
        return exchange -> answer(exchange, 200, content.length, content, 0, content.length);
    }

    /** The range that is asked for. */
    static HttpHandler ranged(byte[] content) {
        return rangedUntil(content, content.length);
    }

    /** The range that is asked for, but the connection ends at most {@code limit} bytes later. */
    static HttpHandler rangedUntil(byte[] content, int limit) {
        return exchange -> {
            int start = start(exchange);
            int end = Math.min(content.length, start + limit);
            if (start == 0) {
                answer(exchange, 200, content.length, content, 0, end);
            } else {
                exchange.getResponseHeaders()
                        .add("Content-Range", "bytes " + start + "-" + (content.length - 1) + "/" + content.length);
                answer(exchange, 206, content.length - start, content, start, end);
            }
        };
    }

    /** A range that nobody asked for: the whole. */
    static HttpHandler wrongRange(byte[] content) {
        return exchange -> {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes 0-" + (content.length - 1) + "/" + content.length);
            answer(exchange, 206, content.length, content, 0, content.length);
        };
    }

    /** The content without saying how long it is. */
    static HttpHandler chunked(byte[] content) {
        return exchange -> answer(exchange, 200, 0, content, 0, content.length);
    }

    static HttpHandler status(int code) {
        return exchange -> exchange.sendResponseHeaders(code, -1);
    }

    /** Ends the connection without an answer. */
    static HttpHandler closing() {
        return HttpExchange::close;
    }

    /** Accepts the request and never answers. */
    HttpHandler silent() {
        return exchange -> awaitClose();
    }

    /** Sends the first bytes and then nothing more. */
    HttpHandler stalling(byte[] content, int count) {
        return exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            OutputStream body = exchange.getResponseBody();
            body.write(content, 0, count);
            body.flush();
            awaitClose();
        };
    }

    private static int start(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }

    private static void answer(HttpExchange exchange, int code, long length, byte[] content, int start, int end)
            throws IOException {
        exchange.sendResponseHeaders(code, length);
        exchange.getResponseBody().write(content, start, end - start);
        // Newer platforms keep the head and small bodies back until then, and forget them when the exchange is closed.
        exchange.getResponseBody().flush();
    }

    private void awaitClose() {
        await(closing);
    }

    /** Lets a handler wait; closing the server ends that. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
