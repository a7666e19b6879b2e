package curriculum.chapter06;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.Outcome;
import curriculum.labtest.LessonRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImdbSentimentLessonTest {
    @RegisterExtension
    final LessonRunner lesson = new LessonRunner(ImdbSentimentLesson.CHAPTER, ImdbSentimentLesson::teach);

    /**
     * With another seed than the recorded run, and with a question that is longer than the network reads and has words
     * that the reviews have not.
     */
    @Test
    void theBundledRunHoldsItsClaimsAgreesWithTheTextsAndAnswersALongQuestion() {
        String question = "unheard of " + "i saw it on a rainy sunday ".repeat(8) + "the film was not awful";

        Outcome outcome = lesson.run("--data", "bundled", "--seed", "20261", "--lang", "ko", "--ask", question);

        lesson.assertHoldsAndAgreesWithTexts(outcome);
        assertThat(outcome.report().claims()).extracting(claim -> claim.id()).contains("rnn.parameters", "ask.not");
        assertThat(lesson.console().replaceAll("\\s+", " "))
                .contains("the film was not awful")
                .containsPattern("63[^0-9]+32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imdb", "nsmc"})
    void theRealRunsHoldTheirClaims(String dataset) {
        lesson.assumeRealRuns();

        lesson.assertHolds(lesson.run("--data", "real", "--dataset", dataset));
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

    @Test
    void aFolderThatIsMissingIsNamed() {
        lesson.assertMissingFolderIsNamed();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAlone() throws IOException {
        byte[] packed = gzip("0\t1\t0\tbad film\n1\t9\t0\tgood film\n");
        lesson.assertDamagedFileIsNamed("imdb/train.tsv.gz", Arrays.copyOf(packed, packed.length - 6));
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
