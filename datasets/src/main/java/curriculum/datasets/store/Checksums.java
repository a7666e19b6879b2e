package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a file is the published one. */
final class Checksums {
    private Checksums() {}

    static FileStatus check(CatalogueFile file, Path path) {
        return new FileStatus(file, path, state(file, path));
    }

    private static FileStatus.State state(CatalogueFile file, Path path) {
        if (!Files.exists(path)) {
            return FileStatus.State.MISSING;
        }
        try {
            boolean same = Files.isRegularFile(path)
                    && Files.size(path) == file.bytes()
                    && sha256(path).equals(file.sha256());
            return same ? FileStatus.State.PRESENT : FileStatus.State.ALTERED;
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + path + " (" + e + "); check its permissions", e);
        }
    }

    /** The SHA-256 of a file's content, 64 lower-case hexadecimal digits. */
    static String sha256(Path path) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
