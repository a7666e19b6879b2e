package curriculum.datasets.store;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One published file of a data set, and how to tell that a copy is the right one.
 *
 * @param path where the file lies within the data set's folder, with {@code /} between the parts
 * @param addresses where the very same bytes can be downloaded, the best address first; empty for a file
 *     that is not downloaded
 * @param bytes the file's size
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
 */
public record CatalogueFile(String path, List<URI> addresses, long bytes, String sha256) {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Checks every part; the path cannot lead out of the data set's folder. */
    public CatalogueFile {
        if (path == null || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "path '" + path + "' must be a relative path of plain names separated by /");
        }
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        for (URI address : addresses) {
            if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
                throw new IllegalArgumentException(
                        "address '" + address + "' of " + path + " must be a whole http or https address");
            }
        }
        if (bytes <= 0) {
            throw new IllegalArgumentException("bytes of " + path + " must be positive, not " + bytes);
        }
        if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "sha256 of " + path + " must be 64 lower-case hexadecimal digits, not '" + sha256 + "'");
        }
    }
}
