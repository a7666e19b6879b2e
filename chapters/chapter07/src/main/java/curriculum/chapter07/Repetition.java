package curriculum.chapter07;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A task that needs nothing but memory: read some letters and write them again. All lengths are equally frequent. */
final class Repetition {
    /** Letters of the longest text. */
    static final int LONGEST = 12;

    private static final String LETTERS = "abcdefghijklmnop";
    private static final int TRAIN = 20_000;
    private static final int TEST_OF_A_LENGTH = 40;

    private Repetition() {}

    static Task of(Random random) {
        List<Example> train = new ArrayList<>();
        for (int i = 0; i < TRAIN; i++) {
            train.add(example(1 + random.nextInt(LONGEST), random));
        }
        List<Example> test = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < TEST_OF_A_LENGTH; i++) {
                test.add(example(length, random));
            }
        }
        Vocabulary letters = Vocabulary.fit(train.stream().map(Example::source).toList(), 100);
        return new Task(Sizes.REPETITION, Writing.CHARACTERS, letters, letters, train, test);
    }

    private static Example example(int length, Random random) {
        String text = IntStream.range(0, length)
                .mapToObj(i -> LETTERS.charAt(random.nextInt(LETTERS.length())))
                .map(String::valueOf)
                .collect(Collectors.joining());
        List<String> tokens = Writing.CHARACTERS.tokens(text);
        return new Example(text, tokens, text, tokens);
    }
}
