package curriculum.chapter05;

import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.PerSeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Whether images that a decoder made up help a classifier that has few. */
final class MoreDataPart {
    private static final int DIGITS = 10;
    private static final int LABELLED = 10;
    private static final int POOL = 3_000;
    private static final int MADE = 500;
    private static final int STEPS = 60;
    private static final int SEEDS = 5;

    private final Lesson lesson;
    private final Images images;
    private final Autoencoder autoencoder;

    /** Labelled rows and their labels. */
    private record Rows(INDArray rows, int[] labels) {
        Rows and(Rows more) {
            int[] all = IntStream.concat(IntStream.of(labels), IntStream.of(more.labels))
                    .toArray();
            return new Rows(Nd4j.vstack(rows, more.rows), all);
        }
    }

    MoreDataPart(Lesson lesson, DigitsData data, Autoencoder autoencoder) {
        this.lesson = lesson;
        images = data.images();
        this.autoencoder = autoencoder;
    }

    /**
     * Accuracies of a classifier in one run.
     *
     * @param alone from few labelled images
     * @param faded from these and images faded between two of a digit
     * @param decoded from these and images decoded from between their codes
     */
    private record Run(double alone, double faded, double decoded) {}

    void moreData() {
        List<Run> runs = LongStream.range(lesson.seed(), lesson.seed() + SEEDS)
                .mapToObj(this::run)
                .toList();
        lesson.claim(
                "more-data.accuracy",
                "Accuracy from " + LABELLED + " images a digit, mean of " + SEEDS + " seeds",
                PerSeed.of(runs, Run::alone).mean(),
                real(0.64, 0.84),
                bundled(0.315, 0.425));
        lesson.claim(
                "more-data.pixels-gain",
                "Gain by " + MADE + " images faded between two of a digit",
                PerSeed.of(runs, run -> run.faded() - run.alone()).mean(),
                real(-0.025, 0.02),
                bundled(-0.04, 0.015));
        lesson.claim(
                "more-data.codes-gain",
                "Gain by " + MADE + " decoded from between their codes",
                PerSeed.of(runs, run -> run.decoded() - run.alone()).mean(),
                real(-0.02, 0.025),
                bundled(-0.035, 0.015));
    }

    private Run run(long seed) {
        Rows few = labelled(random("images", seed));
        Rows codes = new Rows(autoencoder.encode(few.rows()), few.labels());
        Rows between = between(codes, random("places", seed));
        Rows decoded = new Rows(autoencoder.decode(between.rows()), between.labels());
        return new Run(
                accuracy(seed, few),
                accuracy(seed, few.and(between(few, random("places", seed)))),
                accuracy(seed, few.and(decoded)));
    }

    private Random random(String purpose, long seed) {
        return lesson.random(purpose + " of seed " + seed);
    }

    /** So many images of each digit; the digits take turns. */
    private Rows labelled(Random random) {
        List<List<Integer>> byDigit = new ArrayList<>();
        for (int digit = 0; digit < DIGITS; digit++) {
            int wanted = digit;
            List<Integer> rows = new ArrayList<>(IntStream.range(0, POOL)
                    .filter(i -> images.trainLabels()[i] == wanted)
                    .boxed()
                    .toList());
            Collections.shuffle(rows, random);
            byDigit.add(rows);
        }
        int[] chosen = IntStream.range(0, LABELLED * DIGITS)
                .map(i -> byDigit.get(i % DIGITS).get(i / DIGITS))
                .toArray();
        return new Rows(
                Nd4j.pullRows(images.train(), 1, chosen),
                IntStream.of(chosen).map(i -> images.trainLabels()[i]).toArray());
    }

    // snippet between
    /** Rows at a random place between two rows of the same digit. */
    private static Rows between(Rows given, Random random) {
        INDArray rows = Nd4j.create(given.rows().dataType(), MADE, given.rows().columns());
        int[] labels = new int[MADE];
        for (int i = 0; i < MADE; i++) {
            int one = random.nextInt(LABELLED) * DIGITS + i % DIGITS;
            int other = random.nextInt(LABELLED) * DIGITS + i % DIGITS;
            double share = random.nextDouble();
            rows.putRow(
                    i,
                    given.rows()
                            .getRow(one)
                            .mul(1 - share)
                            .addi(given.rows().getRow(other).mul(share)));
            labels[i] = given.labels()[one];
        }
        return new Rows(rows, labels);
    }
    // end snippet

    private double accuracy(long seed, Rows training) {
        MultiLayerNetwork classifier = Networks.network(
                seed,
                InputType.feedForward(images.pixels()),
                List.of(
                        Networks.dense(64, Activation.RELU),
                        new OutputLayer.Builder(LossFunction.MCXENT)
                                .activation(Activation.SOFTMAX)
                                .nOut(DIGITS)
                                .build()));
        INDArray targets = oneHot(training.labels());
        for (int step = 0; step < STEPS; step++) {
            classifier.fit(training.rows(), targets);
        }
        Evaluation evaluation = new Evaluation(DIGITS);
        evaluation.eval(oneHot(images.testLabels()), classifier.output(images.test()));
        return evaluation.accuracy();
    }

    /** {@code [labels, digits]}. */
    private INDArray oneHot(int[] labels) {
        INDArray targets = Nd4j.zeros(images.train().dataType(), labels.length, DIGITS);
        for (int i = 0; i < labels.length; i++) {
            targets.putScalar(i, labels[i], 1);
        }
        return targets;
    }
}
