package curriculum.chapter07;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes, at every step, the most probable token. */
final class GreedySearch {
    private final Translator translator;
    private final int limit;

    /** @param limit the most tokens to write: a decoder need not ever say the end symbol */
    GreedySearch(Translator translator, int limit) {
        this.translator = translator;
        this.limit = limit;
    }

    /** Writes a sentence for each source of a batch. */
    List<Hypothesis> write(Batch batch) {
        int rows = (int) batch.source().size(0);
        int[][] written = new int[rows][limit];
        int[] lengths = new int[rows];
        double[] logs = new double[rows];
        boolean[] ended = new boolean[rows];
        // snippet greedy
        Translator.Memory memory = translator.read(batch.source(), batch.sourceMask());
        int[] tokens = new int[rows];
        Arrays.fill(tokens, Vocabulary.START);
        int open = rows;
        for (int step = 0; step < limit && open > 0; step++) {
            Translator.Step next = translator.next(memory, tokens);
            float[][] probabilities = next.probabilities().toFloatMatrix();
            for (int row = 0; row < rows; row++) {
                tokens[row] = mostProbable(probabilities[row]);
                if (ended[row]) {
                    continue;
                }
                logs[row] += Math.log(probabilities[row][tokens[row]]);
                if (tokens[row] == Vocabulary.END) {
                    ended[row] = true;
                    open--;
                } else {
                    written[row][lengths[row]++] = tokens[row];
                }
            }
            memory = next.memory();
        }
        // end snippet
        List<Hypothesis> hypotheses = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            hypotheses.add(new Hypothesis(Arrays.copyOf(written[row], lengths[row]), logs[row], ended[row]));
        }
        return hypotheses;
    }

    static int mostProbable(float[] probabilities) {
        int best = 0;
        for (int id = 1; id < probabilities.length; id++) {
            if (probabilities[id] > probabilities[best]) {
                best = id;
            }
        }
        return best;
    }
}
