package curriculum.datasets.store;

import static curriculum.datasets.store.StoreFixture.content;
import static curriculum.datasets.store.StoreFixture.entry;
import static curriculum.datasets.store.StoreFixture.file;
import static curriculum.datasets.store.StoreFixture.store;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several runs at once, and runs that are killed. */
@Timeout(60)
class ProcessesTest {
    private static final byte[] CONTENT = content(7, 500_000);

    @TempDir
    private Path temp;

    private Path cache;
    private FaultyServer server;
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void open() {
        cache = temp.resolve("cache");
        server = new FaultyServer();
    }

    @AfterEach
    void close() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        server.close();
    }

    @Test
    void aKilledDownloadLeavesNothingBadAndTheNextRunGoesOn() throws IOException, InterruptedException {
        URI stalling = server.serve("/stalling", server.stalling(CONTENT, 200_000));
        Process process = start(stalling);
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.equals("200000")) {
                line = output.readLine();
            }
            assertThat(line).as("the count when the server stops sending").isEqualTo("200000");
            process.destroyForcibly().waitFor();
        }
        Path target = cache.resolve("toys/a.bin");
        assertThat(target).doesNotExist();
        CatalogueEntry toys = entry(file("a.bin", CONTENT, server.serve("/ranged", FaultyServer.ranged(CONTENT))));
        assertThat(store(cache).find(toys)).isEmpty();

        store(cache).fetch(toys, DownloadListener.NONE);
        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(server.requests()).last().isEqualTo(new FaultyServer.Request("/ranged", "bytes=200000-"));
    }

    @Test
    void aKilledDownloadLeavesAnOlderFileInPlace() throws IOException, InterruptedException {
        byte[] older = content(8, 100);
        Path target = StoreFixture.write(cache.resolve("toys/a.bin"), older);
        Process process = start(server.serve("/stalling", server.stalling(CONTENT, 200_000)));
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("started");
            assertThat(output.readLine()).isEqualTo("0");
            process.destroyForcibly().waitFor();
        }
        assertThat(target).hasBinaryContent(older);
    }

    @Test
    void twoProcessesDownloadOnce() throws IOException, InterruptedException {
        CountDownLatch bothRun = new CountDownLatch(1);
        URI address = server.serve("/a", exchange -> {
            FaultyServer.await(bothRun);
            FaultyServer.whole(CONTENT).handle(exchange);
        });
        Process first = start(address);
        Process second = start(address);
        try (BufferedReader one = first.inputReader();
                BufferedReader other = second.inputReader()) {
            assertThat(one.readLine()).isEqualTo("started");
            assertThat(other.readLine()).isEqualTo("started");
            bothRun.countDown();
            assertThat(one.lines().count() + other.lines().count())
                    .as("one of them downloads, the other only waits")
                    .isPositive();
        }
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(cache.resolve("toys/a.bin")).hasBinaryContent(CONTENT);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void manyThreadsDownloadOnce() throws InterruptedException, ExecutionException {
        CatalogueEntry toys = entry(file("a.bin", CONTENT, server.serve("/a", FaultyServer.ranged(CONTENT))));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Path>> places = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                places.add(threads.submit(() -> store(cache).fetch(toys, DownloadListener.NONE)));
            }
            for (Future<Path> place : places) {
                assertThat(place.get().resolve("a.bin")).hasBinaryContent(CONTENT);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.requests()).hasSize(1);
    }

    private Process start(URI address) throws IOException {
        CatalogueFile file = file("a.bin", CONTENT, address);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        home(DatasetStore.class) + File.pathSeparator + home(FetchProgram.class),
                        FetchProgram.class.getName(),
                        cache.toString(),
                        address.toString(),
                        String.valueOf(CONTENT.length),
                        file.sha256())
                .redirectError(Files.createTempFile(temp, "error", ".txt").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
