package curriculum.datasets.store;

import static curriculum.datasets.store.StoreFixture.content;
import static curriculum.datasets.store.StoreFixture.entry;
import static curriculum.datasets.store.StoreFixture.file;
import static curriculum.datasets.store.StoreFixture.store;
import static curriculum.datasets.store.StoreFixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetStoreTest {
    private static final byte[] A = content(1, 1000);
    private static final byte[] B = content(2, 2000);

    @TempDir
    private Path temp;

    private Path folder;
    private Path cache;
    private FaultyServer server;
    private CatalogueEntry toys;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(temp.resolve("mine"));
        cache = temp.resolve("cache");
        server = new FaultyServer();
        toys = entry(
                file("a.bin", A, server.serve("/a", FaultyServer.ranged(A))),
                file("deep/b.bin", B, server.serve("/b", FaultyServer.ranged(B))));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store(cache).find(toys)).isEmpty();
        assertThat(DatasetStore.of(Optional.of(folder), cache).find(toys)).isEmpty();
        assertThat(cache).doesNotExist();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void fetchesEveryFileOnceAndFindsThemAfterwards() {
        DatasetStore store = store(cache);
        Path place = store.fetch(toys, DownloadListener.NONE);
        assertThat(place).isEqualTo(cache.resolve("toys"));
        assertThat(place.resolve("a.bin")).hasBinaryContent(A);
        assertThat(place.resolve("deep/b.bin")).hasBinaryContent(B);
        assertThat(place.resolve("a.bin.part")).doesNotExist();
        assertThat(store.fetch(toys, DownloadListener.NONE)).isEqualTo(place);
        assertThat(store.find(toys)).contains(place);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void fetchesOnlyWhatIsMissing() {
        write(cache.resolve("toys/a.bin"), A);
        store(cache).fetch(toys, DownloadListener.NONE);
        assertThat(server.requests()).extracting(FaultyServer.Request::path).containsExactly("/b");
    }

    @Test
    void takesTheSameDataInAnotherFormWithoutADownload() {
        CatalogueEntry twoForms = new CatalogueEntry(
                "toys",
                "Toys",
                "CC0",
                "Nobody",
                URI.create("https://example.org/toys"),
                toys.files(),
                List.of(file("c.bin", A), file("d.bin", B)));
        DatasetStore mine = DatasetStore.of(Optional.of(folder), cache);
        Path place = write(folder.resolve("toys/c.bin"), A).getParent();
        assertThat(mine.find(twoForms)).isEmpty();
        assertThat(mine.verify(twoForms))
                .extracting(status -> status.file().path())
                .containsExactly("a.bin", "deep/b.bin");
        write(folder.resolve("toys/d.bin"), B);
        assertThat(mine.find(twoForms)).contains(place);
        assertThat(mine.fetch(twoForms, DownloadListener.NONE)).isEqualTo(place);
        assertThat(store(folder).fetch(twoForms, DownloadListener.NONE)).isEqualTo(place);
        assertThat(mine.verify(twoForms))
                .extracting(FileStatus::state)
                .containsExactly(FileStatus.State.PRESENT, FileStatus.State.PRESENT);
        assertThat(server.requests()).isEmpty();
        write(folder.resolve("toys/d.bin"), A);
        assertThatThrownBy(() -> mine.find(twoForms)).hasMessageContaining("d.bin is not the published file");
    }

    @Test
    void takesTheUsersFolderBeforeTheCacheAndWithoutADownload() {
        write(folder.resolve("toys/a.bin"), A);
        write(folder.resolve("toys/deep/b.bin"), B);
        store(cache).fetch(toys, DownloadListener.NONE);
        DatasetStore both = DatasetStore.of(Optional.of(folder), cache);
        assertThat(both.find(toys)).contains(folder.resolve("toys"));
        assertThat(both.fetch(toys, DownloadListener.NONE)).isEqualTo(folder.resolve("toys"));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void takesTheCacheWhenTheUsersFolderIsNotComplete() {
        write(folder.resolve("toys/a.bin"), A);
        DatasetStore both = DatasetStore.of(Optional.of(folder), cache);
        assertThat(both.find(toys)).isEmpty();
        assertThat(both.fetch(toys, DownloadListener.NONE)).isEqualTo(cache.resolve("toys"));
        assertThat(both.find(toys)).contains(cache.resolve("toys"));
        assertThat(folder.resolve("toys/deep")).doesNotExist();
    }

    @Test
    void anAlteredFileInTheUsersFolderIsAnErrorAndStaysAsItIs() {
        byte[] altered = A.clone();
        altered[500] ^= 1;
        Path file = write(folder.resolve("toys/a.bin"), altered);
        DatasetStore both = DatasetStore.of(Optional.of(folder), cache);
        String message = file + " is not the published file, which has 1000 bytes and SHA-256 "
                + toys.files().get(0).sha256() + "; delete it and fetch it again (scripts/datasets fetch toys)";
        assertThatThrownBy(() -> both.find(toys))
                .isInstanceOf(DatasetException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> both.fetch(toys, DownloadListener.NONE)).hasMessage(message);
        assertThat(file).hasBinaryContent(altered);
        assertThat(cache).doesNotExist();
    }

    @Test
    void aTruncatedFileInTheCacheIsAnErrorUntilItIsFetchedAgain() {
        Path file = write(cache.resolve("toys/a.bin"), content(1, 999));
        DatasetStore store = store(cache);
        assertThatThrownBy(() -> store.find(toys))
                .hasMessageContaining(file + " is not the published file")
                .hasMessageContaining("scripts/datasets fetch toys");
        store.fetch(toys, DownloadListener.NONE);
        assertThat(file).hasBinaryContent(A);
    }

    @Test
    void verifyTellsTheStateOfEachFile() {
        DatasetStore both = DatasetStore.of(Optional.of(folder), cache);
        assertThat(both.verify(toys))
                .extracting(FileStatus::state)
                .containsExactly(FileStatus.State.MISSING, FileStatus.State.MISSING);
        assertThat(both.verify(toys).get(1).path()).isEqualTo(cache.resolve("toys/deep/b.bin"));
        write(folder.resolve("toys/a.bin"), B);
        write(cache.resolve("toys/deep/b.bin"), B);
        assertThat(both.verify(toys))
                .extracting(FileStatus::state)
                .containsExactly(FileStatus.State.ALTERED, FileStatus.State.PRESENT);
        assertThat(both.verify(toys).get(0).path()).isEqualTo(folder.resolve("toys/a.bin"));
    }

    @Test
    void aFolderInAFilesPlaceIsAnAlteredFile() throws IOException {
        Files.createDirectories(cache.resolve("toys/a.bin"));
        assertThat(store(cache).verify(toys).get(0).state()).isEqualTo(FileStatus.State.ALTERED);
    }

    @Test
    void aMissingUserFolderIsNamed() {
        assertThatThrownBy(() -> DatasetStore.of(Optional.of(temp.resolve("gone")), cache))
                .isInstanceOf(DatasetException.class)
                .hasMessage("The data-set folder " + temp.resolve("gone")
                        + " does not exist; correct -Dcurriculum.datasets or CURRICULUM_DATASETS, or leave both unset");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNamed() throws IOException {
        Path notAFolder = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> store(notAFolder).fetch(toys, DownloadListener.NONE))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith("Cannot write to " + notAFolder.resolve("toys"));
    }

    @Test
    void thePropertyGoesBeforeTheVariable() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        write(folder.resolve("toys/a.bin"), A);
        write(other.resolve("toys/a.bin"), A);
        CatalogueEntry one = entry(file("a.bin", A, URI.create("https://example.org/a")));
        Map<String, String> variable = Map.of("CURRICULUM_DATASETS", folder.toString());
        Map<String, String> system = Map.of("user.home", temp.toString(), "os.name", "Linux");
        assertThat(DatasetStore.standard(system::get, variable::get).find(one)).contains(folder.resolve("toys"));
        Map<String, String> property =
                Map.of("user.home", temp.toString(), "os.name", "Linux", "curriculum.datasets", other.toString());
        assertThat(DatasetStore.standard(property::get, variable::get).find(one))
                .contains(other.resolve("toys"));
        Map<String, String> empty =
                Map.of("user.home", temp.toString(), "os.name", "Linux", "curriculum.datasets", " ");
        assertThat(DatasetStore.standard(empty::get, variable::get).find(one)).isEmpty();
    }

    @Test
    void aRelativeFolderStartsWhereTheBuildWasStarted() {
        write(folder.resolve("toys/a.bin"), A);
        CatalogueEntry one = entry(file("a.bin", A, URI.create("https://example.org/a")));
        Map<String, String> property = Map.of(
                "user.home",
                temp.toString(),
                "os.name",
                "Linux",
                "curriculum.datasets",
                "../mine",
                "curriculum.launch-folder",
                cache.toString());
        assertThat(DatasetStore.standard(property::get, name -> null).find(one)).contains(folder.resolve("toys"));
    }

    @Test
    void theCacheLiesWhereTheOperatingSystemKeepsCaches() {
        String home = temp.toString();
        String set = temp.resolve("set").toString();
        assertThat(cacheOn("Linux", Map.of())).isEqualTo(Path.of(home, ".cache", "dl4j-curriculum"));
        assertThat(cacheOn("Linux", Map.of("XDG_CACHE_HOME", set))).isEqualTo(Path.of(set, "dl4j-curriculum"));
        assertThat(cacheOn("Linux", Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(Path.of(home, ".cache", "dl4j-curriculum"));
        assertThat(cacheOn("Mac OS X", Map.of("XDG_CACHE_HOME", set)))
                .isEqualTo(Path.of(home, "Library", "Caches", "dl4j-curriculum"));
        assertThat(cacheOn("Windows 11", Map.of("LOCALAPPDATA", set))).isEqualTo(Path.of(set, "dl4j-curriculum"));
        assertThat(cacheOn("Windows 11", Map.of())).isEqualTo(Path.of(home, "AppData", "Local", "dl4j-curriculum"));
    }

    private Path cacheOn(String system, Map<String, String> environment) {
        Map<String, String> properties = Map.of("os.name", system, "user.home", temp.toString());
        return DatasetStore.standard(properties::get, environment::get).cache();
    }
}
