package curriculum.datasets.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Data sets of random bytes, and stores that lose patience quickly. */
final class StoreFixture {
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private StoreFixture() {}

    static byte[] content(long seed, int length) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        return content;
    }

    static CatalogueFile file(String path, byte[] content, URI... addresses) {
        return new CatalogueFile(path, List.of(addresses), content.length, sha256(content));
    }

    static CatalogueEntry entry(CatalogueFile... files) {
        return new CatalogueEntry(
                "toys", "Toys", "CC0", "Nobody", URI.create("https://example.org/toys"), List.of(files));
    }

    static DatasetStore store(Path cache) {
        return DatasetStore.of(Optional.empty(), cache, Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    static DatasetStore impatientStore(Path cache) {
        return DatasetStore.of(Optional.empty(), cache, PATIENCE, PATIENCE);
    }

    static Path write(Path path, byte[] content) {
        try {
            Files.createDirectories(path.getParent());
            return Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
