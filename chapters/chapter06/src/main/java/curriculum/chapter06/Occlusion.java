package curriculum.chapter06;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What each word of a review does to the probability.
 *
 * @param probability of the whole review being positive
 * @param effects how much each word raises it, {@code [words]}
 */
record Occlusion(List<String> words, double probability, double[] effects) {

    /** How much a word raises the probability wherever it stands; 0 if it stands nowhere. */
    double effectOf(String word) {
        return IntStream.range(0, effects.length)
                .filter(i -> words.get(i).equals(word))
                .mapToDouble(i -> effects[i])
                .sum();
    }
}
