package curriculum.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
    @TempDir
    private Path temp;

    private static Path real(String name) {
        Optional<Path> folder =
                DatasetStore.standard().find(Catalogue.standard().entry(name));
        assumeTrue(folder.isPresent(), "the real data are not here");
        return folder.orElseThrow();
    }

    @Test
    void imdbHasTheSameNumberOfReviewsOfEachClass() {
        ReviewData imdb = Imdb.read(real("imdb"));
        for (TextData half : List.of(imdb.train(), imdb.test())) {
            assertThat(half.classCounts()).containsExactly(12_500, 12_500);
        }
        assertThat(imdb.train().texts().get(0)).startsWith("Story of a man who has unnatural feelings for a pig.");
        assertThat(imdb.train().texts().stream().distinct()).hasSize(24_904);
        assertThat(imdb.test().texts().stream().distinct()).hasSize(24_801);
        assertThat(imdb.train().texts().stream().filter(text -> text.contains("\t")))
                .isNotEmpty();
    }

    @Test
    void nsmcKeepsItsEmptyReviewsAndItsQuotes() {
        ReviewData nsmc = Nsmc.read(real("nsmc"));
        assertThat(nsmc.train().classCounts()).containsExactly(75_173, 74_827);
        assertThat(nsmc.test().classCounts()).containsExactly(24_827, 25_173);
        assertThat(nsmc.train().texts().stream().filter(String::isEmpty)).hasSize(5);
        assertThat(nsmc.test().texts().stream().filter(String::isEmpty)).hasSize(3);
    }

    @Test
    void theArchiveAndTheLinesGiveTheSameReviews() throws IOException {
        Map<String, String> files = new TreeMap<>();
        StringBuilder train = new StringBuilder();
        StringBuilder test = new StringBuilder();
        for (int number = 11; number >= 0; number--) {
            for (int label = 0; label < 2; label++) {
                String text = "Review " + number + "\tof <br /> " + label + "\u0085 café";
                String name = (label == 1 ? "pos/" : "neg/") + number + "_" + (1 + 8 * label) + ".txt";
                files.put("aclImdb/train/" + name, text);
                files.put("aclImdb/test/" + name, "Test " + text);
                train.append(label + "\t" + (1 + 8 * label) + "\t" + number + "\t" + text + "\n");
                test.append(label + "\t" + (1 + 8 * label) + "\t" + number + "\tTest " + text + "\n");
            }
        }
        files.put("aclImdb/train/unsup/0_0.txt", "no label");
        files.put("aclImdb/README", "read me");
        Path archived = Files.createDirectory(temp.resolve("archive"));
        tar(archived.resolve("aclImdb_v1.tar.gz"), files);
        Path lined = Files.createDirectory(temp.resolve("lines"));
        gzip(lined.resolve("train.tsv.gz"), train.toString().getBytes(StandardCharsets.UTF_8));
        gzip(lined.resolve("test.tsv.gz"), test.toString().getBytes(StandardCharsets.UTF_8));

        ReviewData fromArchive = Imdb.read(archived, 12);
        ReviewData fromLines = Imdb.read(lined, 12);

        assertThat(fromArchive.train().texts()).isEqualTo(fromLines.train().texts());
        assertThat(fromArchive.test().texts()).isEqualTo(fromLines.test().texts());
        assertThat(fromArchive.test().labels()).isEqualTo(fromLines.test().labels());
        assertThat(fromLines.train().texts().get(10)).isEqualTo("Review 10\tof <br /> 0\u0085 café");
        assertThat(fromLines.train().labels()[12]).isEqualTo(1);
        assertThatThrownBy(() -> Imdb.read(archived))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("aclImdb_v1.tar.gz has 12 negative reviews instead of 12500");
    }

    @Test
    void aBrokenFileOfReviewsIsNamedWithItsLine() throws IOException {
        assertThatThrownBy(() -> Imdb.read(temp)).hasMessageContaining("There is no archive");
        byte[] good = "0\t1\t0\tbad film\n1\t9\t0\tgood film\n".getBytes(StandardCharsets.UTF_8);
        Path train = temp.resolve("train.tsv.gz");
        gzip(temp.resolve("test.tsv.gz"), good);
        gzip(train, good);
        assertThat(Imdb.read(temp, 1).train().texts()).containsExactly("bad film", "good film");

        byte[] notText = good.clone();
        notText[notText.length - 3] = (byte) 0xff;
        gzip(train, notText);
        assertRefused("train.tsv.gz, line 2, is not UTF-8");
        gzip(train, "0\t1\t0\tbad film\n2\t9\t0\tgood film\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("line 2, has the label '2' instead of one from 0 to 1");
        gzip(train, "0\t1\t0\tbad film\n1\t9\tgood film\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("line 2, is not 'label, rating, number, text'");
        gzip(train, "0\t1\t0\tbad film\n0\t1\t1\tbad film\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("has 2 negative reviews instead of 1");
        gzip(train, good);
        byte[] packed = Files.readAllBytes(train);
        Files.write(train, Arrays.copyOf(packed, packed.length - 6));
        assertRefused("train.tsv.gz is truncated or damaged");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Imdb.read(temp, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aBrokenKoreanFileIsNamedWithItsLine() throws IOException {
        Path file = temp.resolve("ratings_train.txt");
        assertThatThrownBy(() -> Nsmc.read(temp)).hasMessageContaining("There is no file " + file);
        Files.writeString(file, "id\tdocument\tlabel\n1\t\"최고\t1\n2\t\t0");
        assertThat(Nsmc.read(file, 1, 1).texts()).containsExactly("\"최고", "");
        Files.writeString(file, "1\t최고\t1\n");
        assertThatThrownBy(() -> Nsmc.read(file, 0, 1)).hasMessageContaining("line 1, is not the header");
        Files.writeString(file, "id\tdocument\tlabel\n1\t최고\n");
        assertThatThrownBy(() -> Nsmc.read(file, 0, 1)).hasMessageContaining("line 2, has 2 cells instead of 3");
        Files.writeString(file, "id\tdocument\tlabel\n1\t최고\t긍정\n");
        assertThatThrownBy(() -> Nsmc.read(file, 0, 1)).hasMessageContaining("line 2, has the label '긍정'");
        Files.writeString(file, "id\tdocument\tlabel\n1\t최고\t1\n");
        assertThatThrownBy(() -> Nsmc.read(file, 1, 1)).hasMessageContaining("has 0 negative reviews instead of 1");
    }

    @Test
    void labelsOutsideTheClassesAreRefused() {
        assertThatThrownBy(() -> new TextData(Imdb.CLASSES, List.of("a"), new int[] {2}))
                .hasMessage("Text 0 has label 2, but there are 2 classes");
        assertThatThrownBy(() -> new TextData(Imdb.CLASSES, List.of("a"), new int[0]))
                .hasMessage("1 texts have 0 labels");
    }

    private static void gzip(Path file, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        Files.write(file, packed.toByteArray());
    }

    private static void tar(Path file, Map<String, String> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
            for (Map.Entry<String, String> one : files.entrySet()) {
                byte[] content = one.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(one.getKey());
                entry.setSize(content.length);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        Files.write(file, packed.toByteArray());
    }
}
