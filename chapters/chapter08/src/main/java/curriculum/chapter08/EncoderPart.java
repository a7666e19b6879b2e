package curriculum.chapter08;

import static curriculum.lab.Band.both;

import curriculum.lab.Lesson;
import curriculum.layers.transformer.TokenEmbedding;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.schedule.FixedSchedule;

/** The third part of the lesson: what turns attention into an encoder. */
final class EncoderPart {
    private static final int VOCABULARY = 50;
    private static final int WIDTH = 32;
    private static final int STEPS = 10;
    private static final EncoderOptions SMALL = new EncoderOptions(VOCABULARY, STEPS, WIDTH, 2, 2);

    private final Lesson lesson;

    EncoderPart(Lesson lesson) {
        this.lesson = lesson;
    }

    void residual() {
        DeepStack plain = new DeepStack(DeepStack.Kind.PLAIN, lesson.seed());
        DeepStack normalised = new DeepStack(DeepStack.Kind.NORMALISED, lesson.seed());
        DeepStack whole = new DeepStack(DeepStack.Kind.RESIDUAL, lesson.seed());
        double[] without = plain.gradientNorms(), norms = normalised.gradientNorms(), with = whole.gradientNorms();
        lesson.claim(
                "residual.without",
                "Powers of ten from the last to the first gradient, plain",
                powersOfTen(without),
                both(-8, -3.5));
        lesson.claim(
                "residual.normalised", "Powers of ten with layer normalisation only", powersOfTen(norms), both(-1, 1));
        lesson.claim(
                "residual.with", "Powers of ten with residual connections too", powersOfTen(with), both(-0.2, 1.3));
        lesson.claim(
                "residual.alike-without",
                "Cosine of two words above, layer normalisation only",
                normalised.likeness(),
                both(0.99, 1.000001));
        lesson.claim(
                "residual.alike-with",
                "Cosine of two words above, with residual connections",
                whole.likeness(),
                both(0.4, 0.9));
        lesson.figure(
                "residual",
                "The gradient that reaches each block of a stack of " + DeepStack.BLOCKS
                        + ": in a plain stack it is gone after a few; what normalises and what adds carries it to the"
                        + " first",
                ModelFigures.gradients(without, norms, with));
    }

    private static double powersOfTen(double[] norms) {
        return Math.log10(norms[0] / norms[norms.length - 1]);
    }

    void embeddings() {
        MultiLayerNetwork embedding = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(lesson.seed())
                .updater(new NoOp())
                .list()
                .layer(new TokenEmbedding.Builder()
                        .vocabulary(VOCABULARY)
                        .segments(2)
                        .maxLength(STEPS)
                        .nOut(WIDTH)
                        .norm(false)
                        .build())
                .setInputType(InputType.recurrent(2))
                .build());
        embedding.init();
        Encoded sequence = randomSequence(lesson.random());
        INDArray output = embedding.output(Batches.features(List.of(sequence))); // [1, width, steps]
        double largest = 0;
        for (int step = 0; step < STEPS; step++) {
            for (int f = 0; f < WIDTH; f++) {
                double sum = embedding.getParam("0_Wtoken").getDouble(f, sequence.ids()[step])
                        + embedding.getParam("0_Wsegment").getDouble(f, sequence.segment(step))
                        + embedding.getParam("0_P").getDouble(f, step);
                largest = Math.max(largest, Math.abs(output.getDouble(0, f, step) - sum));
            }
        }
        lesson.claim("embedding.sum", "Largest difference of the layer from the sum", largest, both(0, 1e-6));
        lesson.claim(
                "embedding.parameters",
                "Parameters: 32 for each token, segment, position",
                embedding.numParams(),
                both(WIDTH * (VOCABULARY + 2 + STEPS), WIDTH * (VOCABULARY + 2 + STEPS)));
        Encoded padded = new Encoded(
                IntStream.range(0, 2 * STEPS)
                        .map(step -> step < STEPS ? sequence.ids()[step] : 0)
                        .toArray(),
                sequence.second());
        MultiLayerNetwork model = EncoderNetwork.languageModel(
                new EncoderOptions(VOCABULARY, 2 * STEPS, WIDTH, 2, 2), new FixedSchedule(0), lesson.seed());
        INDArray mask = Nd4j.zeros(1, 2 * STEPS);
        IntStream.range(0, STEPS).forEach(step -> mask.putScalar(0, step, 1));
        INDArray alone = model.output(Batches.features(List.of(sequence)));
        INDArray beside = model.output(Batches.features(List.of(padded)), false, mask, null);
        lesson.claim(
                "padding.unseen",
                "Largest change of a probability when padding follows",
                largestDifference(alone, beside, IntStream.range(0, STEPS).toArray()),
                both(0, 1e-6));
    }

    void order() {
        lesson.claim(
                "order.without",
                "Largest change when words swap places, no positions",
                changeByShuffling(SMALL.withoutPositions()),
                both(0, 1e-6));
        lesson.claim("order.with", "The same with position embeddings", changeByShuffling(SMALL), both(0.02, 0.6));
    }

    // How much an untrained model's probabilities for a word change when it stands at another place among the same
    // words.
    private double changeByShuffling(EncoderOptions options) {
        MultiLayerNetwork model = EncoderNetwork.languageModel(options, new FixedSchedule(0), lesson.seed());
        Random random = lesson.random();
        Encoded sequence = new Encoded(randomSequence(random).ids(), STEPS);
        int[] order =
                IntStream.range(0, STEPS).map(step -> (step * 3 + 4) % STEPS).toArray();
        Encoded shuffled = sequence.with(
                IntStream.of(order).map(step -> sequence.ids()[step]).toArray());
        INDArray before = model.output(Batches.features(List.of(sequence)));
        INDArray after = model.output(Batches.features(List.of(shuffled)));
        return largestDifference(after, before, order);
    }

    // Column i of the first against column places[i] of the second.
    private static double largestDifference(INDArray first, INDArray second, int[] places) {
        double largest = 0;
        for (int step = 0; step < places.length; step++) {
            for (int word = 0; word < VOCABULARY; word++) {
                double change = first.getDouble(0, word, step) - second.getDouble(0, word, places[step]);
                largest = Math.max(largest, Math.abs(change));
            }
        }
        return largest;
    }

    private static Encoded randomSequence(Random random) {
        return new Encoded(
                random.ints(STEPS, Vocabulary.SPECIAL.size(), VOCABULARY).toArray(), STEPS / 2);
    }
}
