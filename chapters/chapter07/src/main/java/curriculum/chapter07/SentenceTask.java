package curriculum.chapter07;

import curriculum.datasets.SentencePair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The real task: short sentences of frequent words. */
final class SentenceTask {
    private SentenceTask() {}

    /**
     * Takes the short pairs, sets some English sentences apart with all their translations, and keeps the pairs whose words are
     * all among the most frequent of the training part.
     *
     * @param sourceWords size of the English vocabulary
     * @param targetWords size of the other one
     * @param testRows how many English sentences to test on, each with its first translation
     */
    static Task of(
            List<SentencePair> pairs,
            Sizes sizes,
            Writing writing,
            int sourceWords,
            int targetWords,
            int testRows,
            Random random) {
        List<Example> examples = pairs.stream()
                .map(pair -> new Example(
                        pair.source(),
                        Writing.WORDS.tokens(pair.source()),
                        pair.target(),
                        writing.tokens(pair.target())))
                .filter(one -> one.source().size() <= sizes.sourceLimit()
                        && one.target().size() <= sizes.targetLimit())
                .toList();
        Set<List<String>> kept = heldOut(examples, testRows, random);
        List<Example> train =
                examples.stream().filter(one -> !kept.contains(one.source())).toList();
        Vocabulary source = Vocabulary.fit(train.stream().map(Example::source).toList(), sourceWords);
        Vocabulary target = Vocabulary.fit(train.stream().map(Example::target).toList(), targetWords);
        List<Example> test = new ArrayList<>();
        Set<List<String>> asked = new HashSet<>();
        for (Example one : examples) {
            if (kept.contains(one.source()) && isKnown(one, source, target) && asked.add(one.source())) {
                test.add(one);
            }
        }
        return new Task(
                sizes,
                writing,
                source,
                target,
                train.stream().filter(one -> isKnown(one, source, target)).toList(),
                test.subList(0, Math.min(testRows, test.size())));
    }

    /** Twice as many sentences as are tested on: some have words that are not frequent. */
    private static Set<List<String>> heldOut(List<Example> examples, int testRows, Random random) {
        List<List<String>> sources = new ArrayList<>(
                new LinkedHashSet<>(examples.stream().map(Example::source).toList()));
        Collections.shuffle(sources, random);
        return new HashSet<>(sources.subList(0, Math.min(sources.size() / 5, 2 * testRows)));
    }

    private static boolean isKnown(Example one, Vocabulary source, Vocabulary target) {
        return source.knows(one.source()) && target.knows(one.target());
    }
}
