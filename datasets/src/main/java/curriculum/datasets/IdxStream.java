package curriculum.datasets;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of one IDX file, which knows how far it has come and says so in its errors. */
final class IdxStream implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream stream;
    private long offset;

    private IdxStream(Path file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /** Opens a file; one whose name ends in {@code .gz} is uncompressed while it is read. */
    static IdxStream open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no file " + file + "; put the published file in its place");
        }
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
            return new IdxStream(file, file.toString().endsWith(".gz") ? uncompressed(bytes) : bytes);
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + " (" + e + "); put the published file in its place", e);
        }
    }

    private static InputStream uncompressed(InputStream bytes) throws IOException {
        try {
            return new GZIPInputStream(bytes, BUFFER);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** Reads the magic number and requires it to be this one. */
    void magic(int expected, String of) {
        int magic = integer("the magic number");
        if (magic != expected) {
            throw wrong(0, "is the magic number " + magic + " instead of " + expected + ", that of " + of);
        }
    }

    /** Reads one dimension and requires it to be from 1 to {@code most}. */
    int dimension(String of, int most) {
        long at = offset;
        int dimension = integer("the number of " + of);
        if (dimension < 1 || dimension > most) {
            throw wrong(at, "says " + dimension + " " + of + ", which is not from 1 to " + most);
        }
        return dimension;
    }

    private int integer(String of) {
        return ByteBuffer.wrap(bytes(Integer.BYTES, of)).getInt();
    }

    /** Reads exactly so many bytes. */
    byte[] bytes(int count, String of) {
        try {
            byte[] bytes = stream.readNBytes(count);
            offset += bytes.length;
            if (bytes.length < count) {
                throw wrong(offset, "is its end, in the middle of " + of);
            }
            return bytes;
        } catch (EOFException e) {
            throw new DatasetException(
                    file + " is cut off in the middle of " + of + " (offset " + offset + "); fetch it again", e);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Requires the file to end here. */
    void end() {
        try {
            if (stream.read() >= 0) {
                throw wrong(offset, "should be its end, but more bytes follow");
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    DatasetException wrong(long at, String what) {
        return new DatasetException(
                file + ", offset " + at + ": here " + what + "; put the published file in its place");
    }

    private DatasetException damaged(IOException e) {
        return new DatasetException(
                file + " is damaged after offset " + offset + " (" + e.getMessage() + "); fetch it again", e);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw damaged(e);
        }
    }
}
