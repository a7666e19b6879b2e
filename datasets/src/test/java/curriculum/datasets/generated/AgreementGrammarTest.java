package curriculum.datasets.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import curriculum.datasets.TextData;
import curriculum.datasets.generated.AgreementGrammar.Arc;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AgreementGrammarTest {
    @Test
    void theStepsFromEachStateHaveProbabilitiesThatSumToOne() {
        Map<String, Double> sums = AgreementGrammar.arcs().stream()
                .collect(Collectors.groupingBy(Arc::from, Collectors.summingDouble(Arc::probability)));
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-12)));
        assertThat(AgreementGrammar.arcs())
                .allMatch(arc -> arc.to().equals(AgreementGrammar.END) || sums.containsKey(arc.to()));
    }

    @Test
    void wordsAgreeAtADistanceAndTheLabelIsTheOpinion() {
        TextData texts = AgreementGrammar.generate(3, 2000, 1).train();
        for (int row = 0; row < texts.rows(); row++) {
            String text = texts.texts().get(row);
            boolean many = text.matches(".* them for being \\w+\\.");
            assertThat(text).matches(many ? "(the|these) \\w+s .*" : "(the|this) \\w+ .*");
            assertThat(text).containsPattern(many ? "\\bwere\\b" : "\\bwas\\b");
            boolean kind = text.matches(".* (loved|enjoyed|admired) (it|them) for being \\w+\\.");
            assertThat(texts.labels()[row]).isEqualTo(kind ? 1 : 0);
            if (text.contains(" good. ")) {
                assertThat(kind).isEqualTo(!text.contains(" not good. "));
            }
            assertThat(text).doesNotContain(kind ? "being bad" : "being good");
        }
        assertThat(texts.classCounts()[1]).isBetween(900, 1100);
    }

    @Test
    void aSeedGivesTheSameTexts() {
        TextData texts = AgreementGrammar.generate(5, 50, 1).train();
        assertThat(AgreementGrammar.generate(5, 50, 1).train().texts()).isEqualTo(texts.texts());
        assertThat(AgreementGrammar.generate(6, 50, 1).train().texts()).isNotEqualTo(texts.texts());
        assertThatThrownBy(() -> AgreementGrammar.generate(5, 0, 1)).hasMessageContaining("must be positive, not 0");
    }
}
