package curriculum.chapter07;

import static org.assertj.core.api.Assertions.assertThat;

import curriculum.datasets.SentencePair;
import curriculum.datasets.Tatoeba;
import curriculum.datasets.generated.DateSpelling;
import curriculum.datasets.generated.SpelledDates;
import curriculum.datasets.store.Catalogue;
import curriculum.datasets.store.DatasetStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class TaskTest {
    @Test
    void datesAreCutIntoWordsDigitsAndSyllables() {
        assertThat(Tokens.of("Sunday, the 3rd of May '09").tokens())
                .containsExactly("sunday", ",", "the", "3", "rd", "of", "may", "'", "0", "9");
        assertThat(Tokens.of("일요일, 2009년 5월").tokens())
                .containsExactly("일", "요", "일", ",", "2", "0", "0", "9", "년", "5", "월");
        assertThat(Tokens.of(" \t").tokens()).isEmpty();
    }

    @Test
    void alignmentNamesTokens() {
        boolean[][] aligned = DateTask.alignment(DateSpelling.ORDINAL.write(LocalDate.of(2009, 5, 23)));

        // the twenty - third of may , 2 0 0 9
        assertThat(aligned[8]).containsExactly(only(11, 1));
        assertThat(aligned[9]).containsExactly(only(11, 3));
        assertThat(aligned[5]).containsExactly(only(11, 5));
        assertThat(aligned[3]).containsExactly(only(11, 10));
        assertThat(aligned[4]).containsOnly(false);
    }

    private static boolean[] only(int length, int token) {
        boolean[] aligned = new boolean[length];
        aligned[token] = true;
        return aligned;
    }

    @Test
    void textsSurviveBeingCut() {
        assertThat(Writing.WORDS.tokens("L’heure, aujourd'hui : peut-être 3 fois !"))
                .containsExactly("l'", "heure", ",", "aujourd'", "hui", ":", "peut-être", "3", "fois", "!");
        assertThat(Writing.WORDS.text(List.of("l'", "heure", "est", "passée", ".")))
                .isEqualTo("l'heure est passée .");
        String korean = "나는 Tom을 봤다.";
        assertThat(Writing.SYLLABLES.tokens(korean)).contains("▁", "tom", "을").hasSize(9);
        assertThat(Writing.SYLLABLES.text(Writing.SYLLABLES.tokens(korean))).isEqualTo("나는 tom을 봤다.");
        assertThat(Writing.CHARACTERS.text(Writing.CHARACTERS.tokens("2009-05-03")))
                .isEqualTo("2009-05-03");
    }

    @Test
    void theVocabularyKeepsTheMostFrequent() {
        Vocabulary vocabulary = Vocabulary.fit(List.of(List.of("b", "a", "b"), List.of("c", "b", "c")), 6);

        assertThat(vocabulary.size()).isEqualTo(6);
        assertThat(vocabulary.ids(List.of("b", "c", "a"))).containsExactly(4, 5, Vocabulary.UNKNOWN);
        assertThat(vocabulary.tokens(new int[] {5, Vocabulary.END})).containsExactly("c", "<end>");
        assertThat(vocabulary.knows(List.of("b", "c"))).isTrue();
        assertThat(vocabulary.knows(List.of("a"))).isFalse();
    }

    @Test
    void anEnglishSentenceIsInOnePartOnlyWithAllItsTranslations() {
        List<SentencePair> pairs = IntStream.range(0, 400)
                .mapToObj(i -> new SentencePair("Word " + i / 2 % 50 + " and " + i / 4 + ".", "Mot " + i % 20 + "."))
                .toList();
        Task task = SentenceTask.of(pairs, Sizes.FRENCH, Writing.WORDS, 200, 200, 10, new Random(3));

        assertThat(task.sharedSources()).isZero();
        assertThat(task.test()).hasSizeLessThanOrEqualTo(10);
        assertThat(task.test().stream().map(Example::source).distinct())
                .hasSize(task.test().size());
        assertThat(task.train())
                .allSatisfy(one -> assertThat(task.source().knows(one.source())).isTrue());
    }

    @Test
    void theRealSentencesAreShortAndKnown() {
        Optional<Path> folder =
                DatasetStore.standard().find(Catalogue.standard().entry("translation"));
        Assumptions.assumeTrue(folder.isPresent(), "The real data is not on this machine");
        Task task = SentenceTask.of(
                Tatoeba.korean(folder.orElseThrow()), Sizes.KOREAN, Writing.SYLLABLES, 1000, 600, 200, new Random(42));

        assertThat(task.sharedSources()).isZero();
        assertThat(task.test()).allSatisfy(one -> {
            assertThat(one.source()).hasSizeLessThanOrEqualTo(Sizes.KOREAN.sourceLimit());
            assertThat(one.target()).hasSizeLessThanOrEqualTo(Sizes.KOREAN.targetLimit());
            assertThat(task.target().knows(one.target())).isTrue();
        });
    }

    @Test
    void noDateOfTheTestOccursInTraining() {
        Task task = DateTask.of(SpelledDates.generate(1, 500, 100));

        assertThat(task.sharedSources()).isZero();
        assertThat(task.pair(task.test().get(0)).source()).endsWith(Vocabulary.END);
    }
}
