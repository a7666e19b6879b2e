package curriculum.chapter08;

import curriculum.datasets.TextNormalization;
import curriculum.lab.LessonException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with a gap in it.
 *
 * @param sentence as somebody wrote it
 * @param ids its tokens and a full stop, {@code [steps]}
 * @param mask which of them is the first [MASK]
 */
record Question(String sentence, List<Integer> ids, int mask) {

    /**
     * Reads a question.
     *
     * @param most how many tokens a model can read
     * @throws LessonException when it has no [MASK], or too many tokens
     */
    static Question of(String sentence, Corpus corpus, int most) {
        List<Integer> ids = new ArrayList<>(corpus.tokenizer().encode(sentence));
        if (!TextNormalization.normalize(sentence).matches("(?s).*[.!?]\\s*")) {
            ids.add(corpus.vocabulary().id(".")); // the model has seen no sentence without one
        }
        int mask = ids.indexOf(corpus.vocabulary().id(Vocabulary.MASK));
        if (mask < 0) {
            throw new LessonException("--ask needs a sentence with [MASK] in it: " + sentence);
        }
        int longest = most - 2; // [CLS] and [SEP]
        if (ids.size() > longest) {
            throw new LessonException(
                    "--ask takes at most " + longest + " tokens; this sentence has " + ids.size() + ": " + sentence);
        }
        return new Question(sentence, ids, mask);
    }
}
