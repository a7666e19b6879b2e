package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.figure.TextStrip;
import java.util.List;

/** Asks the trained network. */
final class AskPart {
    private final Lesson lesson;
    private final AskOptions options;
    private final Reader reader;

    AskPart(Lesson lesson, Reader reader) {
        this.lesson = lesson;
        this.options = lesson.options(AskOptions.class);
        this.reader = reader;
    }

    void ask() {
        Occlusion example = reader.occlusion(reader.tokens(options.dataset.example));
        lesson.claim(
                "ask.probability",
                "Probability that the example was written by somebody who liked the film",
                example.probability(),
                bundled(0.75, 1),
                real("imdb", 0.001, 0.4),
                real("nsmc", 0.7, 1));
        lesson.claim(
                "ask.not",
                "What \"not\" adds to that probability",
                example.effectOf("not"),
                bundled(0.65, 1),
                real("imdb", -0.15, 0.1));
        answer();
    }

    void answer() {
        String asked = options.review();
        List<String> review = reader.tokens(asked);
        Occlusion seen = reader.occlusion(reader.seen(review));
        lesson.note(
                "ask.answer",
                "\"%s\": the writer liked the film with probability %.3f. It has read %d of"
                        + " the review's %d words and knew %d of them.",
                asked.strip(),
                seen.probability(),
                seen.words().size(),
                review.size(),
                seen.words().stream().filter(reader::knows).count());
        Table table = Table.of("word", "known", "raises the probability by");
        for (int i = 0; i < seen.effects().length; i++) {
            String word = seen.words().get(i);
            table.row(word, reader.knows(word) ? "✓" : "–", seen.effects()[i]);
        }
        lesson.table("occlusion", "The probability with each word minus that without it", table);
        lesson.figure(
                "occlusion",
                "The review, each word on the colour of what it does to the probability: blue for the film, orange"
                        + " against it",
                TextStrip.titled("What each word does to the probability", seen.words(), seen.effects()));
    }
}
