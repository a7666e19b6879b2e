package curriculum.datasets.store;

import static curriculum.datasets.store.StoreFixture.content;
import static curriculum.datasets.store.StoreFixture.entry;
import static curriculum.datasets.store.StoreFixture.file;
import static curriculum.datasets.store.StoreFixture.impatientStore;
import static curriculum.datasets.store.StoreFixture.store;
import static curriculum.datasets.store.StoreFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
    private static final byte[] GOOD = content(1, 300_000);
    private static final byte[] WRONG = content(2, 300_000);

    @TempDir
    private Path cache;

    private FaultyServer server;
    private Path target;
    private Path part;

    @BeforeEach
    void open() {
        server = new FaultyServer();
        target = cache.resolve("toys/a.bin");
        part = cache.resolve("toys/a.bin.part");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theListenerSeesTheWholeWay() {
        List<Long> counts = new ArrayList<>();
        URI address = server.serve("/a", FaultyServer.whole(GOOD));
        store(cache).fetch(entry(file("a.bin", GOOD, address)), (file, soFar, total) -> {
            assertThat(file.path()).isEqualTo("a.bin");
            assertThat(total).isEqualTo(GOOD.length);
            counts.add(soFar);
        });
        assertThat(counts).isSorted().startsWith(0L).endsWith((long) GOOD.length);
        assertThat(target).hasBinaryContent(GOOD);
    }

    @Test
    void mirrorsAreTriedInOrder() {
        URI missing = server.serve("/missing", FaultyServer.status(404));
        URI broken = server.serve("/broken", FaultyServer.status(500));
        URI good = server.serve("/good", FaultyServer.whole(GOOD));
        URI unused = server.serve("/unused", FaultyServer.whole(GOOD));
        store(cache).fetch(entry(file("a.bin", GOOD, missing, broken, good, unused)), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
        assertThat(server.requests())
                .extracting(FaultyServer.Request::path)
                .containsExactly("/missing", "/broken", "/good");
    }

    @Test
    void aTruncatedTransferGoesOnWhereItStopped() {
        URI address = server.serve("/a", FaultyServer.rangedUntil(GOOD, 100_000));
        store(cache).fetch(entry(file("a.bin", GOOD, address)), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
        assertThat(server.requests())
                .extracting(FaultyServer.Request::range)
                .containsExactly(null, "bytes=100000-", "bytes=200000-");
    }

    @Test
    void anotherMirrorGoesOnWhereTheFirstStopped() {
        URI stalling = server.serve("/stalling", server.stalling(GOOD, 100_000));
        URI ranged = server.serve("/ranged", FaultyServer.ranged(GOOD));
        impatientStore(cache).fetch(entry(file("a.bin", GOOD, stalling, ranged)), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
        assertThat(server.requests()).contains(new FaultyServer.Request("/ranged", "bytes=100000-"));
    }

    @Test
    void anAddressThatAlwaysEndsEarlyIsGivenUp() {
        URI address = server.serve("/a", FaultyServer.rangedUntil(GOOD, 1000));
        failsWith(store(cache), file("a.bin", GOOD, address), address + " stopped after 10000 of 300000 bytes");
        assertThat(part).hasSize(10_000);
    }

    @Test
    void aServerWithoutRangesSendsItAllAgain() {
        write(part, Arrays.copyOf(GOOD, 1234));
        URI address = server.serve("/a", FaultyServer.whole(GOOD));
        store(cache).fetch(entry(file("a.bin", GOOD, address)), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
        assertThat(server.requests()).extracting(FaultyServer.Request::range).containsExactly("bytes=1234-");
    }

    @Test
    void aRefusedRangeIsAskedForAsAWhole() {
        write(part, Arrays.copyOf(GOOD, 1234));
        HttpHandler refusing = exchange -> {
            boolean range = exchange.getRequestHeaders().containsKey("Range");
            (range ? FaultyServer.status(416) : FaultyServer.whole(GOOD)).handle(exchange);
        };
        store(cache).fetch(entry(file("a.bin", GOOD, server.serve("/a", refusing))), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
        assertThat(server.requests()).extracting(FaultyServer.Request::range).containsExactly("bytes=1234-", null);
    }

    @Test
    void anotherRangeThanAskedForIsNotTaken() {
        write(part, Arrays.copyOf(GOOD, 1234));
        URI address = server.serve("/a", FaultyServer.wrongRange(GOOD));
        failsWith(store(cache), file("a.bin", GOOD, address), "answered the wrong range (bytes 0-299999/300000)");
        assertThat(part).hasSize(1234);
    }

    @Test
    void aWholePartialFileNeedsNoTransfer() {
        write(part, GOOD);
        URI address = server.serve("/a", FaultyServer.status(500));
        store(cache).fetch(entry(file("a.bin", GOOD, address)), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aWrongBeginningIsFetchedAgain() {
        for (int length : new int[] {1234, GOOD.length, GOOD.length + 1}) {
            write(part, Arrays.copyOf(WRONG, length));
            URI address = server.serve("/a" + length, FaultyServer.ranged(GOOD));
            CatalogueFile file = file("a" + length + ".bin", GOOD, address);
            write(cache.resolve("toys/" + file.path() + ".part"), Arrays.copyOf(WRONG, length));
            store(cache).fetch(entry(file), DownloadListener.NONE);
            assertThat(cache.resolve("toys").resolve(file.path())).hasBinaryContent(GOOD);
        }
    }

    @Test
    void wrongBytesAreRefusedAndTheNextMirrorStartsAfresh() {
        URI wrong = server.serve("/wrong", FaultyServer.ranged(WRONG));
        URI good = server.serve("/good", FaultyServer.ranged(GOOD));
        store(cache).fetch(entry(file("a.bin", GOOD, wrong, good)), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
        assertThat(server.requests())
                .containsExactly(new FaultyServer.Request("/wrong", null), new FaultyServer.Request("/good", null));
    }

    @Test
    void nothingBadIsEverPutInPlace() {
        byte[] longer = content(1, GOOD.length + 1);
        byte[] shorter = Arrays.copyOf(GOOD, 299_999);
        refuses(FaultyServer.whole(WRONG), "sent another file (its SHA-256 is ");
        refuses(FaultyServer.whole(longer), "offers 300001 bytes instead of 300000");
        refuses(FaultyServer.whole(shorter), "offers 299999 bytes instead of 300000");
        refuses(FaultyServer.chunked(longer), "sends more than 300000 bytes");
        refuses(FaultyServer.chunked(shorter), "ended after 299999 of 300000 bytes");
        refuses(FaultyServer.status(404), "answered 404");
        refuses(FaultyServer.status(500), "answered 500");
        refuses(FaultyServer.status(416), "answered 416");
        refuses(FaultyServer.closing(), "failed (");
        refuses(server.silent(), "did not answer in time");
        refuses(server.stalling(GOOD, 1000), "stopped after 1000 of 300000 bytes (sent nothing for 1.0 s)");
    }

    private int addresses;

    private void refuses(HttpHandler handler, String reason) {
        String name = "f" + addresses++;
        URI address = server.serve("/" + name, handler);
        failsWith(impatientStore(cache), file(name, GOOD, address), address + " " + reason);
        assertThat(cache.resolve("toys").resolve(name)).doesNotExist();
    }

    @Test
    void aFailedDownloadLeavesWhatWasThere() {
        byte[] older = content(3, 10);
        write(target, older);
        URI wrong = server.serve("/wrong", FaultyServer.whole(WRONG));
        failsWith(store(cache), file("a.bin", GOOD, wrong), "sent another file");
        assertThat(target).hasBinaryContent(older);
    }

    @Test
    void theErrorNamesEveryAddressAndTheRemedy() throws IOException {
        URI missing = server.serve("/missing", FaultyServer.status(404));
        URI refusing;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refusing = URI.create(
                    "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + socket.getLocalPort() + "/a");
        }
        assertThatThrownBy(
                        () -> store(cache).fetch(entry(file("a.bin", GOOD, missing, refusing)), DownloadListener.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessage("Could not download a.bin: " + missing + " answered 404; " + refusing
                        + " could not be reached. Check the network, or put the file at " + target
                        + ", or set CURRICULUM_DATASETS to a folder that holds toys/a.bin");
    }

    @Test
    void redirectsAreFollowed() {
        URI good = server.serve("/good", FaultyServer.ranged(GOOD));
        URI moved = server.serve("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", good.toString());
            exchange.sendResponseHeaders(302, -1);
        });
        store(cache).fetch(entry(file("a.bin", GOOD, moved)), DownloadListener.NONE);
        assertThat(target).hasBinaryContent(GOOD);
    }

    private static void failsWith(DatasetStore store, CatalogueFile file, String reason) {
        assertThatThrownBy(() -> store.fetch(entry(file), DownloadListener.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("Could not download " + file.path() + ": ")
                .hasMessageContaining(reason);
    }
}
