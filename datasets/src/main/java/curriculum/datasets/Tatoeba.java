package curriculum.datasets;

import curriculum.datasets.store.Archives;
import curriculum.datasets.store.DatasetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sentence pairs of the Tatoeba project as manythings.org publishes them: English with French, and with Korean.
 *
 * <p>{@code sheets/translation.md} tells more. No-break spaces (U+00A0, U+202F) become spaces, and of pairs that occur
 * twice the second is left out; an English sentence may still have several translations.
 */
public final class Tatoeba {
    private static final int FRENCH_LINES = 142_787;
    private static final int KOREAN_LINES = 3_798;
    private static final long MOST_BYTES = 100_000_000;

    private Tatoeba() {}

    /**
     * Reads {@code fra.txt} from {@code fra-eng/fra-eng.zip}, in its order: by the length of the English sentence.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if it does not hold the published file
     */
    public static List<SentencePair> french(Path folder) {
        return french(folder, FRENCH_LINES);
    }

    static List<SentencePair> french(Path folder, int lines) {
        Path archive = folder.resolve("fra-eng").resolve("fra-eng.zip");
        List<byte[]> members = new ArrayList<>();
        Archives.read(archive, MOST_BYTES, (name, content) -> {
            if (name.equals("fra.txt")) {
                members.add(content.readAllBytes());
            }
        });
        if (members.isEmpty()) {
            throw new DatasetException(archive + " holds no file fra.txt" + LabelledLines.REMEDY);
        }
        return pairs(archive, members.get(0), 2, lines);
    }

    /**
     * Reads {@code kor-eng/kor.txt}, in its order: by the length of the English sentence.
     *
     * @param folder as {@link DatasetStore#find} returns it
     * @throws DatasetException if it does not hold the published file
     */
    public static List<SentencePair> korean(Path folder) {
        return korean(folder, KOREAN_LINES);
    }

    static List<SentencePair> korean(Path folder, int lines) {
        Path file = folder.resolve("kor-eng").resolve("kor.txt");
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no file " + file + LabelledLines.REMEDY);
        }
        try {
            return pairs(file, Files.readAllBytes(file), 3, lines);
        } catch (IOException e) {
            throw new DatasetException("Cannot read " + file + " (" + e + "); check its permissions", e);
        }
    }

    private static List<SentencePair> pairs(Path file, byte[] content, int columns, int lines) {
        LabelledLines reader = new LabelledLines(file, List.of());
        Set<SentencePair> pairs = new LinkedHashSet<>();
        List<String> found = reader.split(content);
        for (int line = 1; line <= found.size(); line++) {
            String[] cells = found.get(line - 1).split("\t", -1);
            if (cells.length != columns) {
                throw reader.wrong(line, "has " + cells.length + " columns instead of " + columns);
            }
            String source = spaced(cells[0]);
            String target = spaced(cells[1]);
            if (source.isEmpty() || target.isEmpty()) {
                throw reader.wrong(line, "has an empty sentence");
            }
            pairs.add(new SentencePair(source, target));
        }
        if (found.size() != lines) {
            throw new DatasetException(
                    file + " has " + found.size() + " lines instead of " + lines + LabelledLines.REMEDY);
        }
        return List.copyOf(pairs);
    }

    /** French sets a no-break space before ! ? : ; and sometimes an ordinary one: the same word must look the same. */
    private static String spaced(String cell) {
        return cell.replace('\u00a0', ' ').replace('\u202f', ' ').strip().replaceAll(" {2,}", " ");
    }
}
