package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A stream that fails when it holds more than was announced, so that a small archive cannot grow without end. */
final class LimitedInputStream extends FilterInputStream {
    private final long[] bytesLeft;
    private final Path archive;

    /**
     * Limits a stream.
     *
     * @param bytesLeft {@code [1]}, how much may still be read; several streams can share it
     * @param archive what to name in the error
     */
    LimitedInputStream(InputStream stream, long[] bytesLeft, Path archive) {
        super(stream);
        this.bytesLeft = bytesLeft;
        this.archive = archive;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        bytesLeft[0] -= Math.max(0, count);
        if (bytesLeft[0] < 0) {
            throw new DatasetException(
                    archive + " expands to more bytes than its publisher states; delete it and fetch it again");
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(count, 1 << 13)];
        return count <= 0 ? 0 : Math.max(0, read(buffer, 0, buffer.length));
    }
}
