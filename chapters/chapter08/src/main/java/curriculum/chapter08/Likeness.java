package curriculum.chapter08;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Which words a network holds for alike: the cosine between the vectors of its token table. */
final class Likeness {
    private static final List<String> KIND =
            List.of("great", "wonderful", "perfect", "excellent", "loved", "beautiful");
    private static final List<String> UNKIND = List.of("bad", "terrible", "horrible", "boring", "worst", "waste");
    private static final int SHOWN = 5;

    private final Vocabulary vocabulary;
    private final double[][] vectors; // [tokens, width], of length 1; more than the vocabulary has where it is small

    Likeness(MultiLayerNetwork network, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vectors = network.getLayer(0).getParam("Wtoken").transpose().toDoubleMatrix();
        for (double[] vector : vectors) {
            double length = Math.sqrt(dot(vector, vector));
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
    }

    /** The words that are most like one, the most alike first. */
    String nearest(String word) {
        int id = vocabulary.id(word);
        return IntStream.range(Vocabulary.SPECIAL.size(), vocabulary.size())
                .filter(other -> other != id)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -dot(vectors[id], vectors[other])))
                .limit(SHOWN)
                .map(vocabulary::token)
                .collect(Collectors.joining(", "));
    }

    /** How much more alike words of praise are to each other, and words of blame to each other, than the ones to the others. */
    double contrast() {
        return (mean(KIND, KIND) + mean(UNKIND, UNKIND)) / 2 - mean(KIND, UNKIND);
    }

    private double mean(List<String> some, List<String> others) {
        return some.stream()
                .flatMapToDouble(one -> others.stream()
                        .filter(other -> !other.equals(one))
                        .mapToDouble(other -> dot(vectors[vocabulary.id(one)], vectors[vocabulary.id(other)])))
                .average()
                .orElseThrow();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
