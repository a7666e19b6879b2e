package curriculum.datasets.store;

import java.nio.file.Path;

/**
 * Whether one file of a data set is there and unharmed.
 *
 * @param file the file
 * @param path where it is or, if it is missing, where it can be put
 * @param state what was found there
 */
public record FileStatus(CatalogueFile file, Path path, State state) {
    /** What can be found in a file's place. */
    public enum State {
        /** A file of the published size and SHA-256. */
        PRESENT,
        /** Nothing. */
        MISSING,
        /** Something else than the published file. */
        ALTERED
    }
}
