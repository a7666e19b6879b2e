package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.ChecksumVerifyingInputStream;

/**
 * Reads the files inside archives without unpacking them to disk.
 *
 * <p>An archive is not trusted: names that would lead out of a folder, links, devices, encrypted files, more content
 * than was announced, and damaged or truncated archives are refused with a {@link DatasetException}.
 */
public final class Archives {
    /** Reads one file of an archive. */
    @FunctionalInterface
    public interface FileReader {
        /**
         * Reads as much as it wants of a file.
         *
         * @param name the file's name in the archive: relative, with {@code /} between its parts, never with {@code ..}
         * @param content the file's content, valid during this call only
         */
        void read(String name, InputStream content) throws IOException;
    }

    private static final Set<Byte> PLAIN_FILES = Set.of(TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL);

    private Archives() {}

    /**
     * Reads every regular file of an archive, in the archive's order.
     *
     * @param archive a {@code .tar.gz}, {@code .tgz}, {@code .zip} or {@code .gz} file; a {@code .gz} holds one file,
     *     whose name is the archive's without {@code .gz}
     * @param mostBytes how much it may expand to; for a {@code .tar.gz} the size of the tar inside, with its headers
     * @param reader is called once for each file
     */
    public static void read(Path archive, long mostBytes, FileReader reader) {
        if (mostBytes <= 0) {
            throw new IllegalArgumentException("mostBytes must be positive, not " + mostBytes);
        }
        String name = archive.getFileName().toString();
        if (!Files.isRegularFile(archive)) {
            throw new DatasetException("There is no archive " + archive + "; fetch the data set again");
        }
        try {
            if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
                readTar(archive, mostBytes, reader);
            } else if (name.endsWith(".zip")) {
                readZip(archive, mostBytes, reader);
            } else if (name.endsWith(".gz")) {
                readGzip(archive, mostBytes, reader, name.substring(0, name.length() - ".gz".length()));
            } else {
                throw new IllegalArgumentException("archive must end in .tar.gz, .tgz, .zip or .gz, not " + name);
            }
        } catch (IOException e) {
            throw new DatasetException(
                    archive + " is truncated or damaged (" + e.getMessage() + "); delete it and fetch it again", e);
        }
    }

    private static void readTar(Path archive, long mostBytes, FileReader reader) throws IOException {
        try (InputStream unpacked = gunzip(archive, mostBytes);
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = safeName(archive, entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                if (!PLAIN_FILES.contains(entry.getLinkFlag())) {
                    throw refused(archive, entry.getName(), "is not a plain file");
                }
                reader.read(name, unclosed(tar));
            }
            // The checksum comes after the last file.
            unpacked.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void readZip(Path archive, long mostBytes, FileReader reader) throws IOException {
        long[] bytesLeft = {mostBytes};
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                String name = safeName(archive, entry.getName());
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
                    throw refused(archive, entry.getName(), "is a link or encrypted");
                }
                try (InputStream content = new ChecksumVerifyingInputStream(
                        new CRC32(), zip.getInputStream(entry), entry.getSize(), entry.getCrc())) {
                    reader.read(name, new LimitedInputStream(content, bytesLeft, archive));
                }
            }
        }
    }

    private static void readGzip(Path archive, long mostBytes, FileReader reader, String name) throws IOException {
        try (InputStream content = gunzip(archive, mostBytes)) {
            reader.read(name, unclosed(content));
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static InputStream gunzip(Path archive, long mostBytes) throws IOException {
        InputStream packed = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        try {
            InputStream unpacked = GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
            return new LimitedInputStream(unpacked, new long[] {mostBytes}, archive);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    /** What comes after one file is still needed when its reader closes it. */
    private static InputStream unclosed(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return in.read(buffer, offset, length);
            }

            @Override
            public void close() {
                // The archive's own stream is closed at its end.
            }
        };
    }

    private static String safeName(Path archive, String name) {
        String relative = name.startsWith("./") ? name.substring(2) : name;
        boolean leadsOut = relative.startsWith("/")
                || relative.contains("\\")
                || relative.contains(":")
                || List.of(relative.split("/")).contains("..");
        if (leadsOut) {
            throw refused(archive, name, "leads out of its folder");
        }
        return relative;
    }

    private static DatasetException refused(Path archive, String name, String reason) {
        return new DatasetException(archive + " holds '" + name + "', which " + reason
                + "; it is not the published archive, so delete it and fetch it again");
    }
}
