package curriculum.chapter07;

import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import java.util.List;
import java.util.function.Function;

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
        lesson.note(
                "task",
                "The longest source has %d tokens, the longest target %d.",
                longest(Example::source),
                longest(Example::target));
        Table table = Table.of("source", "tokens", "target", "tokens");
        for (Example example : task.test().subList(0, EXAMPLES)) {
            table.row(
                    example.text(),
                    example.source().size(),
                    example.reference(),
                    example.target().size());
        }
        lesson.table("examples", "Some pairs of the test, and how many tokens they have", table);
        lesson.claim(
                "data.train-pairs",
                "Pairs to learn from",
                task.train().size(),
                bundled(40_000, 40_000),
                real(19_000, 20_700));
        lesson.claim("data.test-pairs", "Pairs to test on", task.test().size(), bundled(500, 500), real(480, 680));
        lesson.claim(
                "data.shared-sources",
                "Sources of the test that occur in training too",
                task.sharedSources(),
                both(0, 0));
        lesson.claim(
                "data.source-words",
                "Tokens that are known on the side that is read",
                task.source().size(),
                bundled(117, 117),
                real(800, 800));
        lesson.claim(
                "data.target-words",
                "Tokens that are known on the side that is written",
                task.target().size(),
                bundled(15, 15),
                real(1000, 1000));
        lesson.claim(
                "data.same-length",
                "Share of pairs whose two sides have the same number of tokens",
                task.train().stream()
                                .filter(one ->
                                        one.source().size() == one.target().size())
                                .count()
                        / (double) task.train().size(),
                bundled(0.104, 0.1045),
                real(0.33, 0.365));
    }

    private int longest(Function<Example, List<String>> side) {
        return task.train().stream()
                .mapToInt(one -> side.apply(one).size())
                .max()
                .orElseThrow();
    }
}
