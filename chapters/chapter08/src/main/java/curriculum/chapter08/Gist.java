package curriculum.chapter08;

import curriculum.chapter08.EncoderNetwork.Pooling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A second task without labels, for the text as a whole: of a passage's average, guess which words the whole text holds. BERT has one
 * for [CLS], whether two sentences follow each other; bags of words to guess are those of Le and Mikolov (2014).
 *
 * @param batch passages a step
 * @param steps how many
 * @param learningRate the largest
 * @param frequent so many of the most frequent tokens are not asked for, since they stand in every text
 */
record Gist(int batch, int steps, double learningRate, int frequent) {

    /**
     * What came of it.
     *
     * @param encoder a network whose encoder has learned further
     * @param unigram the loss of knowing how frequent tokens are, in nats
     * @param loss the mean of the last fifth of the steps
     */
    record Result(MultiLayerNetwork encoder, double unigram, double loss) {}

    /** Trains a copy of a model's encoder further. */
    Result train(MultiLayerNetwork model, EncoderOptions options, Corpus corpus, Random random, Runnable afterStep) {
        int size = corpus.vocabulary().size();
        List<Reading> texts = corpus.readings();
        boolean[] asked = asked(texts, size);
        MultiLayerNetwork network = EncoderNetwork.classifier(
                options, Pooling.AVERAGE, size, Pretraining.rate(learningRate, steps), random.nextLong());
        EncoderNetwork.copyEncoder(model, network);
        double loss = 0;
        double[] mean = new double[size];
        int last = steps - steps / 5;
        for (int step = 0; step < steps; step++) {
            // snippet gist
            List<Encoded> passages = new ArrayList<>();
            float[][] words = new float[batch][]; // [batch, vocabulary]
            for (int row = 0; row < batch; row++) {
                Reading text = texts.get(random.nextInt(texts.size()));
                passages.add(text.any(random));
                words[row] = shares(text.ids(), asked);
            }
            network.fit(Batches.classification(passages, words));
            // end snippet
            loss += step < last ? 0 : network.score() / (steps - last);
            for (float[] row : words) {
                for (int token = 0; token < size; token++) {
                    mean[token] += row[token] / batch / steps;
                }
            }
            afterStep.run();
        }
        return new Result(network, Distributions.entropy(mean), loss);
    }

    // Which share of a text's tokens each token is, among those that are asked for.
    private static float[] shares(int[] ids, boolean[] asked) {
        long count = IntStream.of(ids).filter(id -> asked[id]).count();
        float[] shares = new float[asked.length];
        for (int id : ids) {
            shares[id] += asked[id] ? 1f / count : 0;
        }
        return shares;
    }

    private boolean[] asked(List<Reading> texts, int size) {
        int[] counts = new int[size];
        texts.forEach(text -> IntStream.of(text.ids()).forEach(id -> counts[id]++));
        boolean[] asked = new boolean[size];
        IntStream.range(Vocabulary.SPECIAL.size(), size)
                .boxed()
                .sorted(Comparator.comparingInt(id -> -counts[id]))
                .skip(frequent)
                .forEach(id -> asked[id] = true);
        return asked;
    }
}
