package curriculum.chapter07;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.List;

/** The first part of the lesson: what there is to learn. */
final class TaskPart {
    private static final int EXAMPLES = 8;

    private final Lesson lesson;
    private final Task task;

    TaskPart(Lesson lesson, Material material) {
        this.lesson = lesson;
        this.task = material.task();
    }

    void lookAtIt() {
        lesson.section("task", "From one sequence to another");
        if (lesson.edition() == Edition.BUNDLED) {
            lesson.note("task.dates", "Read a date in one of 17 spellings, English or Korean; write it as ISO 8601 does.");
        } else {
            lesson.note(
                    "task.sentences",
                    "Read an English sentence of at most %d words and signs; write it in French, in at most %d.",
                    task.sizes().sourceLimit(),
                    task.sizes().targetLimit());
        }
        Table table = Table.of("source", "tokens", "target", "tokens");
        for (Example example : examples()) {
            table.row(
                    example.text(), example.source().size(), example.reference(), example.target().size());
        }
        lesson.table("examples", "Some pairs of the test, and how many tokens they have", table);
        lesson.claim("data.train-pairs", "Pairs to learn from", task.train().size(), bundled(40_000, 40_000), real(0, 1e5));
        lesson.claim("data.test-pairs", "Pairs to test on", task.test().size(), bundled(500, 500), real(0, 1000));
        lesson.claim(
                "data.shared-sources",
                "Sources of the test that occur in training too",
                task.sharedSources(),
                both(0, 0));
        lesson.claim(
                "data.source-words",
                "Tokens that are known on the side that is read",
                task.source().size(),
                bundled(100, 130),
                real(1000, 1000));
        lesson.claim(
                "data.target-words",
                "Tokens that are known on the side that is written",
                task.target().size(),
                bundled(15, 15),
                real(1500, 1500));
        lesson.claim(
                "data.same-length",
                "Share of pairs whose two sides have the same number of tokens",
                task.train().stream()
                                .filter(one ->
                                        one.source().size() == one.target().size())
                                .count()
                        / (double) task.train().size(),
                both(0, 0.5));
    }

    /** Some pairs of different lengths. */
    private List<Example> examples() {
        return task.test().stream().limit(EXAMPLES).toList();
    }
}
