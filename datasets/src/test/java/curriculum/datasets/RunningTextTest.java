package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTextTest {
    @TempDir
    private Path temp;

    @Test
    void thePlaysAreThePublishedOnes() {
        List<String> plays = RunningText.SHAKESPEARE.real().apply(real());
        assertThat(plays.get(0)).isEqualTo("First Citizen:");
        assertThat(plays.stream().mapToInt(line -> line.length() + 1).sum()).isEqualTo(1_115_394);
        assertThat(plays.stream().flatMapToInt(String::chars).distinct().count())
                .isEqualTo(64); // 65 with the line feed
    }

    @Test
    void theArticlesHaveThePublishedNumberOfTokens() {
        List<String> articles = RunningText.WIKITEXT.real().apply(real());
        long words = articles.stream()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(word -> !word.isEmpty())
                .count();
        assertThat(words + articles.size()).isEqualTo(245_569); // an end of line counts as one
    }

    @Test
    void theBundledTextsAreDeterministicAndDiffer() {
        List<String> one = RunningText.SHAKESPEARE.bundled().make().get();
        assertThat(one)
                .hasSize(1000)
                .isEqualTo(RunningText.SHAKESPEARE.bundled().make().get());
        assertThat(one).isNotEqualTo(RunningText.WIKITEXT.bundled().make().get());
    }

    @Test
    void anotherFileIsNamed() throws IOException {
        Path file = Files.createDirectories(temp.resolve("tinyshakespeare")).resolve("input.txt");
        assertThatThrownBy(() -> RunningText.SHAKESPEARE.real().apply(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessage("There is no file " + file + "; put the published file in its place");
        Files.writeString(file, "First Citizen:\n");
        assertThatThrownBy(() -> RunningText.SHAKESPEARE.real().apply(temp))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " has 1 lines instead of 40000; put the published file in its place");
    }

    private static Path real() {
        Optional<Path> folder =
                DatasetStore.standard().find(Catalogue.standard().entry("text"));
        assumeTrue(folder.isPresent(), "the real data are not here");
        return folder.orElseThrow();
    }
}
