package curriculum.chapter07;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Trains a graph on pairs, batch by batch. */
final class Training {
    /** So many batches are drawn together and sorted by length, so that little is padded. */
    private static final int POOL = 40;

    private static final int ROUNDED_TO = 4;

    private final int batch;
    private final Random random;
    private final List<Double> losses = new ArrayList<>();
    private long nanos;

    /** @param batch how many pairs are learnt from at once */
    Training(int batch, long seed) {
        this.batch = batch;
        this.random = new Random(seed);
    }

    /**
     * Takes so many steps.
     *
     * @param afterStep is called after every step
     */
    Training run(ComputationGraph graph, List<Pair> pairs, int steps, Runnable afterStep) {
        List<Batch> batches = new ArrayList<>();
        long start = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            if (batches.isEmpty()) {
                batches.addAll(draw(pairs));
            }
            graph.fit(batches.remove(batches.size() - 1).dataSet());
            losses.add(graph.score());
            afterStep.run();
        }
        nanos += System.nanoTime() - start;
        return this;
    }

    /** Batches of similar lengths come one after another: the layers keep their memory while the shape stays. */
    private List<Batch> draw(List<Pair> pairs) {
        List<Pair> pool = new ArrayList<>();
        for (int i = 0; i < batch * POOL; i++) {
            pool.add(pairs.get(random.nextInt(pairs.size())));
        }
        pool.sort(Comparator.comparingInt(pair -> pair.source().length));
        TreeMap<Integer, List<Batch>> groups = new TreeMap<>();
        for (int from = 0; from < pool.size(); from += batch) {
            List<Pair> rows = pool.subList(from, from + batch);
            int longest = rows.get(batch - 1).source().length;
            int steps = (longest + ROUNDED_TO - 1) / ROUNDED_TO * ROUNDED_TO;
            groups.computeIfAbsent(steps, none -> new ArrayList<>()).add(Batch.of(rows, steps));
        }
        List<List<Batch>> shuffled = new ArrayList<>(groups.values());
        Collections.shuffle(shuffled, random);
        List<Batch> batches = new ArrayList<>();
        shuffled.forEach(group -> {
            Collections.shuffle(group, random);
            batches.addAll(group);
        });
        return batches;
    }

    /** The loss of every step, in nats a token. */
    double[] losses() {
        return losses.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double seconds() {
        return nanos / 1e9;
    }
}
