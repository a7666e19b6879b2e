package curriculum.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.datasets.DatasetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {
    private static final long PLENTY = 1 << 20;

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"a.tar.gz", "a.tgz", "a.zip"})
    void readsEveryFile(String name) throws IOException {
        Path archive = archive(name, Map.of("./set/", "", "./set/b.txt", "bee\nbee", "set/a.txt", "ay"));
        Map<String, String> found = contents(archive, PLENTY);
        assertThat(found).containsExactlyInAnyOrderEntriesOf(Map.of("set/b.txt", "bee", "set/a.txt", "ay"));
    }

    @Test
    void readsAGzipAsOneFileAlsoWhenItHasSeveralMembers() throws IOException {
        Path archive = temp.resolve("numbers.csv.gz");
        try (OutputStream out = Files.newOutputStream(archive)) {
            for (String member : new String[] {"1,2", ",3"}) {
                GZIPOutputStream gzip = new GZIPOutputStream(out);
                gzip.write(member.getBytes(StandardCharsets.UTF_8));
                gzip.finish();
            }
        }
        assertThat(contents(archive, PLENTY)).isEqualTo(Map.of("numbers.csv", "1,2,3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/evil", "a/../../evil", "a\\..\\evil", "C:evil", "./../evil", "a/.."})
    void refusesNamesThatLeadOut(String name) throws IOException {
        for (String format : new String[] {"a.tar.gz", "a.zip"}) {
            Path archive = archive(format, Map.of(name, "x"));
            assertThatThrownBy(() -> contents(archive, PLENTY))
                    .isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith(archive + " holds '")
                    .hasMessageContaining("leads out of its folder; it is not the published archive");
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_LINK, TarConstants.LF_SYMLINK, TarConstants.LF_CHR, TarConstants.LF_FIFO})
    void refusesLinksAndDevicesInATar(byte kind) throws IOException {
        Path archive = temp.resolve("a.tar.gz");
        try (TarArchiveOutputStream tar = tar(archive)) {
            TarArchiveEntry link = new TarArchiveEntry("link", kind);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThatThrownBy(() -> contents(archive, PLENTY))
                .hasMessageContaining(" holds 'link', which is not a plain file");
    }

    @Test
    void refusesLinksInAZip() throws IOException {
        Path archive = temp.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        assertThatThrownBy(() -> contents(archive, PLENTY)).hasMessageContaining(" holds 'link', which is a link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tar.gz", "a.zip", "a.gz"})
    void refusesMoreThanWasStated(String name) throws IOException {
        String zeros = "0".repeat(100_000);
        Path archive = archive(name, Map.of("zeros", zeros));
        assertThatThrownBy(() -> contents(archive, 99_999))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(archive + " expands to more bytes than its publisher states");
        assertThat(contents(archive, 110_000)).containsValue(zeros);
    }

    @Test
    void countsTheFilesOfAZipTogetherAndSkippedFilesOfATar() throws IOException {
        Map<String, String> files = Map.of("a", "0".repeat(60_000), "b", "0".repeat(60_000));
        Path zip = archive("a.zip", files);
        assertThatThrownBy(() -> contents(zip, 100_000)).hasMessageContaining("expands to more");
        Path tar = archive("a.tar.gz", files);
        assertThatThrownBy(() -> Archives.read(tar, 100_000, (name, content) -> {}))
                .hasMessageContaining("expands to more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.tar.gz", "a.zip", "a.gz"})
    void refusesEveryTruncation(String name) throws IOException {
        Path archive = archive(name, Map.of("text", "Some text that does not compress to nothing at all."));
        byte[] whole = Files.readAllBytes(archive);
        for (int length = 0; length < whole.length; length++) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Archives.read(archive, PLENTY, (file, content) -> {}))
                    .as("the first %d of %d bytes", length, whole.length)
                    .isInstanceOf(DatasetException.class)
                    .hasMessageStartingWith(archive + " is truncated or damaged (")
                    .hasMessageEndingWith("); delete it and fetch it again");
        }
    }

    @Test
    void refusesDamagedContent() throws IOException {
        Path archive = temp.resolve("a.zip");
        byte[] text = "plainly stored".getBytes(StandardCharsets.UTF_8);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            ZipArchiveEntry entry = new ZipArchiveEntry("text");
            entry.setMethod(ZipArchiveEntry.STORED);
            entry.setSize(text.length);
            CRC32 checksum = new CRC32();
            checksum.update(text);
            entry.setCrc(checksum.getValue());
            zip.putArchiveEntry(entry);
            zip.write(text);
            zip.closeArchiveEntry();
        }
        assertThat(contents(archive, PLENTY)).containsValue("plainly stored");
        byte[] bytes = Files.readAllBytes(archive);
        int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("plainly");
        bytes[start] ^= 1;
        Files.write(archive, bytes);
        assertThatThrownBy(() -> contents(archive, PLENTY))
                .hasMessageStartingWith(archive + " is truncated or damaged (");
    }

    @Test
    void namesWhatItCannotRead() throws IOException {
        assertThatThrownBy(() -> Archives.read(temp.resolve("none.zip"), 1, (name, content) -> {}))
                .isInstanceOf(DatasetException.class)
                .hasMessage("There is no archive " + temp.resolve("none.zip") + "; fetch the data set again");
        Path other = Files.createFile(temp.resolve("a.rar"));
        assertThatThrownBy(() -> Archives.read(other, 1, (name, content) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("archive must end in .tar.gz, .tgz, .zip or .gz, not a.rar");
        assertThatThrownBy(() -> Archives.read(other, 0, (name, content) -> {}))
                .hasMessage("mostBytes must be positive, not 0");
    }

    private static Map<String, String> contents(Path archive, long mostBytes) {
        Map<String, String> contents = new LinkedHashMap<>();
        Archives.read(archive, mostBytes, (name, content) -> {
            // Closes the content and, where it has several lines, leaves some unread.
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
                contents.put(name, lines.readLine());
            }
        });
        return contents;
    }

    private Path archive(String name, Map<String, String> files) throws IOException {
        Path archive = temp.resolve(name);
        if (name.endsWith(".zip")) {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeArchiveEntry();
                }
            }
        } else if (name.endsWith(".gz") && !name.endsWith(".tar.gz")) {
            try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(archive))) {
                gzip.write(files.values().iterator().next().getBytes(StandardCharsets.UTF_8));
            }
        } else {
            try (TarArchiveOutputStream tar = tar(archive)) {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                    TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                    entry.setSize(content.length);
                    tar.putArchiveEntry(entry);
                    tar.write(content);
                    tar.closeArchiveEntry();
                }
            }
        }
        return archive;
    }

    private static TarArchiveOutputStream tar(Path archive) throws IOException {
        return new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)));
    }
}
