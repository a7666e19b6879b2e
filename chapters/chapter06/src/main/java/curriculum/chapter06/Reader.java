package curriculum.chapter06;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A trained network with the vocabulary it reads by.
 *
 * @param steps how many tokens of a review it sees
 */
record Reader(MultiLayerNetwork network, Tokenization tokenization, Vocabulary vocabulary, int steps) {

    /** The probability that the writer of each text likes the film; {@code [texts]}. */
    double[] probabilities(List<List<String>> texts) {
        Sequences sequences = Sequences.of(texts, new int[texts.size()], vocabulary, steps, Padding.PRE)
                .withMask();
        return Training.predict(network, sequences);
    }

    /**
     * How much each word raises the probability: the probability with the word minus that without it.
     *
     * @return {@code [words]}
     */
    double[] occlusion(List<String> text) {
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
        return effects;
    }
}
