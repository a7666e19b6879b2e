package curriculum.chapter06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import curriculum.lab.Claim;
import curriculum.lab.Outcome;
import curriculum.labtest.LessonContract;
import curriculum.labtest.LessonRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImdbSentimentLessonTest implements LessonContract {
    /** Longer than the network reads, and with words that the reviews have not. */
    private static final String QUESTION =
            "unheard of " + "i saw it on a rainy sunday ".repeat(8) + "the film was not awful";

    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(ImdbSentimentLesson.CHAPTER, ImdbSentimentLesson::teach);

    @Override
    public LessonRunner lesson() {
        return lesson;
    }

    @Override
    public DamagedFile damagedFile() {
        byte[] packed = gzip("0\t1\t0\tbad film\n1\t9\t0\tgood film\n");
        return new DamagedFile("imdb/train.tsv.gz", Arrays.copyOf(packed, packed.length - 6));
    }

    @Override
    public Set<String> offered() {
        return Set.of("Reader");
    }

    @Override
    public List<String> options() {
        return List.of("--ask", QUESTION);
    }

    @Override
    public void inspectBundled(Outcome outcome) {
        assertThat(outcome.report().claims()).extracting(Claim::id).contains("rnn.parameters", "ask.not");
        assertThat(words(lesson.console())).contains("the film was not awful").containsPattern("63[^0-9]+32");
        theKeptModelAnswersAsTheRunThatTrainedIt();
    }

    /** In the same run of the lesson, which is the only one that trains. */
    private void theKeptModelAnswersAsTheRunThatTrainedIt() {
        int before = lesson.console().length();
        Outcome asked = lesson.run("--data", "bundled", "--lang", "ko", "--ask", QUESTION);
        String answer = lesson.console().substring(before);

        assertThat(asked.status()).isZero();
        assertThat(asked.report()).isNull();
        assertThat(words(lesson.console().substring(0, before))).contains(sentence(answer));
        double probability = Reader.load(lesson.temporary().resolve("report").resolve("model.zip"))
                .probability(QUESTION);
        assertThat(Double.parseDouble(sentence(answer).replaceFirst(".*확률은 ([0-9.]+)이다.*", "$1")))
                .isCloseTo(probability, within(5.1e-4));
    }

    /** The sentence that tells the answer. */
    private static String sentence(String console) {
        return words(console).replaceFirst(".*(\"unheard.*안다\\.).*", "$1");
    }

    private static String words(String console) {
        return console.replaceAll("\\s+", " ");
    }

    @Test
    void theRunOnKoreanReviewsHoldsItsClaims() {
        lesson.assumeRealRuns();

        lesson.assertHolds(lesson.run("--data", "real", "--dataset", "nsmc"));
    }

    @Test
    void aQuestionWithoutWordsIsRefusedBeforeAnythingIsTrained() {
        String refusal = "--ask needs a review of at least one word";
        lesson.assertRefused(lesson.run("--data", "bundled", "--ask", "  "), refusal);
        lesson.assertRefused(lesson.run("--data", "bundled", "--ask", "?!"), refusal);
        lesson.assertRefused(lesson.run("--data", "bundled", "--ask", "<br />"), refusal);
    }

    @Test
    void koreanReviewsHaveNoBundledEdition() {
        lesson.assertRefused(lesson.run("--data", "bundled", "--dataset", "nsmc"), "add --data real");
        lesson.assertRefused(lesson.run("--dataset", "amazon"), "--dataset");
    }

    private static byte[] gzip(String content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
