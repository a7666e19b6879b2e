package curriculum.chapter08;

import java.util.ArrayList;
import java.util.List;

/**
 * What the encoder reads: [CLS] A [SEP], or [CLS] A [SEP] B [SEP].
 *
 * @param ids of the tokens, {@code [steps]}
 * @param second where segment B begins; the number of tokens when there is none
 */
record Encoded(int[] ids, int second) {

    /** One passage alone. */
    static Encoded single(List<Integer> passage, Vocabulary vocabulary) {
        int[] ids = join(vocabulary, List.of(passage));
        return new Encoded(ids, ids.length);
    }

    /** Two passages that follow each other. */
    static Encoded pair(List<Integer> first, List<Integer> second, Vocabulary vocabulary) {
        return new Encoded(join(vocabulary, List.of(first, second)), first.size() + 2);
    }

    private static int[] join(Vocabulary vocabulary, List<List<Integer>> passages) {
        List<Integer> ids = new ArrayList<>(List.of(vocabulary.id(Vocabulary.CLS)));
        for (List<Integer> passage : passages) {
            ids.addAll(passage);
            ids.add(vocabulary.id(Vocabulary.SEP));
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    int length() {
        return ids.length;
    }

    /** The segment of a token: 0 for [CLS] A [SEP], 1 for B [SEP]. */
    int segment(int step) {
        return step < second ? 0 : 1;
    }

    /** The same with other tokens in place. */
    Encoded with(int[] others) {
        return new Encoded(others, second);
    }
}
