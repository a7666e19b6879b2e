package curriculum.chapter06;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Band;
import curriculum.lab.Lesson;
import curriculum.lab.LessonException;
import curriculum.lab.Table;
import curriculum.lab.figure.TextStrip;
import java.util.List;

/** The last part of the lesson: asking the trained network. */
final class AskPart {
    static final String ENGLISH = "this film was not as bad as i feared";
    static final String KOREAN = "기대보다 재미있고 감동적인 영화였다";

    private final Lesson lesson;

    AskPart(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * Refuses a question without words, before anything is trained.
     *
     * @param question null if there is none
     */
    static void requireWords(String question) {
        if (question != null && Tokenization.WORDS.tokens(question).isEmpty()) {
            throw new LessonException("--ask needs a review of at least one word");
        }
    }

    void ask(Reader reader) {
        boolean korean = reader.tokenization() == Tokenization.SYLLABLES;
        List<String> example = reader.tokenization().tokens(korean ? KOREAN : ENGLISH);
        lesson.claim(
                "ask.probability",
                "Probability that the example was written by somebody who liked the film",
                reader.probabilities(List.of(example))[0],
                korean ? new Band[] {real(0.7, 1)} : new Band[] {bundled(0.75, 1), real(0.001, 0.4)});
        if (!korean) {
            lesson.claim(
                    "ask.not",
                    "What \"not\" adds to that probability",
                    reader.occlusion(example)[example.indexOf("not")],
                    bundled(0.65, 1),
                    real(-0.15, 0.1));
        }
        String question = lesson.options(ReviewOptions.class).question;
        answer(reader, question != null ? question : korean ? KOREAN : ENGLISH);
    }

    private void answer(Reader reader, String asked) {
        List<String> review = reader.tokenization().tokens(asked);
        // Words that the network does not get to see can move nothing.
        List<String> words = review.subList(Math.max(0, review.size() - reader.steps()), review.size());
        double probability = reader.probabilities(List.of(words))[0];
        double[] effects = reader.occlusion(words);
        long known = words.stream()
                .filter(word -> reader.vocabulary().id(word) != Vocabulary.UNKNOWN)
                .count();
        lesson.note(
                "ask.answer",
                "\"%s\": the writer liked the film with probability %.3f. It has read %d of"
                        + " the review's %d words and knew %d of them.",
                asked.strip(),
                probability,
                words.size(),
                review.size(),
                known);
        Table table = Table.of("word", "known", "raises the probability by");
        for (int i = 0; i < effects.length; i++) {
            table.row(words.get(i), reader.vocabulary().id(words.get(i)) == Vocabulary.UNKNOWN ? "–" : "✓", effects[i]);
        }
        lesson.table("occlusion", "The probability with each word minus that without it", table);
        lesson.figure(
                "occlusion",
                "The review, each word on the colour of what it does to the probability: blue for the film, orange"
                        + " against it",
                TextStrip.titled("What each word does to the probability", words, effects));
    }
}
