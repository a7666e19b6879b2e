package curriculum.chapter06;

import curriculum.lab.Lesson;
import curriculum.lab.training.KeptModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A trained network with the vocabulary it reads by; what a program of one's own asks. */
public final class Reader {
    private final MultiLayerNetwork network;
    private final Tokenization tokenization;
    private final Vocabulary vocabulary;
    private final int steps;

    /** @param steps how many tokens of a review it sees */
    Reader(MultiLayerNetwork network, Tokenization tokenization, Vocabulary vocabulary, int steps) {
        this.network = network;
        this.tokenization = tokenization;
        this.vocabulary = vocabulary;
        this.steps = steps;
    }

    /**
     * Loads the model that a run of this chapter has left beside its report.
     *
     * @throws curriculum.lab.LessonException if there is no such file, or it is damaged or no model of a chapter
     */
    public static Reader load(Path file) {
        return of(KeptModel.read(file));
    }

    static Reader of(KeptModel kept) {
        return new Reader(
                kept.network(),
                Tokenization.valueOf(kept.text("tokenization")),
                Vocabulary.of(kept.text("vocabulary").lines().toList()),
                Integer.parseInt(kept.text("steps")));
    }

    /** Keeps the network, and what it needs to read, for questions after the run. */
    void keep(Lesson lesson) {
        lesson.keep(
                network,
                Map.of(
                        "tokenization",
                        tokenization.name(),
                        "vocabulary",
                        String.join("\n", vocabulary.tokens()),
                        "steps",
                        String.valueOf(steps)));
    }

    /**
     * The probability that the writer of a review likes the film.
     *
     * @param review as it is written; of a long one the end counts
     */
    public double probability(String review) {
        return probabilities(List.of(tokens(review)))[0];
    }

    /** The probability that the writer of each text likes the film; {@code [texts]}. */
    double[] probabilities(List<List<String>> texts) {
        Reviews reviews = new Reviews(texts, new int[texts.size()]);
        return Training.predict(
                network, reviews.encode(vocabulary, steps, Padding.PRE).withMask());
    }

    Score score(Reviews reviews) {
        return Score.of(probabilities(reviews.texts()), reviews.labels());
    }

    List<String> tokens(String review) {
        return tokenization.tokens(review);
    }

    boolean knows(String token) {
        return vocabulary.id(token) != Vocabulary.UNKNOWN;
    }

    /** What it sees of a review: words that it does not get to see can move nothing. */
    List<String> seen(List<String> review) {
        return review.subList(Math.max(0, review.size() - steps), review.size());
    }

    /** How much each word raises the probability: the probability with the word minus that without it. */
    Occlusion occlusion(List<String> text) {
        // snippet occlusion
        double whole = probabilities(List.of(text))[0];
        List<List<String>> without = IntStream.range(0, text.size())
                .mapToObj(left -> IntStream.range(0, text.size())
                        .filter(i -> i != left)
                        .mapToObj(text::get)
                        .toList())
                .toList();
        double[] occluded = probabilities(without);
        double[] effects = new double[text.size()];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = whole - occluded[i];
        }
        // end snippet
        return new Occlusion(text, whole, effects);
    }
}
