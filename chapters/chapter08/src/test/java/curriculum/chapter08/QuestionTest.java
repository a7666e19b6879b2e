package curriculum.chapter08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import curriculum.lab.LessonException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Vocabulary VOCABULARY = Vocabulary.of(List.of("the", "film", "was", "good", ".", "!"));
    private static final Corpus CORPUS =
            new Corpus(VOCABULARY, new Tokenizer(VOCABULARY), List.of(), List.of(), List.of(), null, null);

    @Test
    void aFullStopIsPutWhereThereIsNone() {
        Question question = Question.of("The film was [MASK] good", CORPUS, 10);
        assertThat(question.ids()).containsExactly(5, 6, 7, 4, 8, 9);
        assertThat(question.mask()).isEqualTo(3);
        assertThat(Question.of("the film was [MASK]. ", CORPUS, 10).ids()).containsExactly(5, 6, 7, 4, 9);
        assertThat(Question.of("the film was [MASK]!", CORPUS, 10).ids()).containsExactly(5, 6, 7, 4, 10);
    }

    @Test
    void aQuestionIsReadAsItIsMeant() {
        assertThat(Question.of("Ｔｈｅ\u00a0film\u200b was ［ＭＡＳＫ］！", CORPUS, 10).ids())
                .containsExactly(5, 6, 7, 4, 10);
    }

    @Test
    void aQuestionWithoutAGapOrTooLongIsRefused() {
        assertThatThrownBy(() -> Question.of("the film was good", CORPUS, 10))
                .isInstanceOf(LessonException.class)
                .hasMessage("--ask needs a sentence with [MASK] in it: the film was good");
        assertThatThrownBy(() -> Question.of("the film was [MASK] good", CORPUS, 7))
                .isInstanceOf(LessonException.class)
                .hasMessage("--ask takes at most 5 tokens; this sentence has 6: the film was [MASK] good");
    }
}
