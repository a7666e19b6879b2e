package curriculum.lab;

import static curriculum.lab.Band.both;

import curriculum.lab.figure.Chart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A lesson of one section for the lab's own tests. */
final class SampleLesson {
    static final Chapter CHAPTER = Chapter.of(SampleLesson.class, "A sample");

    /** What a run printed, and how it ended. */
    record Run(Outcome outcome, String output) {}

    private SampleLesson() {}

    static void teach(Lesson lesson) {
        lesson.section("sums", "Sums", () -> {
            lesson.note("sum", "The sum of %d and %d.", 1, 2);
            lesson.claim("sum", "One and two", 3, both(3, 3));
            lesson.claim("random", "A number below 1", lesson.random("a number").nextDouble(), both(0, 1));
            lesson.table("numbers", "Numbers", Table.of("name", "value").row("three", 3.0));
            lesson.figure(
                    "line", "A line", Chart.titled("Line").line("line", new double[] {0, 1}, new double[] {0, 1}));
        });
    }

    static Run run(Path report, Consumer<Lesson> teach, String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("--report", report.toString()));
        all.addAll(List.of(options));
        Outcome outcome = Lesson.run(
                CHAPTER, teach, new PrintStream(bytes, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
        return new Run(outcome, bytes.toString(StandardCharsets.UTF_8));
    }
}
