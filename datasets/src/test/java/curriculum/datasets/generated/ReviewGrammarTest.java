package curriculum.datasets.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.datasets.TextData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewGrammarTest {
    private static final Set<String> FOR =
            Set.of("good", "great", "funny", "moving", "clever", "charming", "gripping", "fresh");
    private static final Set<String> AGAINST =
            Set.of("bad", "awful", "dull", "boring", "silly", "slow", "stale", "clumsy");

    private final TextData reviews = ReviewGrammar.generate(7, 2000, 2).train();

    @Test
    void theSameSeedGivesTheSameReviews() {
        assertThat(ReviewGrammar.generate(7, 2000, 2).train().texts()).isEqualTo(reviews.texts());
        assertThat(ReviewGrammar.generate(8, 2000, 2).train().texts()).isNotEqualTo(reviews.texts());
    }

    @Test
    void halfOfTheReviewsAreForTheFilm() {
        assertThat(reviews.classCounts()).containsExactly(1000, 1000);
        assertThatThrownBy(() -> ReviewGrammar.generate(7, 3, 2))
                .hasMessage("trainRows must be even and positive, not 3");
        assertThatThrownBy(() -> ReviewGrammar.generate(7, 2, 0)).hasMessageContaining("testRows");
    }

    @Test
    void reviewsHaveSeveralLengths() {
        List<Integer> lengths =
                reviews.texts().stream().map(text -> text.split(" ").length).toList();
        assertThat(lengths).allSatisfy(length -> assertThat(length).isBetween(4, 31));
        assertThat(lengths.stream().distinct().count()).isGreaterThan(20);
    }

    /** The rules of the grammar, applied anew to its reviews. */
    @Test
    void everyReviewThinksWhatItsRulesSay() {
        for (int i = 0; i < reviews.rows(); i++) {
            assertThat(verdict(reviews.texts().get(i)))
                    .as(reviews.texts().get(i))
                    .isEqualTo(reviews.labels()[i]);
        }
    }

    private static int verdict(String text) {
        String opinion = Stream.of(text.split("\\. ?"))
                .filter(sentence -> opinions(sentence) > 0)
                .findFirst()
                .orElseThrow();
        if (opinion.contains(" but ")) {
            return clause(opinion.substring(opinion.indexOf(" but ")));
        }
        if (opinion.startsWith("although ")) {
            return clause(opinion.substring(opinion.indexOf(", ")));
        }
        if (opinion.contains(", although ")) {
            return clause(opinion.substring(0, opinion.indexOf(", although ")));
        }
        String[] sides = opinion.split(" and ");
        return Stream.of(sides)
                .filter(side -> !side.matches(".*(slightly|somewhat|a bit).*"))
                .map(ReviewGrammarTest::clause)
                .findFirst()
                .orElseThrow();
    }

    private static long opinions(String sentence) {
        return Stream.of(sentence.split("\\W+"))
                .filter(word -> FOR.contains(word) || AGAINST.contains(word))
                .count();
    }

    private static int clause(String clause) {
        Set<String> words = Stream.of(clause.split("\\W+")).collect(Collectors.toSet());
        boolean isFor = words.stream().anyMatch(FOR::contains);
        return isFor != words.contains("not") ? 1 : 0;
    }
}
