package curriculum.datasets;

import curriculum.datasets.generated.AgreementGrammar;
import curriculum.datasets.generated.ReviewGrammar;
import java.nio.file.Path;
import java.util.List;

/**
 * English that nobody has labelled, line by line: plays and articles; {@code sheets/text.md} tells more.
 *
 * <p>The bundled edition of both is made by {@link ReviewGrammar}: neither plays nor articles, but another English than
 * that of {@link AgreementGrammar}.
 */
public final class RunningText {
    /** Shakespeare's plays, as collected by A. Karpathy. */
    public static final DataSource<List<String>> SHAKESPEARE = new DataSource<>(
            "text", Generator.of("ReviewGrammar", 1609, RunningText::bundled), RunningText::readShakespeare);

    /** The test part of WikiText-2 (Merity et al. 2016): articles of Wikipedia. */
    public static final DataSource<List<String>> WIKITEXT = new DataSource<>(
            "text", Generator.of("ReviewGrammar", 2016, RunningText::bundled), RunningText::readWikiText);

    private static final int BUNDLED_LINES = 1000;

    private RunningText() {}

    private static List<String> bundled(long seed) {
        return ReviewGrammar.generate(seed, BUNDLED_LINES, 2).train().texts();
    }

    private static List<String> readShakespeare(Path folder) {
        return read(folder.resolve("tinyshakespeare").resolve("input.txt"), 40_000);
    }

    private static List<String> readWikiText(Path folder) {
        return read(folder.resolve("wikitext-2").resolve("test.txt"), 4358);
    }

    static List<String> read(Path file, int expectedLines) {
        LabelledLines reader = new LabelledLines(file, List.of());
        List<String> lines = reader.split(LabelledLines.content(file));
        if (lines.size() != expectedLines) {
            throw new DatasetException(
                    file + " has " + lines.size() + " lines instead of " + expectedLines + LabelledLines.REMEDY);
        }
        return lines;
    }
}
