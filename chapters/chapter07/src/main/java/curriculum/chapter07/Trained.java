package curriculum.chapter07;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A network that has learnt a task, and what it writes for the test.
 *
 * @param graph the whole graph
 * @param greedy for each pair of the test
 */
record Trained(
        Task task,
        AttentionKind kind,
        ComputationGraph graph,
        Training training,
        Translator translator,
        List<Hypothesis> greedy) {
    /** As many sentences are translated at once. */
    private static final int ROWS = 250;

    static Trained of(Task task, AttentionKind kind, long seed, Runnable afterStep) {
        Sizes sizes = task.sizes();
        EncoderDecoder network = new EncoderDecoder(kind, task.shape());
        ComputationGraph graph = network.whole(sizes.learningRate(), sizes.steps(), seed);
        Training training = new Training(sizes.batch(), seed).run(graph, task.trainPairs(), sizes.steps(), afterStep);
        Translator translator = Translator.of(network, graph);
        List<Hypothesis> greedy = new ArrayList<>();
        for (Batch batch : batches(task)) {
            greedy.addAll(new GreedySearch(translator, sizes.targetLimit()).write(batch));
        }
        return new Trained(task, kind, graph, training, translator, greedy);
    }

    /** The test in batches. */
    static List<Batch> batches(Task task) {
        List<Pair> pairs = task.testPairs();
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += ROWS) {
            batches.add(Batch.of(pairs.subList(from, Math.min(from + ROWS, pairs.size()))));
        }
        return batches;
    }

    /** What is written with a beam. */
    List<Hypothesis> beam(int width) {
        List<Hypothesis> found = new ArrayList<>();
        for (Batch batch : batches(task)) {
            found.addAll(new BeamSearch(translator, width, task.sizes().targetLimit()).write(batch));
        }
        return found;
    }

    double exactMatch() {
        return exactMatch(greedy, 0, Integer.MAX_VALUE);
    }

    /** The share of right answers among sources with at least {@code from} and less than {@code to} tokens. */
    double exactMatch(List<Hypothesis> written, int from, int to) {
        int rows = 0;
        int right = 0;
        for (int i = 0; i < written.size(); i++) {
            Example example = task.test().get(i);
            if (example.source().size() >= from && example.source().size() < to) {
                rows++;
                right += Arrays.equals(written.get(i).tokens(), task.target().ids(example.target())) ? 1 : 0;
            }
        }
        return rows == 0 ? Double.NaN : (double) right / rows;
    }

    /** The BLEU of what was written for sources with at least {@code from} tokens. */
    double bleu(List<Hypothesis> written, int from) {
        List<List<String>> mine = new ArrayList<>();
        List<List<String>> theirs = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Example example = task.test().get(i);
            if (example.source().size() >= from) {
                mine.add(Scoring.tokens(task.writing(), task.text(written.get(i).tokens())));
                theirs.add(Scoring.tokens(task.writing(), example.reference()));
            }
        }
        return Bleu.of(mine, theirs).score();
    }

    /** The chrF of what was written. */
    double chrf() {
        return Chrf.of(
                greedy.stream().map(one -> task.text(one.tokens())).toList(),
                task.test().stream().map(one -> Scoring.lower(one.reference())).toList());
    }
}
