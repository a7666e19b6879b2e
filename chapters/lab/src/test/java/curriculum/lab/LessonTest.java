package curriculum.lab;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonTest {
    @TempDir
    Path folder;

    @Test
    void aLessonWhoseClaimsHoldEndsWithStatusZero() {
        SampleLesson.Run run = SampleLesson.run(folder, SampleLesson::teach);

        assertThat(run.outcome().status()).isZero();
        assertThat(run.outcome().report().passed()).isTrue();
        assertThat(run.output()).contains("Sums", "✓ One and two", "All 2 claims hold");
    }

    @Test
    void aWrongBandFailsTheLessonAfterItHasRunAndNamesTheClaim() {
        Consumer<Lesson> wrong = lesson -> {
            lesson.section("one", "One", () -> {
                lesson.claim("first", "Is three", 3, both(4, 5));
                lesson.claim("second", "Is three too", 3, both(3, 3));
            });
        };

        SampleLesson.Run run = SampleLesson.run(folder, wrong);

        assertThat(run.outcome().status()).isEqualTo(1);
        assertThat(run.outcome().message()).isEqualTo("1 of 2 claims failed: first measured 3, expected 4 … 5");
        assertThat(run.outcome().failedClaims()).extracting(Claim::id).containsExactly("first");
        assertThat(run.output()).contains("✓ Is three too", "✗ Is three");
        assertThat(folder.resolve("report.json")).content().contains("\"passed\": false");
    }

    @Test
    void aFailedLessonEndsInOneExceptionThatNamesItsClaims() {
        Consumer<Lesson> wrong = lesson -> {
            lesson.section("one", "One", () -> {
                lesson.claim("first", "Is three", 3, both(4, 5));
            });
        };

        assertThatThrownBy(() -> SampleLesson.run(folder, wrong).outcome().throwIfClaimsFailed())
                .isInstanceOf(ClaimsFailedException.class)
                .hasMessageContaining("first measured 3")
                .hasNoCause();
    }

    @Test
    void aValueThatIsNoNumberFails() {
        Consumer<Lesson> notANumber = lesson -> {
            lesson.section("one", "One", () -> {
                lesson.claim("nan", "Not a number", Double.NaN, both(-1e300, 1e300));
            });
        };

        SampleLesson.Run run = SampleLesson.run(folder, notANumber);

        assertThat(run.outcome().status()).isEqualTo(1);
        assertThat(folder.resolve("report.json")).content().contains("\"measured\": null");
    }

    @Test
    void aClaimCountsOnlyInTheEditionsThatHaveABand() {
        Consumer<Lesson> editions = lesson -> {
            lesson.section("one", "One", () -> {
                lesson.claim("real", "Only on real data", 1, real(1, 1));
                lesson.claim("each", "On each with a band of its own", 2, real(1, 1), bundled(2, 2));
            });
        };

        SampleLesson.Run run = SampleLesson.run(folder, editions, "--data", "bundled");

        assertThat(run.outcome().report().claims()).extracting(Claim::id).containsExactly("each");
    }

    @Test
    void aChapterWithoutRealDataSaysSo() {
        SampleLesson.Run run = SampleLesson.run(folder, SampleLesson::teach, "--data", "real");

        assertThat(run.outcome().status()).isEqualTo(2);
        assertThat(run.output().strip()).endsWith("lab has no real data; leave --data out");
    }

    @Test
    void twoSectionsCantHaveOneIdAndNoneStandsInAnother() {
        assertThatThrownBy(() -> SampleLesson.run(folder, lesson -> {
                    lesson.section("one", "One", () -> {});
                    lesson.section("one", "One", () -> {});
                }))
                .hasMessageContaining("the section one twice");
        assertThatThrownBy(() -> SampleLesson.run(
                        folder, lesson -> lesson.section("one", "One", () -> lesson.section("two", "Two", () -> {}))))
                .hasMessageContaining("two begins inside the section one");
    }

    @Test
    void whatIsSaidOutsideASectionIsAMistake() {
        assertThatThrownBy(() -> SampleLesson.run(folder, lesson -> lesson.note("a", "A")))
                .hasMessageContaining("inside a section");
    }

    @Test
    void theReportKnowsTheSectionAndTheSourceLineOfAClaim() {
        Outcome outcome = SampleLesson.run(folder, SampleLesson::teach).outcome();

        assertThat(outcome.report().claims().get(0).section()).isEqualTo("sums");
        assertThat(outcome.report().claims().get(0).source()).matches("SampleLesson\\.java:\\d+");
        assertThat(outcome.report().sections()).singleElement().satisfies(section -> assertThat(section.code())
                .isEqualTo("SampleLesson.teach"));
    }

    @Test
    void streamsOfTwoPurposesDifferAndThoseOfOneAreTheSame() {
        SampleLesson.run(folder, lesson -> {
            double inputs = lesson.random("inputs").nextDouble();

            assertThat(lesson.random("inputs").nextDouble()).isEqualTo(inputs);
            assertThat(lesson.random("targets").nextDouble()).isNotEqualTo(inputs);
        });
    }

    @Test
    void twoClaimsCantHaveOneId() {
        assertThatThrownBy(() -> SampleLesson.run(folder, lesson -> {
                    lesson.section("one", "One", () -> {
                        lesson.claim("same", "First", 1, both(1, 1));
                        lesson.claim("same", "Second", 1, both(1, 1));
                    });
                }))
                .hasMessageContaining("same twice");
    }

    @Test
    void twoBandsForOneEditionAreAMistake() {
        assertThatThrownBy(() -> SampleLesson.run(folder, lesson -> {
                    lesson.section("one", "One", () -> {
                        lesson.claim("id", "First", 1, both(1, 1), bundled(1, 1));
                    });
                }))
                .hasMessageContaining("one band for each edition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--colour            | --colour",
                "--data imaginary    | imaginary",
                "--lang tlh          | tlh",
                "--seed many         | many",
                "--threads 0         | --threads",
                "--seed              | --seed",
                "chapter             | chapter"
            })
    void aWrongOptionEndsInOneSentence(String options, String named) {
        SampleLesson.Run run = SampleLesson.run(folder, SampleLesson::teach, options.split(" +"));

        assertThat(run.outcome().status()).isEqualTo(2);
        assertThat(run.output().strip())
                .contains(named)
                .doesNotContain("\tat ", "Exception")
                .hasLineCount(1);
    }

    @Test
    void aReportFolderThatCantBeWrittenIsSaidBeforeTheLessonRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        SampleLesson.Run run = SampleLesson.run(file, lesson -> {
            throw new AssertionError("The lesson ran");
        });

        assertThat(run.outcome().status()).isEqualTo(2);
        assertThat(run.output().strip())
                .contains(file.toString(), "--report")
                .doesNotContain("\tat ")
                .hasLineCount(1);
    }

    @Test
    void verboseShowsWhereAnErrorCameFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(SampleLesson.run(file, SampleLesson::teach, "--verbose").output())
                .contains("\tat ");
    }

    @Test
    void helpIsShownWithoutRunning() {
        SampleLesson.Run run = SampleLesson.run(
                folder,
                lesson -> {
                    throw new AssertionError("The lesson ran");
                },
                "--help");

        assertThat(run.outcome().status()).isZero();
        assertThat(run.output()).contains("--data", "--seed", "--threads", "--report", "--lang");
    }

    @Test
    void theSameSeedGivesTheSameReportButForTheTime() throws IOException {
        JsonObject one = reportOf("one", "5");
        JsonObject again = reportOf("again", "5");
        JsonObject other = reportOf("other", "6");

        assertThat(again).isEqualTo(one);
        assertThat(other.get("claims")).isNotEqualTo(one.get("claims"));
    }

    private JsonObject reportOf(String name, String seed) throws IOException {
        Path report = folder.resolve(name);
        SampleLesson.run(report, SampleLesson::teach, "--seed", seed);
        JsonObject json = JsonParser.parseString(Files.readString(report.resolve("report.json")))
                .getAsJsonObject();
        json.remove("seconds");
        return json;
    }

    @Test
    void theReportKeepsToItsContract() throws IOException {
        SampleLesson.run(folder, SampleLesson::teach, "--seed", "7", "--threads", "2");

        JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                .getAsJsonObject();
        assertThat(json.keySet())
                .containsExactly(
                        "chapter",
                        "title",
                        "edition",
                        "dataset",
                        "seed",
                        "threads",
                        "passed",
                        "seconds",
                        "environment",
                        "data",
                        "sections",
                        "claims",
                        "figures");
        assertThat(json.getAsJsonObject("environment").keySet()).containsExactly("java", "os", "backend", "blas");
        assertThat(json.getAsJsonArray("claims").get(0).getAsJsonObject().keySet())
                .containsExactly("id", "claim", "measured", "low", "high", "passed", "section", "source");
        assertThat(json.get("seed").getAsLong()).isEqualTo(7);
        assertThat(json.get("threads").getAsInt()).isEqualTo(2);
        assertThat(json.getAsJsonArray("figures").get(0).getAsString()).isEqualTo("figures/line.png");
        assertThat(folder.resolve("figures").resolve("line.png")).isNotEmptyFile();
        assertThat(folder.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void theReportLeavesNoTemporaryFiles() throws IOException {
        SampleLesson.run(folder, SampleLesson::teach);

        try (var files = Files.walk(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void sentencesWithoutATranslationAreReportedByKey() {
        SampleLesson.Run run = SampleLesson.run(folder, SampleLesson::teach, "--lang", "ko");

        assertThat(run.outcome().missingTranslations())
                .containsExactly(
                        "claim.random",
                        "claim.sum",
                        "figure.line",
                        "heads.numbers",
                        "note.sum",
                        "table.numbers",
                        "title");
        assertThat(run.output()).contains("주장 2개가 모두 성립한다");
    }
}
