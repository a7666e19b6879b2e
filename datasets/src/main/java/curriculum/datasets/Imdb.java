package curriculum.datasets;

import curriculum.datasets.generated.ReviewGrammar;
import curriculum.datasets.store.Archives;
import curriculum.datasets.store.DatasetStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Large Movie Review Dataset of Maas et al. (2011): 25,000 film reviews to learn from and 25,000 to test on.
 *
 * <p>It is read from the published archive, a stream of 100,000 small files that is never unpacked to disk, or from
 * {@code train.tsv.gz} and {@code test.tsv.gz}, which hold the same reviews one a line; {@code sheets/imdb.md} tells
 * more. The bundled edition is made by {@link ReviewGrammar}.
 */
public final class Imdb {
    /** What a label stands for. */
    public static final List<String> CLASSES = ReviewGrammar.CLASSES;

    /** Both editions. */
    public static final DataSource<ReviewData> SOURCE = new DataSource<>(
            "imdb", Generator.of("ReviewGrammar", 2011, seed -> ReviewGrammar.generate(seed, 2600, 1000)), Imdb::read);

    private static final int REVIEWS_OF_A_CLASS = 12_500;
    private static final long MOST_BYTES = 1L << 30;
    private static final Pattern NAME = Pattern.compile("aclImdb/(train|test)/(neg|pos)/(\\d+)_\\d+\\.txt");

    private Imdb() {}

    /**
     * Reads either form; both give the same reviews in the same order, first all negative ones, then all positive ones,
     * each by their number in the set. Shuffle them before training.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if it does not hold the published reviews
     */
    public static ReviewData read(Path folder) {
        return read(folder, REVIEWS_OF_A_CLASS);
    }

    static ReviewData read(Path folder, int reviewsOfAClass) {
        Path archive = folder.resolve("aclImdb_v1.tar.gz");
        return Files.exists(archive)
                ? readArchive(archive, reviewsOfAClass)
                : new ReviewData(
                        readLines(folder.resolve("train.tsv.gz"), reviewsOfAClass),
                        readLines(folder.resolve("test.tsv.gz"), reviewsOfAClass));
    }

    private static ReviewData readArchive(Path archive, int reviewsOfAClass) {
        LabelledLines reader = new LabelledLines(archive, CLASSES);
        TreeMap<Key, String> train = new TreeMap<>();
        TreeMap<Key, String> test = new TreeMap<>();
        Archives.read(archive, MOST_BYTES, (name, content) -> {
            Matcher parts = NAME.matcher(name);
            if (parts.matches()) {
                byte[] bytes = content.readAllBytes();
                String text = reader.decode(name, bytes, 0, bytes.length);
                Key key = new Key(parts.group(2).equals("pos") ? 1 : 0, Integer.parseInt(parts.group(3)));
                (parts.group(1).equals("train") ? train : test).put(key, text);
            }
        });
        return new ReviewData(build(reader, train, reviewsOfAClass), build(reader, test, reviewsOfAClass));
    }

    private static TextData readLines(Path file, int reviewsOfAClass) {
        LabelledLines reader = new LabelledLines(file, CLASSES);
        TreeMap<Key, String> reviews = new TreeMap<>();
        Archives.read(file, MOST_BYTES, (name, content) -> {
            List<String> lines = reader.split(content.readAllBytes());
            for (int i = 0; i < lines.size(); i++) {
                // Label, rating, number, text: some texts hold tabs of their own.
                String[] cells = lines.get(i).split("\t", 4);
                if (cells.length < 4 || !cells[2].matches("\\d{1,6}")) {
                    throw reader.wrong(i + 1, "is not 'label, rating, number, text' with tabs between them");
                }
                reviews.put(new Key(reader.label(i + 1, cells[0]), Integer.parseInt(cells[2])), cells[3]);
            }
        });
        return build(reader, reviews, reviewsOfAClass);
    }

    private static TextData build(LabelledLines reader, TreeMap<Key, String> reviews, int reviewsOfAClass) {
        return reader.build(
                new ArrayList<>(reviews.values()),
                reviews.keySet().stream().map(Key::label).toList(),
                reviewsOfAClass,
                reviewsOfAClass);
    }

    /** A review's place in the order of the set. */
    private record Key(int label, int number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return label != other.label ? Integer.compare(label, other.label) : Integer.compare(number, other.number);
        }
    }
}
