package curriculum.chapter06;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
import curriculum.lab.training.KeptModel;
import java.util.List;
import java.util.Map;

/**
 * Chapter 6: does the writer of a review like the film? Recurrent networks read it word by word.
 *
 * <p>From words to ids and embeddings, to the recurrent cell by hand, to gradients that vanish, LSTM and GRU; then a
 * comparison with a bag of words, which recurrent networks win where order decides, and lose easily where it does not.
 */
public final class ImdbSentimentLesson {
    static final Chapter CHAPTER = Chapter.of(
                    ImdbSentimentLesson.class,
                    "Chapter 6: Sentiment of film reviews with recurrent networks",
                    "imdb",
                    "nsmc")
            .withOptions(AskOptions::new)
            .answering(lesson -> sizes(lesson).toString(), ImdbSentimentLesson::answer);

    private ImdbSentimentLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, ImdbSentimentLesson::teach);
    }

    static void teach(Lesson lesson) {
        lesson.options(AskOptions.class).requireWords(); // before minutes of training, not after
        Corpus corpus = Corpus.load(lesson, sizes(lesson));

        TextPart text = new TextPart(lesson, corpus);
        lesson.section("order", "Sequences: where order matters", text::order);
        lesson.section("vocabulary", "Tokens, vocabulary, ids", text::vocabulary);
        lesson.section("padding", "Padding and truncation", text::padding);

        CellPart cell = new CellPart(lesson);
        lesson.section("cell", "The recurrent cell by hand", cell::byHand);
        lesson.section("shapes", "One to many, many to one, many to many", cell::shapes);

        GradientPart gradients = new GradientPart(lesson);
        lesson.section("vanishing", "Gradients that vanish and explode", gradients::vanishing);
        lesson.section("clipping", "Clipping", gradients::clipping);

        lesson.section("embedding", "One-hot or embedding", new EmbeddingPart(lesson, corpus)::oneHotOrEmbedding);
        Map<CellKind, List<Trained>> cells =
                lesson.section("cells", "RNN, LSTM and GRU", new NetworkPart(lesson, corpus)::threeCells);
        lesson.section("gates", "What the gates of an LSTM do", () -> new GatePart(lesson, corpus)
                .readOut(cells.get(CellKind.LSTM).get(0).network()));

        VariationPart variations = new VariationPart(lesson, corpus, cells);
        lesson.section("padding-sides", "What the side of the padding does", variations::paddingSides);
        lesson.section("deeper", "Two layers, both directions, dropout", variations::deeper);

        Bag bag = lesson.section("bag", "A bag of words", new BagPart(lesson, corpus)::wordsWithoutOrder);
        BestPart comparison = new BestPart(lesson, corpus, bag);
        Reader best = lesson.section("best", "A better recurrent network", comparison::bestNetwork);
        lesson.section("shuffled", "Testing the explanation: words without order", () -> comparison.shuffled(best));

        lesson.section("ask", "Ask the network", new AskPart(lesson, best)::ask);
    }

    private static void answer(Lesson lesson, KeptModel kept) {
        lesson.options(AskOptions.class).requireWords();
        lesson.section("ask", "Ask the network", () -> new AskPart(lesson, Reader.of(kept)).answer());
    }

    private static Sizes sizes(Lesson lesson) {
        return Sizes.of(lesson.edition(), lesson.options(AskOptions.class).dataset);
    }
}
