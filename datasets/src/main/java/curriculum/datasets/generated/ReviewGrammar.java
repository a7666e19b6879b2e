package curriculum.datasets.generated;

import curriculum.datasets.ReviewData;
import curriculum.datasets.TextData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes up film reviews in which the order of the words decides.
 *
 * <p>What a review thinks follows from five rules:
 *
 * <ol>
 *   <li>an adjective is for the film or against it;
 *   <li>"not" turns its adjective around: "not bad", "not as good as i hoped";
 *   <li>"but" gives the verdict to what comes after it: "the cast was dull but the story was great";
 *   <li>"although" takes the verdict from the clause that it begins;
 *   <li>of two opinions joined by "and" the stronger one counts: "slightly silly and extremely moving".
 * </ol>
 *
 * Most reviews hold words for and against in equal number, so that counting words does not help. Sentences that mean
 * nothing stand before and after, which gives the reviews several lengths.
 */
public final class ReviewGrammar {
    /** What a review is. */
    public static final List<String> CLASSES = List.of("negative", "positive");

    private static final List<List<String>> ADJECTIVES = List.of(
            List.of("bad", "awful", "dull", "boring", "silly", "slow", "stale", "clumsy"),
            List.of("good", "great", "funny", "moving", "clever", "charming", "gripping", "fresh"));
    private static final List<String> EXPECTATIONS = List.of("feared", "hoped");
    private static final List<String> ASPECTS =
            List.of("film", "story", "acting", "cast", "music", "ending", "script", "dialogue", "camera", "plot");
    private static final List<String> STRONG = List.of("very", "extremely", "really");
    private static final List<String> WEAK = List.of("slightly", "somewhat", "a bit");
    private static final List<String> FILLERS = List.of(
            "i saw it on a rainy sunday.",
            "my brother bought the tickets.",
            "it runs for two hours.",
            "the director is from spain.",
            "we sat in the last row.",
            "it was shot in winter.",
            "the room was full of people.",
            "i had read the book before.",
            "it plays in a small town.",
            "there was popcorn for everybody.");
    private static final int MOST_FILLERS = 2;

    private final Random random;

    private ReviewGrammar(Random random) {
        this.random = random;
    }

    /**
     * Makes up reviews of which half are for and half against, in random order.
     *
     * @param seed gives the same reviews on every platform
     * @param trainRows how many to learn from; an even number
     * @param testRows how many to test on; an even number
     * @throws IllegalArgumentException if a number of rows is odd or not positive
     */
    public static ReviewData generate(long seed, int trainRows, int testRows) {
        ReviewGrammar grammar = new ReviewGrammar(new Random(seed));
        return new ReviewData(grammar.reviews("trainRows", trainRows), grammar.reviews("testRows", testRows));
    }

    private TextData reviews(String name, int rows) {
        if (rows <= 0 || rows % 2 != 0) {
            throw new IllegalArgumentException(name + " must be even and positive, not " + rows);
        }
        List<Integer> labels = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            labels.add(row % 2);
        }
        Collections.shuffle(labels, random);
        List<String> texts = labels.stream().map(this::review).toList();
        return new TextData(
                CLASSES, texts, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private String review(int label) {
        List<String> sentences = new ArrayList<>();
        int fillers = random.nextInt(MOST_FILLERS + 1);
        for (int i = 0; i < fillers; i++) {
            sentences.add(pick(FILLERS));
        }
        // Where the verdict stands is random too: after all fillers, before them, or between.
        sentences.add(random.nextInt(fillers + 1), verdict(label) + ".");
        return String.join(" ", sentences);
    }

    private String verdict(int label) {
        int other = 1 - label;
        return switch (random.nextInt(10)) {
            case 0, 1 -> clause(label);
            case 2 -> clause(label) + " and " + clause(label);
            case 3, 4 -> clause(other) + ", but " + clause(label);
            case 5 -> subject() + " " + opinion(other) + " but " + opinion(label);
            case 6 -> "although " + clause(other) + ", " + clause(label);
            case 7 -> clause(label) + ", although " + clause(other);
            case 8 ->
                subject() + " " + pick(WEAK) + " " + adjective(other) + " and " + pick(STRONG) + " " + adjective(label);
            default ->
                subject() + " " + pick(STRONG) + " " + adjective(label) + " and " + pick(WEAK) + " " + adjective(other);
        };
    }

    private String clause(int label) {
        return subject() + " " + opinion(label);
    }

    private String subject() {
        return (random.nextBoolean() ? "the " : "this ") + pick(ASPECTS) + " was";
    }

    private String opinion(int label) {
        int other = 1 - label;
        return switch (random.nextInt(8)) {
            case 0, 1 -> "not " + adjective(other);
            case 2 -> "not " + pick(STRONG) + " " + adjective(other);
            case 3 -> expected(label);
            case 4 -> pick(STRONG) + " " + adjective(label);
            default -> adjective(label);
        };
    }

    /** Neither "feared" nor "hoped" tells the label: both come with and without "not". */
    private String expected(int label) {
        int other = 1 - label;
        return random.nextBoolean()
                ? "as " + adjective(label) + " as i " + EXPECTATIONS.get(label)
                : "not as " + adjective(other) + " as i " + EXPECTATIONS.get(other);
    }

    private String adjective(int label) {
        return pick(ADJECTIVES.get(label));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
