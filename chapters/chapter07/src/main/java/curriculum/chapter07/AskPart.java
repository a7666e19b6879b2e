package curriculum.chapter07;

import static curriculum.lab.Band.bundled;

import curriculum.datasets.Edition;
import curriculum.lab.Lesson;
import curriculum.lab.LessonException;
import curriculum.lab.Table;
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
     * Refuses a question without a token or with too many, before anything is trained.
     *
     * @param question null if there is none
     */
    static void requireText(String question, Sizes sizes, Edition edition) {
        if (question == null) {
            return;
        }
        int tokens = tokens(question, edition).size();
        if (tokens == 0) {
            throw new LessonException("--ask needs a text of at least one word");
        }
        if (tokens > sizes.sourceLimit()) {
            throw new LessonException(
                    "--ask has " + tokens + " words and signs; this network reads at most " + sizes.sourceLimit());
        }
    }

    void ask(Contest contest) {
        boolean dates = lesson.edition() == Edition.BUNDLED;
        Trained network = contest.first(AttentionKind.DOT_PRODUCT);
        String question = lesson.options(QuestionOptions.class).question;
        if (dates) {
            Hypothesis answer = answer(network, tokens(DATE, Edition.BUNDLED));
            lesson.claim(
                    "ask.example",
                    "1 if \"" + DATE + "\" becomes 1998-05-03",
                    task.text(answer.tokens()).equals("1998-05-03") ? 1 : 0,
                    bundled(1, 1));
        }
        String text = question == null ? dates ? DATE : SENTENCE : question;
        List<String> tokens = tokens(text, lesson.edition());
        Hypothesis answer = answer(network, tokens);
        lesson.table(
                "ask.answer",
                "The text, the answer and how probable the network thinks it",
                Table.of("text", "answer", "probability", "came to an end")
                        .row(
                                text,
                                task.text(answer.tokens()),
                                Math.exp(answer.logProbability()),
                                answer.ended() ? "✓" : "–"));
        Table table = Table.of("token", "seen in training");
        tokens.forEach(token -> table.row(token, task.source().knows(List.of(token)) ? "✓" : "–"));
        lesson.table("ask.tokens", "The tokens of the text", table);
        lesson.note(
                "ask.limit",
                "An answer is cut off after %d tokens, for a network need not ever say that it has come to an end.",
                task.sizes().targetLimit());
        lesson.figure(
                "ask",
                "Which token of the text (columns) each token of the answer (rows) was written with",
                Attention.heatMap(network, new Example(text, tokens, "", List.of())));
    }

    private static List<String> tokens(String text, Edition edition) {
        return edition == Edition.BUNDLED ? Tokens.of(text).tokens() : Writing.WORDS.tokens(text);
    }

    private Hypothesis answer(Trained network, List<String> tokens) {
        Pair asked = new Pair(task.read(tokens), new int[0]);
        return new GreedySearch(network.translator(), task.sizes().targetLimit())
                .write(Batch.of(List.of(asked)))
                .get(0);
    }
}
