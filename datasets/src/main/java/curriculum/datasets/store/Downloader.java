package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Downloads one file from the first of its addresses that delivers it.
 *
 * <p>What has arrived lies in a partial file beside the target, from which a later attempt goes on. The target itself
 * only ever changes in one step, to a file whose size and SHA-256 are right.
 */
final class Downloader {
    // An address that stops now and then is still worth going on with; one that never ends is not.
    private static final int MOST_ATTEMPTS = 10;

    private final Duration stallTimeout;
    private final HttpClient client;

    Downloader(Duration connectTimeout, Duration stallTimeout) {
        this.stallTimeout = stallTimeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Puts the file in place. The caller holds the folder's lock.
     *
     * @param remedy the end of the sentence that says what to do when every address fails
     */
    void download(CatalogueFile file, Path target, DownloadListener listener, String remedy) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new DatasetException("Cannot make the folder " + target.getParent() + " (" + e + ")", e);
        }
        Transfer transfer = new Transfer(client, stallTimeout, file, part, listener);
        List<String> failures = new ArrayList<>();
        for (URI address : file.addresses()) {
            try {
                fetch(transfer, address, file, part);
                moveIntoPlace(part, target);
                return;
            } catch (IOException e) {
                failures.add(address + " " + e.getMessage());
            }
        }
        throw new DatasetException(
                "Could not download " + file.path() + ": " + String.join("; ", failures) + ". " + remedy);
    }

    /** Leaves the whole file in {@code part}, or throws what this address did wrong. */
    private static void fetch(Transfer transfer, URI address, CatalogueFile file, Path part) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long before = transfer.received();
            try {
                transfer.run(address);
            } catch (IOException e) {
                if (transfer.received() > before && attempt < MOST_ATTEMPTS) {
                    continue;
                }
                throw e;
            }
            String sha256 = sha256(part);
            if (sha256.equals(file.sha256())) {
                return;
            }
            transfer.discard();
            // If an earlier attempt began the file, perhaps it was that one that got it wrong.
            if (before == 0 || attempt >= MOST_ATTEMPTS) {
                throw new IOException("sent another file (its SHA-256 is " + sha256 + ")");
            }
        }
    }

    private static String sha256(Path part) {
        try {
            return Checksums.sha256(part);
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + part + " (" + e + ")", e);
        }
    }

    private static void moveIntoPlace(Path part, Path target) {
        try {
            sync(part, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatasetException("Cannot move " + part + " to " + target + " (" + e + ")", e);
        }
        try {
            sync(target.getParent(), StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows does not open folders, and needs no telling to remember a move.
        }
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
