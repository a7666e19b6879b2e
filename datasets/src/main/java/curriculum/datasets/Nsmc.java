package curriculum.datasets;

import curriculum.datasets.store.DatasetStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Naver sentiment movie corpus: 200,000 short film reviews in Korean.
 *
 * <p>{@code sheets/nsmc.md} tells more. There is no bundled edition.
 */
public final class Nsmc {
    private static final String HEADER = "id\tdocument\tlabel";

    private Nsmc() {}

    /**
     * Reads {@code ratings_train.txt} and {@code ratings_test.txt}, in their order, which is random. Eight reviews are
     * empty.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if it does not hold the published files
     */
    public static ReviewData read(Path folder) {
        return new ReviewData(
                read(folder.resolve("ratings_train.txt"), 75_173, 74_827),
                read(folder.resolve("ratings_test.txt"), 24_827, 25_173));
    }

    static TextData read(Path file, int negative, int positive) {
        LabelledLines reader = new LabelledLines(file, Imdb.CLASSES);
        List<String> lines = reader.split(LabelledLines.content(file));
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw reader.wrong(1, "is not the header 'id, document, label' with tabs between");
        }
        List<String> texts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int line = 2; line <= lines.size(); line++) {
            // No CSV reader: quotes stand for themselves here, also single ones.
            String[] cells = lines.get(line - 1).split("\t", -1);
            if (cells.length != 3) {
                throw reader.wrong(line, "has " + cells.length + " cells instead of 3");
            }
            texts.add(cells[1]);
            labels.add(reader.label(line, cells[2]));
        }
        return reader.build(texts, labels, negative, positive);
    }
}
