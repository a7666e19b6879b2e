package curriculum.chapter06;

import curriculum.lab.Chapter;
import curriculum.lab.Lesson;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

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

        NetworkPart networks = new NetworkPart(lesson, corpus);
        networks.oneHotOrEmbedding();
        MultiLayerNetwork lstm = networks.threeCells();
        new GatePart(lesson, corpus).readOut(lstm);

        VariationPart variations = new VariationPart(lesson, corpus);
        variations.paddingSides();
        variations.deeper();

        BagPart bag = new BagPart(lesson, corpus);
        bag.wordsWithoutOrder();
        Reader best = bag.bestNetwork();
        bag.shuffled(best);

        new AskPart(lesson).ask(best);
    }
}
