package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubwordsTest {
    /** The example of Sennrich, Haddow and Birch (2016), section 3.2. */
    private static final Map<String, Integer> WORDS = Map.of("low", 5, "lower", 2, "newest", 6, "widest", 3);

    private static final int CHARACTERS = 12; // l, n, w, and ##o ##w ##e ##r ##s ##t ##i ##d, where w is both
    private static final int BASE = Vocabulary.SPECIAL.size() + CHARACTERS - 1;

    private static List<String> merges(int count) {
        Vocabulary vocabulary = SubwordTrainer.train(WORDS, BASE + count);
        return java.util.stream.IntStream.range(BASE, vocabulary.size())
                .mapToObj(vocabulary::token)
                .toList();
    }

    private static String tokens(Vocabulary vocabulary, String text) {
        return String.join(
                " ",
                new Tokenizer(vocabulary)
                        .encode(text).stream().map(vocabulary::token).toList());
    }

    @Test
    void theMostFrequentPairIsMergedFirst() {
        // "es" and "st" occur nine times each, then "est" nine times, and so on.
        assertThat(merges(2)).containsExactly("##st", "##est");
        assertThat(merges(3)).hasSize(3);
    }

    @Test
    void itStopsWhenEveryWordIsOneToken() {
        Vocabulary vocabulary = SubwordTrainer.train(WORDS, 1000);
        assertThat(vocabulary.size()).isLessThan(60);
        assertThat(WORDS.keySet()).allMatch(vocabulary::contains);
    }

    @Test
    void aSizeWithoutRoomForTheCharactersIsNamed() {
        assertThatThrownBy(() -> SubwordTrainer.train(WORDS, BASE - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("size must be at least " + BASE + ",")
                .hasMessageEndingWith("but is " + (BASE - 1));
    }

    @Test
    void wordsAreSplitIntoTheLongestTokens() {
        Vocabulary vocabulary = Vocabulary.of(List.of("un", "u", "##n", "##able", "##watch", "##w", "watch", "!"));
        assertThat(tokens(vocabulary, "Unwatchable!")).isEqualTo("un ##watch ##able !");
        assertThat(tokens(vocabulary, "watch unun")).isEqualTo("watch [UNK]");
        assertThat(tokens(vocabulary, "watch [MASK] watch")).isEqualTo("watch [MASK] watch");
        assertThat(tokens(vocabulary, "watch[UNK]u [mask]")).startsWith("watch [UNK] u ");
        assertThat(tokens(vocabulary, "")).isEmpty();
    }

    @Test
    void wordsAreThoseOfBert() {
        assertThat(Words.of("It's a Café,<br /><br />in 1999!"))
                .containsExactly("it", "'", "s", "a", "cafe", ",", "in", "1999", "!");
    }

    @Test
    void everyTextOfKnownCharactersComesBack() {
        Random random = new Random(5);
        for (int trial = 0; trial < 50; trial++) {
            Map<String, Integer> words = new TreeMap<>();
            for (int i = 0; i < 30; i++) {
                words.put(word(random), 1 + random.nextInt(9));
            }
            // Every letter as a beginning and inside, so that words which were not learned from come back too.
            words.put("abcd", 1);
            words.put("dabc", 1);
            words.put("cdab", 1);
            words.put("bcda", 1);
            Tokenizer tokenizer = new Tokenizer(SubwordTrainer.train(words, 13 + random.nextInt(40)));
            String text = word(random) + " " + word(random) + " " + word(random);
            assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
        }
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(7), 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
