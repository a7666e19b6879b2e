package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.datasets.DatasetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
    @TempDir
    private Path folder;

    private Path file;
    private String content;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("vocabulary.txt");
        Vocabulary.of(List.of("film", "##s", "ñ")).write(file);
        content = Files.readString(file);
    }

    @Test
    void whatIsWrittenIsRead() {
        Vocabulary read = Vocabulary.read(file);
        assertThat(read.size()).isEqualTo(8);
        assertThat(read.token(6)).isEqualTo("##s");
        assertThat(read.id("ñ")).isEqualTo(7);
        assertThat(read.id("actor")).isEqualTo(read.id(Vocabulary.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void aDamagedFileIsNamedWithItsLine() throws IOException {
        assertRefused(content.substring(0, content.length() - 1), "cut off or changed: its first line is '8 tokens'");
        assertRefused(content.replace("##s\n", ""), "cut off or changed", "7 whole lines follow");
        assertRefused("", "cut off or changed");
        assertRefused(content.replace("[CLS]", "[CLASS]"), "line 4, is '[CLASS]' instead of [CLS]");
        assertRefused(content.replace("##s", "film"), "line 8, repeats 'film' of line 7");
        assertRefused(content.replace("##s", ""), "line 8, is ''");
        assertRefused(content.replace("##s", "a b"), "line 8, is 'a b', which is no token");
        assertRefused(content.replace("film", "[MASK]"), "line 7, is '[MASK]'");
    }

    @Test
    void aFileThatIsNoTextOrMissingIsNamed() throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Vocabulary.read(file))
                .isInstanceOf(DatasetException.class)
                .hasMessage(file + " is not UTF-8; write the vocabulary again");
        assertThatThrownBy(() -> Vocabulary.read(folder.resolve("none")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("none cannot be read");
    }

    @Test
    void tokensAreChecked() {
        assertThatThrownBy(() -> Vocabulary.of(List.of("a", "a"))).hasMessage("a token stands twice in the vocabulary");
        assertThatThrownBy(() -> Vocabulary.of(List.of("a b"))).hasMessage("'a b' is no token");
        assertThatThrownBy(() -> Vocabulary.of(List.of("##"))).hasMessage("'##' is no token");
        assertThatThrownBy(() -> Vocabulary.of(List.of("[PAD]"))).hasMessage("'[PAD]' is no token");
    }

    private void assertRefused(String damaged, String... told) throws IOException {
        Files.writeString(file, damaged);
        assertThatThrownBy(() -> Vocabulary.read(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll(told)
                .hasMessageEndingWith("write the vocabulary again");
    }
}
