package curriculum.chapter07;

import static curriculum.lab.Band.bundled;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.LessonException;
import java.util.List;

/** The last part of the lesson: asking the trained network. */
final class AskPart {
    static final String DATE = "the third of May, 1998";
    static final String SENTENCE = "I love you.";

    private final Lesson lesson;
    private final Task task;

    AskPart(Lesson lesson, Task task) {
        this.lesson = lesson;
        this.task = task;
    }

    /**
     * Refuses a question without a token, before anything is trained.
     *
     * @param question null if there is none
     */
    static void requireText(String question) {
        if (question != null && question.isBlank()) {
            throw new LessonException("--ask needs a text of at least one word");
        }
    }

    void ask(Contest contest) {
        lesson.section("ask", "Ask the network");
        boolean dates = lesson.edition() == Edition.BUNDLED;
        Trained network = contest.first(AttentionKind.DOT_PRODUCT);
        String question = lesson.options(QuestionOptions.class).question;
        if (dates) {
            Hypothesis answer = answer(network, tokens(DATE));
            lesson.claim(
                    "ask.example",
                    "1 if \"" + DATE + "\" becomes 1998-05-03",
                    task.text(answer.tokens()).equals("1998-05-03") ? 1 : 0,
                    bundled(1, 1));
        }
        String text = question == null ? dates ? DATE : SENTENCE : question;
        List<String> tokens = tokens(text);
        Hypothesis answer = answer(network, tokens);
        lesson.note(
                "ask.answer",
                "\"%s\" becomes \"%s\", with probability %.3f.",
                text,
                task.text(answer.tokens()),
                Math.exp(answer.logProbability()));
        List<String> unknown =
                tokens.stream().filter(token -> !task.source().knows(List.of(token))).toList();
        if (!unknown.isEmpty()) {
            lesson.note("ask.unknown", "The network has never seen: %s.", String.join(" ", unknown));
        }
        if (!answer.ended()) {
            lesson.note(
                    "ask.cut",
                    "It did not come to an end within %d tokens and was cut off there.",
                    task.sizes().targetLimit());
        }
        lesson.figure(
                "ask",
                "Which token of the text (columns) each token of the answer (rows) was written with",
                Attention.heatMap(network, new Example(text, tokens, "", List.of())));
    }

    private List<String> tokens(String text) {
        List<String> tokens = lesson.edition() == Edition.BUNDLED
                ? Tokens.of(text).tokens()
                : Writing.WORDS.tokens(text);
        if (tokens.size() > task.sizes().sourceLimit()) {
            throw new LessonException("--ask has " + tokens.size() + " words and signs; this network reads at most "
                    + task.sizes().sourceLimit());
        }
        return tokens;
    }

    private Hypothesis answer(Trained network, List<String> tokens) {
        Pair asked = new Pair(task.read(tokens), new int[0]);
        return new GreedySearch(network.translator(), task.sizes().targetLimit())
                .write(Batch.of(List.of(asked)))
                .get(0);
    }
}
