package curriculum.chapter08;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A choice between two words at a place where grammar allows one of them only (Linzen, Dupoux and Goldberg 2016). As many places of
 * the one as of the other, so that to guess is to be right in half of them.
 */
final class MinimalPairs {
    private static final int MEASURED_TOGETHER = 50;

    /** A place in a text. */
    private record Place(Encoded text, int step) {}

    private final Vocabulary vocabulary;
    private final int first;
    private final int second;
    private final List<Place> places = new ArrayList<>();

    /**
     * Finds the places where one of the words stands.
     *
     * @param most as many places of each word at most
     */
    MinimalPairs(List<Encoded> texts, String first, String second, Vocabulary vocabulary, int most) {
        this.vocabulary = vocabulary;
        for (String word : List.of(first, second)) {
            if (!vocabulary.contains(word)) {
                throw new IllegalArgumentException("'" + word + "' is not one token of the vocabulary");
            }
        }
        this.first = vocabulary.id(first);
        this.second = vocabulary.id(second);
        List<Place> ofFirst = find(texts, this.first), ofSecond = find(texts, this.second);
        int count = Math.min(most, Math.min(ofFirst.size(), ofSecond.size()));
        places.addAll(ofFirst.subList(0, count));
        places.addAll(ofSecond.subList(0, count));
    }

    private static List<Place> find(List<Encoded> texts, int token) {
        List<Place> found = new ArrayList<>();
        for (Encoded text : texts) {
            for (int step = 0; step < text.length(); step++) {
                if (text.ids()[step] == token) {
                    found.add(new Place(text, step));
                }
            }
        }
        return found;
    }

    int count() {
        return places.size();
    }

    /** The share of places where the network holds the right word for more likely than the other. */
    double accuracy(MultiLayerNetwork network) {
        return accuracy(network, false);
    }

    /** The same when everything to the right of the place is hidden too. */
    double accuracyFromTheLeft(MultiLayerNetwork network) {
        return accuracy(network, true);
    }

    private double accuracy(MultiLayerNetwork network, boolean leftOnly) {
        int right = 0;
        for (int from = 0; from < places.size(); from += MEASURED_TOGETHER) {
            List<Place> batch = places.subList(from, Math.min(places.size(), from + MEASURED_TOGETHER));
            List<Encoded> hidden = batch.stream()
                    .map(place -> Masking.hide(place.text, place.step, leftOnly, vocabulary))
                    .toList();
            INDArray probabilities = network.output(Batches.features(hidden), false, Batches.mask(hidden), null);
            for (int i = 0; i < batch.size(); i++) {
                int step = batch.get(i).step;
                boolean saysFirst = probabilities.getDouble(i, first, step) > probabilities.getDouble(i, second, step);
                right += saysFirst == (batch.get(i).text.ids()[step] == first) ? 1 : 0;
            }
        }
        return (double) right / places.size();
    }
}
