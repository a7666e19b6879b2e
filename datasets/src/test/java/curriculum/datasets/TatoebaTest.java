package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TatoebaTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(folder.resolve("kor-eng"));
        Files.createDirectories(folder.resolve("fra-eng"));
    }

    @Test
    void thePublishedFilesAreRead() {
        Optional<Path> real = DatasetStore.standard().find(Catalogue.standard().entry("translation"));
        assumeTrue(real.isPresent(), "the real data are not here");

        List<SentencePair> french = Tatoeba.french(real.orElseThrow());
        List<SentencePair> korean = Tatoeba.korean(real.orElseThrow());

        assertThat(french).hasSize(142_654).startsWith(new SentencePair("Go.", "Va !"));
        assertThat(french.stream().map(SentencePair::source).distinct()).hasSize(98_659);
        assertThat(french).noneMatch(pair -> pair.target().matches(".*[\u00a0\u202f].*"));
        assertThat(korean).hasSize(3_798).startsWith(new SentencePair("Go.", "가."));
        assertThat(korean.stream().map(SentencePair::source).distinct()).hasSize(3_497);
    }

    @Test
    void spacesOfEveryKindAreOneAndDuplicatesGo() throws IOException {
        zip("fra.txt", "Run!\tCours\u202f!\nRun!\tCours\u00a0!\nRun!\tCours  !\nRun!\tCourez !\n");

        assertThat(Tatoeba.french(folder, 4))
                .containsExactly(new SentencePair("Run!", "Cours !"), new SentencePair("Run!", "Courez !"));
    }

    @Test
    void aBrokenFileIsNamedWithItsLine() throws IOException {
        assertRefused("There is no file", folder.resolve("kor-eng/kor.txt").toString());
        korean("Go.\t가.\tCC-BY\nHi.\t안녕.\n");
        assertRefused("kor.txt, line 2, has 2 columns instead of 3");
        korean("Go.\t\u00a0\tCC-BY\n");
        assertRefused("line 1, has an empty sentence");
        korean("Go.\t가.\tCC-BY\n");
        assertRefused("has 1 lines instead of 2");
        Files.write(folder.resolve("kor-eng/kor.txt"), new byte[] {'G', 'o', '\t', (byte) 0xff, '\t', 'x', '\n'});
        assertRefused("kor.txt, line 1, is not UTF-8");
    }

    @Test
    void anArchiveWithoutTheFileIsNamed() throws IOException {
        zip("deu.txt", "Go.\tGeh.\n");

        assertThatThrownBy(() -> Tatoeba.french(folder, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("fra-eng.zip holds no file fra.txt");
    }

    private void korean(String content) throws IOException {
        Files.writeString(folder.resolve("kor-eng/kor.txt"), content);
    }

    private void assertRefused(String... messages) {
        assertThatThrownBy(() -> Tatoeba.korean(folder, 2))
                .isInstanceOf(DatasetException.class)
                .hasMessageContainingAll(messages);
    }

    private void zip(String name, String content) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("fra-eng/fra-eng.zip")))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
