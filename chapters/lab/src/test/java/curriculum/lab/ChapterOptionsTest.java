package curriculum.lab;

import static curriculum.lab.Band.both;
import static org.assertj.core.api.Assertions.assertThat;

import curriculum.lab.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Option;

class ChapterOptionsTest {
    static final class Own implements ChapterOptions {
        @Option(names = "--ask", description = "What to ask.")
        String question = "nothing";

        @Option(names = "--dataset", description = "Which set.")
        String dataset = "wine";

        @Override
        public List<String> datasets(List<String> listed) {
            return List.of(dataset);
        }
    }

    private static final Chapter CHAPTER =
            Chapter.of(ChapterOptionsTest.class, "A sample", "wine", "iris").withOptions(Own::new);

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Outcome run(Chapter chapter, String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "--report";
        all[1] = folder.toString();
        return Lesson.run(
                chapter,
                lesson -> {
                    lesson.section("one", "One", () -> {
                        lesson.claim(
                                "length",
                                "Length of the question",
                                lesson.options(Own.class).question.length(),
                                both(0, 9));
                    });
                },
                new PrintStream(console, true, StandardCharsets.UTF_8),
                all);
    }

    @Test
    void aLessonGetsTheOptionsOfItsChapter() {
        assertThat(run(CHAPTER, "--data", "bundled").report().claims().get(0).measured())
                .isEqualTo(7);
        assertThat(run(CHAPTER, "--data", "bundled", "--ask", "why")
                        .report()
                        .claims()
                        .get(0)
                        .measured())
                .isEqualTo(3);
    }

    @Test
    void theyStandInTheHelpOfThatChapterOnly() {
        run(CHAPTER, "--help");
        assertThat(console.toString(StandardCharsets.UTF_8)).contains("--ask").contains("--seed");

        Outcome elsewhere = run(SampleLesson.CHAPTER, "--ask", "why");
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.message()).contains("--ask");
    }

    @Test
    void theyChooseTheDataSetsAndTheNameOfTheRecord() {
        Report usual = run(CHAPTER, "--data", "bundled").report();
        Report chosen = run(CHAPTER, "--data", "bundled", "--dataset", "iris").report();

        assertThat(usual.dataset()).isEqualTo("wine");
        assertThat(chosen.dataset()).isEqualTo("iris");
        assertThat(CHAPTER.recordName(usual)).isEqualTo("bundled");
        assertThat(CHAPTER.recordName(chosen)).isEqualTo("bundled");
        assertThat(CHAPTER.recordName(onRealData(usual))).isEqualTo("real");
        assertThat(CHAPTER.recordName(onRealData(chosen))).isEqualTo("iris");
    }

    private static Report onRealData(Report run) {
        return new Report(
                run.chapter(),
                run.title(),
                "real",
                run.dataset(),
                run.seed(),
                run.threads(),
                run.passed(),
                run.seconds(),
                run.environment(),
                run.data(),
                run.sections(),
                run.claims(),
                run.figures());
    }
}
