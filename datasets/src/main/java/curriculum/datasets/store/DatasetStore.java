package curriculum.datasets.store;

import curriculum.datasets.DatasetException;
import curriculum.datasets.LaunchFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The published files on this computer: in a folder that the user names, or in a cache that downloads go to.
 *
 * <p>Both have the layout {@code <data set>/<file>}. The user's folder is only ever read. Every file is checked against
 * the catalogue before it is handed out, so no reader sees a truncated or altered one.
 */
public final class DatasetStore {
    /** The system property that names the user's folder, before {@link #VARIABLE}. */
    public static final String PROPERTY = "curriculum.datasets";
    /** The environment variable that names the user's folder. */
    public static final String VARIABLE = "CURRICULUM_DATASETS";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration STALL_TIMEOUT = Duration.ofSeconds(30);

    private final Optional<Path> folder;
    private final Path cache;
    private final Downloader downloader;

    private DatasetStore(Optional<Path> folder, Path cache, Duration connectTimeout, Duration stallTimeout) {
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new DatasetException("The data-set folder " + path + " does not exist; correct -D" + PROPERTY + " or "
                    + VARIABLE + ", or leave both unset");
        });
        this.folder = folder;
        this.cache = cache;
        this.downloader = new Downloader(connectTimeout, stallTimeout);
    }

    /**
     * The store of this user: the folder that {@code -Dcurriculum.datasets} or else {@code CURRICULUM_DATASETS} names,
     * if any, then {@code dl4j-curriculum} in the operating system's cache folder.
     *
     * @throws DatasetException if the named folder does not exist
     */
    public static DatasetStore standard() {
        return standard(System::getProperty, System::getenv);
    }

    static DatasetStore standard(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Optional<Path> folder = Optional.ofNullable(property.apply(PROPERTY))
                .or(() -> Optional.ofNullable(environment.apply(VARIABLE)))
                .filter(path -> !path.isBlank())
                .map(path -> absolute(path, property));
        return of(folder, CacheDirectory.of(property, environment));
    }

    private static Path absolute(String path, UnaryOperator<String> property) {
        try {
            return LaunchFolder.resolve(Path.of(path), property);
        } catch (InvalidPathException e) {
            throw new DatasetException("The data-set folder '" + path + "' is not a path (" + e.getReason() + ")", e);
        }
    }

    /**
     * A store in given places.
     *
     * @param folder the user's folder, searched first and never written to
     * @param cache the folder that downloads go to; it is made when it is needed
     */
    public static DatasetStore of(Optional<Path> folder, Path cache) {
        return of(folder, cache, CONNECT_TIMEOUT, STALL_TIMEOUT);
    }

    static DatasetStore of(Optional<Path> folder, Path cache, Duration connectTimeout, Duration stallTimeout) {
        return new DatasetStore(folder, cache, connectTimeout, stallTimeout);
    }

    /** The folder that downloads go to. */
    public Path cache() {
        return cache;
    }

    /**
     * The folder that holds every file of a data set, if there is one. Reads the files to check them.
     *
     * @throws DatasetException if a file is there but is not the published one
     */
    public Optional<Path> find(CatalogueEntry entry) {
        return findInFolder(entry).or(() -> usable(entry, cached(entry)));
    }

    /**
     * The folder that holds every file of a data set, after the download of what is missing or altered in the cache.
     *
     * @throws DatasetException if a file in the user's folder is not the published one, or if a file can be had from
     *     none of its addresses; it names each of them with what went wrong
     */
    public Path fetch(CatalogueEntry entry, DownloadListener listener) {
        Optional<Path> inFolder = findInFolder(entry);
        if (inFolder.isPresent()) {
            return inFolder.get();
        }
        Path place = cached(entry);
        boolean otherForm = !entry.instead().isEmpty() && complete(check(entry.instead(), place));
        if (!otherForm && !complete(check(entry.files(), place))) {
            StoreLock.hold(place, () -> downloadInto(place, entry, listener));
        }
        return place;
    }

    /** What is there of each file of a data set, in the catalogue's order. */
    public List<FileStatus> verify(CatalogueEntry entry) {
        List<FileStatus> found = statuses(entry, entry.files());
        List<FileStatus> instead = statuses(entry, entry.instead());
        boolean other = !complete(found) && !instead.isEmpty() && complete(instead);
        return other ? instead : found;
    }

    private List<FileStatus> statuses(CatalogueEntry entry, List<CatalogueFile> files) {
        return files.stream()
                .map(file -> folder.map(path ->
                                Checksums.check(file, path.resolve(entry.name()).resolve(file.path())))
                        .filter(status -> status.state() != FileStatus.State.MISSING)
                        .orElseGet(() -> Checksums.check(file, cached(entry).resolve(file.path()))))
                .toList();
    }

    private Path cached(CatalogueEntry entry) {
        return cache.resolve(entry.name());
    }

    private Optional<Path> findInFolder(CatalogueEntry entry) {
        return folder.flatMap(path -> usable(entry, path.resolve(entry.name())));
    }

    private static Optional<Path> usable(CatalogueEntry entry, Path place) {
        Optional<Path> usual = usable(entry, entry.files(), place);
        return usual.isPresent() || entry.instead().isEmpty() ? usual : usable(entry, entry.instead(), place);
    }

    private static Optional<Path> usable(CatalogueEntry entry, List<CatalogueFile> wanted, Path place) {
        List<FileStatus> files = check(wanted, place);
        for (FileStatus file : files) {
            if (file.state() == FileStatus.State.ALTERED) {
                throw new DatasetException(file.path() + " is not the published file, which has "
                        + file.file().bytes() + " bytes and SHA-256 "
                        + file.file().sha256()
                        + "; delete it and fetch it again (scripts/datasets fetch " + entry.name() + ")");
            }
        }
        return complete(files) ? Optional.of(place) : Optional.empty();
    }

    private void downloadInto(Path place, CatalogueEntry entry, DownloadListener listener) {
        // Checked once more, as another run may have fetched them while this one waited for its turn.
        for (FileStatus status : check(entry.files(), place)) {
            if (status.state() != FileStatus.State.PRESENT) {
                String remedy = "Check the network, or put the file at " + status.path() + ", or set " + VARIABLE
                        + " to a folder that holds " + entry.name() + "/"
                        + status.file().path();
                downloader.download(status.file(), status.path(), listener, remedy);
            }
        }
    }

    private static List<FileStatus> check(List<CatalogueFile> files, Path place) {
        return files.stream()
                .map(file -> Checksums.check(file, place.resolve(file.path())))
                .toList();
    }

    private static boolean complete(List<FileStatus> files) {
        return files.stream().allMatch(file -> file.state() == FileStatus.State.PRESENT);
    }
}
