package curriculum.chapter04;

import static curriculum.chapter04.Remedies.bands;
import static curriculum.lab.Band.both;
import static curriculum.lab.Band.bundled;
import static curriculum.lab.Band.real;

import curriculum.lab.Lesson;
import curriculum.lab.Table;
import curriculum.lab.machine.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The fifth part of the lesson: how strong a penalty, chosen without looking at the test images, and what it does. */
final class PenaltyPart {
    static final double[] LAMBDAS = {0, 0.003, 0.01, 0.03, 0.1};

    private static final double L1 = 3e-4;
    private static final double DECAY = 0.3;
    /** A weight this small does nothing that could be seen. */
    private static final double SMALL = 1e-3;

    private final Lesson lesson;
    private final Remedies remedies;
    private final Recipe plain;
    private double chosen;

    PenaltyPart(Lesson lesson, Remedies remedies) {
        this.lesson = lesson;
        this.remedies = remedies;
        this.plain = remedies.plain();
    }

    void crossValidation() {
        lesson.figure(
                "folds",
                "Cross-validation with 3 and with 5 folds: in each round another block of the training images is held out",
                RemedyFigures.folds());
        Map<Integer, CrossValidation> results = new LinkedHashMap<>();
        try (Progress progress = lesson.progress("cross-validation", (3 + 5) * LAMBDAS.length)) {
            for (int folds : new int[] {3, 5}) {
                results.put(
                        folds,
                        CrossValidation.run(
                                plain,
                                remedies.trials().sample(0).few(),
                                folds,
                                LAMBDAS,
                                remedies.trials().seed(0),
                                progress::step));
            }
        }
        Table table = Table.of("λ", "loss, 3 folds", "accuracy", "loss, 5 folds", "accuracy ");
        for (int i = 0; i < LAMBDAS.length; i++) {
            table.row(
                    LAMBDAS[i],
                    results.get(3).losses()[i],
                    results.get(3).accuracies()[i],
                    results.get(5).losses()[i],
                    results.get(5).accuracies()[i]);
        }
        lesson.table("cross-validation", "Each λ on the images held out, mean of the folds", table);
        chosen = results.get(5).bestLambda();
        lesson.claim(
                "kfold.lambda.3",
                "λ that 3 folds choose",
                results.get(3).bestLambda(),
                bundled(0.01, 0.03),
                real(0.003, 0.03));
        lesson.claim("kfold.lambda.5", "λ that 5 folds choose", chosen, bundled(0.01, 0.03), real(0.003, 0.03));
        lesson.claim(
                "kfold.loss-drop",
                "Fall of the held-out loss from λ = 0 to that λ",
                results.get(5).losses()[0] - results.get(5).leastLoss(),
                bundled(1.1, 2.2),
                real(0.08, 0.65));
        lesson.figure("lambda", "Loss on the images held out, by λ", PenaltyFigures.byLambda(results));
    }

    void onTheNetwork() {
        // snippet penalties
        Recipe l1 = plain.withSettings(settings -> settings.l1(L1));
        Recipe l2 = plain.withSettings(settings -> settings.l2(chosen));
        Recipe decay = plain.withSettings(settings -> settings.weightDecay(DECAY));
        // end snippet
        remedies.judge(
                "l1", "L1", l1, bands(bundled(-1.5, 3.5), real(-4, 3.5)), bands(bundled(0.5, 0.9), real(0.1, 0.4)));
        remedies.judge(
                "l2",
                "L2, λ by folds",
                l2,
                bands(bundled(-6, 2), real(-2.5, 2)),
                bands(bundled(0.75, 1.5), real(0.25, 0.6)));
        remedies.judge(
                "weight-decay",
                "Weight decay",
                decay,
                bands(bundled(-2, 2.5), real(-2, 2)),
                bands(bundled(0.65, 1.2), real(0.25, 0.55)));

        INDArray dense = weights(plain);
        INDArray sparse = weights(l1);
        lesson.claim(
                "zeros.plain",
                "Weights below 0.001 without a penalty, %",
                small(dense),
                bundled(0.1, 0.5),
                real(0.1, 0.6));
        lesson.claim("zeros.l1", "Weights below 0.001 under L1, %", small(sparse), bundled(11, 23), real(15, 38));
        lesson.claim(
                "zeros.l1-exact",
                "Weights that L1 with Adam made exactly zero",
                sparse.eq(0).castTo(DataType.FLOAT).sumNumber().doubleValue(),
                both(0, 0));
        lesson.claim("zeros.l2", "Weights below 0.001 under L2, %", small(weights(l2)), bundled(4, 15), real(5, 45));
    }

    /** The weights of the hidden layer after training, {@code [pixels, hidden]}. */
    private INDArray weights(Recipe recipe) {
        MultiLayerNetwork network = SmallNetwork.train(
                recipe, remedies.trials().sample(0).few(), remedies.trials().seed(0));
        return network.getParam("0_W");
    }

    private static double small(INDArray weights) {
        return 100
                * Transforms.abs(weights)
                        .lt(SMALL)
                        .castTo(DataType.FLOAT)
                        .meanNumber()
                        .doubleValue();
    }

    /** The λ that cross-validation chose. */
    double chosenLambda() {
        return chosen;
    }
}
