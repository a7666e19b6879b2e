package curriculum.chapter07;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is learnt: pairs to train on, others to test on, and the vocabularies of the training pairs.
 *
 * @param writing how the target is cut into tokens and put together again
 */
record Task(
        Sizes sizes, Writing writing, Vocabulary source, Vocabulary target, List<Example> train, List<Example> test) {

    Shape shape() {
        return new Shape(source.size(), target.size(), sizes.embedding(), sizes.units());
    }

    List<Pair> trainPairs() {
        return train.stream().map(this::pair).toList();
    }

    List<Pair> testPairs() {
        return test.stream().map(this::pair).toList();
    }

    Pair pair(Example example) {
        return new Pair(read(example.source()), target.ids(example.target()));
    }

    /** The ids of a source, the end symbol last, {@code [tokens + 1]}. */
    int[] read(List<String> tokens) {
        int[] ids = Arrays.copyOf(source.ids(tokens), tokens.size() + 1);
        ids[tokens.size()] = Vocabulary.END;
        return ids;
    }

    /** The text that ids of the target stand for. */
    String text(int[] written) {
        return writing.text(target.tokens(written));
    }

    /** How many sources of the test occur in training too. */
    long sharedSources() {
        List<List<String>> trained = train.stream().map(Example::source).toList();
        Set<List<String>> known = new HashSet<>(trained);
        return test.stream().filter(one -> known.contains(one.source())).count();
    }
}
