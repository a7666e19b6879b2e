package curriculum.chapter06;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
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
            .withOptions(ReviewOptions::new);

    private ImdbSentimentLesson() {}

    public static void main(String[] args) {
        Lesson.main(args, CHAPTER, ImdbSentimentLesson::teach);
    }

    static void teach(Lesson lesson) {
        Corpus corpus = Corpus.load(lesson);

        TextPart text = new TextPart(lesson, corpus);
        text.order();
        text.vocabulary();
        text.padding();

        CellPart cell = new CellPart(lesson);
        cell.byHand();
        cell.shapes();

        GradientPart gradients = new GradientPart(lesson);
        gradients.vanishing();
        gradients.clipping();

        new EmbeddingPart(lesson, corpus).oneHotOrEmbedding();
        Map<CellKind, Runs> cells = new NetworkPart(lesson, corpus).threeCells();
        new GatePart(lesson, corpus).readOut(cells.get(CellKind.LSTM).first().network());

        VariationPart variations = new VariationPart(lesson, corpus, cells);
        variations.paddingSides();
        variations.deeper();

        Bag bag = new BagPart(lesson, corpus).wordsWithoutOrder();
        BestPart comparison = new BestPart(lesson, corpus, bag);
        Reader best = comparison.bestNetwork();
        comparison.shuffled(best);

        new AskPart(lesson).ask(best);
    }
}
